import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  type Draft,
  draftOf,
  fieldsOf,
  specificationOfDraft,
  typeInto,
} from '../../../src/builder/form/Draft';
import type { Field, FieldId } from '../../../src/builder/form/fields';
import { pathText } from '../../../src/builder/form/pathText';
import { type FieldProblem, fieldText, readField } from '../../../src/builder/form/readField';
import {
  advisedDraft,
  advisedTask,
  KIND_STARTS,
  PRESET_STARTS,
  startDraft,
  type StartId,
  TASK_STARTS,
} from '../../../src/builder/form/starts';
import { adviceFor, ARCHITECTURE_NAMES, specificationOf, summarise } from '../../../src/rnn/models';

const STARTS: StartId[] = [...TASK_STARTS, ...KIND_STARTS, ...PRESET_STARTS];

function draftFrom(start: StartId, { dependency = 50, samples = 5_000, futureKnown = false } = {}): Draft {
  const task = advisedTask(start);
  if (!task) return startDraft(start);
  const answers = { dependency, samples, futureKnown, task };
  return advisedDraft(adviceFor(answers).recommendation!, answers);
}

const fieldOf = (draft: Draft, id: FieldId): Field => {
  const field = fieldsOf(draft).find((one) => one.id === id);
  assert.ok(field, `${draft.architecture} does not ask for ${id}`);
  return field;
};

function typed(draft: Draft, id: FieldId, text: string): Draft {
  const result = typeInto(draft, fieldOf(draft, id), text);
  assert.ok('draft' in result, JSON.stringify(result));
  return result.draft;
}

function refused(draft: Draft, id: FieldId, text: string): FieldProblem {
  const result = typeInto(draft, fieldOf(draft, id), text);
  assert.ok('problem' in result, `${id} takes ${text}`);
  return result.problem;
}

describe('the form of a model', () => {
  it('has a beginning for each architecture of the toolkit, with its own defaults', () => {
    const presets = ARCHITECTURE_NAMES.filter((name) => name !== 'recurrentModel');
    assert.deepEqual([...PRESET_STARTS].sort(), presets.sort());
    for (const start of PRESET_STARTS)
      assert.deepEqual(specificationOfDraft(startDraft(start)), specificationOf(start, {}), start);
  });

  it('takes each number as it is typed', () => {
    for (const [text, value] of [
      ['64', 64],
      [' 64 ', 64],
      ['10_000', 10_000],
      ['10 000', 10_000],
    ] as const)
      // prettier-ignore
      assert.deepEqual(readField({ kind: 'whole', least: 1 }, text), { value });
    for (const [text, value] of [
      ['0.2', 0.2],
      ['0,2', 0.2],
      ['.5', 0.5],
      ['0', 0],
    ] as const)
      assert.deepEqual(readField({ kind: 'rate' }, text), { value });
    for (const [text, value] of [
      ['1e-3', 0.001],
      ['0,001', 0.001],
      ['2', 2],
    ] as const)
      assert.deepEqual(readField({ kind: 'positive' }, text), { value });
    for (const text of ['128, 64, 32', '128 64 32', '128,64,32', '128 · 64 · 32'])
      assert.deepEqual(readField({ kind: 'sizes' }, text), { value: [128, 64, 32] });
    assert.deepEqual(readField({ kind: 'wholeOrAny' }, ''), { value: null });
    assert.deepEqual(readField({ kind: 'positiveOrNone' }, ''), { value: undefined });
  });

  it('refuses what cannot be, with the reason', () => {
    const forecaster = startDraft('lstmForecaster');
    for (const text of ['0', '-1', '1.5', 'many', '', '0x10', '1e9999', '99999999999'])
      assert.deepEqual(refused(forecaster, 'units', text), { id: 'whole', least: 1, text });
    for (const text of ['1.5', '1', '-0.1', 'half', ''])
      assert.deepEqual(refused(forecaster, 'dropout', text), { id: 'rate', text });
    assert.deepEqual(refused(startDraft('sentimentClassifier'), 'vocabulary', '0'), { id: 'whole', least: 2, text: '0' }); // prettier-ignore
    assert.deepEqual(refused(startDraft('bidirectionalClassifier'), 'classes', '1'), { id: 'whole', least: 2, text: '1' }); // prettier-ignore
    for (const text of ['0', 'Infinity', 'NaN', '-1'])
      assert.deepEqual(refused(forecaster, 'learningRate', text), { id: 'positive', text });
    for (const text of ['64, 0', '64, x', 'x', ''])
      assert.deepEqual(refused(startDraft('stackedLstm'), 'units', text), { id: 'sizes', text });
    assert.deepEqual(refused(forecaster, 'layers', '1000'), { id: 'most', most: 100, text: '1000' });
  });

  it('refuses what the other settings do not go with', () => {
    const problem = refused(startDraft('bidirectionalClassifier'), 'units', '1');
    assert.ok(problem.id === 'specification');
    assert.match(problem.message, /units is a whole number from 2, not 1/);
  });

  it('asks for tokens or numbers, a class or numbers, and for what goes with that', () => {
    const numbers = startDraft('encoderDecoder');
    const ids = (draft: Draft) => fieldsOf(draft).map(({ id }) => id);
    assert.ok(ids(numbers).includes('inputFeatures') && !ids(numbers).includes('embedding'));
    const tokens = typed(typed(numbers, 'reads', 'tokens'), 'embedding', '8');
    assert.ok(ids(tokens).includes('outputVocabulary') && !ids(tokens).includes('inputFeatures'));
    const specification = specificationOfDraft(tokens);
    assert.ok(specification.kind === 'encoderDecoder' && specification.encoder.embedding?.outputDim === 8);
    assert.deepEqual(specificationOfDraft(typed(tokens, 'reads', 'numbers')), specificationOfDraft(numbers));
    const classes = typed(startDraft('manyToMany'), 'answers', 'classes');
    assert.equal(specificationOfDraft(typed(classes, 'classes', '4')).compile.loss, 'sparseCategoricalCrossentropy'); // prettier-ignore
  });

  it('makes more recurrent layers as large as the last, and takes the upper ones away', () => {
    const draft = typed(startDraft('stackedLstm'), 'depth', '5');
    assert.deepEqual(fieldOf(draft, 'units').value, [128, 64, 32, 32, 32]);
    assert.deepEqual(fieldOf(typed(draft, 'depth', '1'), 'units').value, [128]);
  });

  it('offers the losses that fit the output, and keeps the chosen one', () => {
    const losses = (draft: Draft) => {
      const field = fieldsOf(draft).find(({ id }) => id === 'loss');
      return field?.type.kind === 'choice' ? field.type.values : [];
    };
    assert.deepEqual(losses(startDraft('lstmForecaster')), ['meanSquaredError', 'meanAbsoluteError']);
    assert.deepEqual(losses(startDraft('simpleRnnClassifier')), ['categoricalCrossentropy', 'sparseCategoricalCrossentropy']); // prettier-ignore
    assert.deepEqual(losses(startDraft('sentimentClassifier')), []);
    const draft = typed(startDraft('lstmForecaster'), 'loss', 'meanAbsoluteError');
    assert.equal(specificationOfDraft(typed(draft, 'units', '8')).compile.loss, 'meanAbsoluteError');
  });

  it('begins with what the advisor recommends', () => {
    const draft = draftFrom('labelling', { dependency: 200, samples: 2e6, futureKnown: true });
    const specification = specificationOfDraft(draft);
    assert.ok(specification.kind === 'sequential');
    const recurrent = specification.layers.filter((layer) => layer.kind === 'lstm');
    assert.deepEqual(
      recurrent.map(({ units, bidirectional, returnSequences }) => [units, bidirectional, returnSequences]),
      [[128, true, true], [64, true, true], [32, true, true]], // prettier-ignore
    );
    assert.deepEqual(specification.input, { kind: 'sequence', timesteps: 200, features: 1 });
  });

  it('tells a model in a line', () => {
    assert.equal(pathText(specificationOfDraft(startDraft('lstmForecaster'))), '50×1 → LSTM 64 → dropout 0.2 → dense 32 → 1'); // prettier-ignore
    assert.equal(pathText(specificationOfDraft(startDraft('encoderDecoder'))), '10×1 → LSTM 64 ⇒ LSTM 64 → 10×1'); // prettier-ignore
    assert.equal(pathText(specificationOfDraft(draftOf('manyToMany', { timesteps: null, bidirectional: true }))), '∗×1 → LSTM 32⇄ → ∗×1'); // prettier-ignore
  });

  it('stays a model whatever is typed, into any field, in any order', () => {
    const text = fc.oneof(
      fc.integer({ min: -1, max: 40 }).map(String),
      fc.constantFrom('', '0.3', '1.5', 'x', '8, 4', 'true', 'false', 'tokens', 'numbers', 'classes', 'gru', 'sgd', 'meanAbsoluteError'), // prettier-ignore
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...STARTS),
        fc.record({ dependency: fc.integer({ min: 1, max: 300 }), samples: fc.constantFrom(100, 2e4, 2e6), futureKnown: fc.boolean() }), // prettier-ignore
        fc.array(fc.tuple(fc.nat(), text), { maxLength: 12 }),
        (start, answers, inputs) => {
          let draft = draftFrom(start, answers);
          for (const [place, text] of inputs) {
            const fields = fieldsOf(draft);
            const field = fields[place % fields.length]!;
            if (field.type.kind === 'choice' && !field.type.values.includes(text)) continue; // nobody can type there
            const result = typeInto(draft, field, text);
            if (!('draft' in result)) continue;
            draft = result.draft;
            const now = fieldsOf(draft).find(({ id }) => id === field.id);
            if (now && field.type.kind !== 'flag')
              assert.deepEqual(
                now.value,
                (readField(field.type, text) as { value: unknown }).value,
                field.id,
              );
          }
          const specification = specificationOfDraft(draft);
          assert.ok(summarise(specification).parameters > 0);
          assert.ok(pathText(specification).includes('→'));
          // what a field has can be typed into it again
          for (const field of fieldsOf(draft))
            if (field.type.kind !== 'choice')
              assert.ok('draft' in typeInto(draft, field, fieldText(field.value)), field.id);
        },
      ),
      { numRuns: 300 },
    );
  });
});
