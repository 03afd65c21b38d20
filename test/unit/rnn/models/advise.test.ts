import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { advisorTexts } from '../../../../src/rnn/display/advisor';
import { MIME } from '../../../../src/rnn/display/mime';
import type { AdvisorView } from '../../../../src/rnn/display/views';
import { type AdviseAnswers, TASKS } from '../../../../src/rnn/models';
import { rnn, useBackend } from '../support';

const ANSWERED: AdviseAnswers = { dependency: 24, samples: 5_000, futureKnown: false };
const viewOf = (answers?: AdviseAnswers) => {
  const { bundle } = rnn.advise(answers) as unknown as { bundle: Record<string, unknown> };
  return { view: bundle[MIME.advisor] as AdvisorView, text: String(bundle[MIME.text]) };
};
const has = (texts: string[], pattern: RegExp) => texts.some((text) => pattern.test(text));

describe('rnn.advise', () => {
  before(() => useBackend('wasm'));

  describe('walks the tree of chapter 7.9.2', () => {
    const cells = [[1, 'SimpleRNN'], [9, 'SimpleRNN'], [10, 'GRU'], [11, 'GRU'], [99, 'GRU'], [100, 'GRU'], [101, 'LSTM'], [5000, 'LSTM']] as const; // prettier-ignore
    for (const [dependency, cell] of cells)
      it(`${dependency} steps back: ${cell}`, () => {
        assert.equal(rnn.advise({ ...ANSWERED, dependency }).recommendation?.cell, cell);
      });
    const depths = [[1, 1], [9_999, 1], [10_000, 2], [999_999, 2], [1_000_000, 3], [5e6, 3]] as const; // prettier-ignore
    for (const [samples, layers] of depths)
      it(`${samples} samples: ${layers} layers`, () => {
        const advice = rnn.advise({ ...ANSWERED, samples });
        assert.equal(advice.recommendation?.layers, layers);
        assert.equal(viewOf({ samples }).view.path.at(-1)!.branch, layers === 3 ? 'large' : 'small');
      });
    for (const futureKnown of [true, false])
      it(`future ${futureKnown ? 'known: both directions' : 'unknown: forward'}`, () => {
        const { recommendation, model } = rnn.advise({ ...ANSWERED, futureKnown });
        assert.equal(recommendation?.bidirectional, futureKnown);
        const [layer] = (model!.toJSON() as { layers: { bidirectional: boolean }[] }).layers;
        assert.equal(layer!.bidirectional, futureKnown);
      });

    it('no order: a feedforward network or a CNN, whatever else is answered', () => {
      const advice = rnn.advise({ ...ANSWERED, ordered: false });
      assert.deepEqual(advice.recommendation, { network: 'feedforward' });
      assert.equal(advice.model?.summary().problem, 'one-to-one');
      assert.match(advice.reasons.join(), /feedforward network is simpler/);
      assert.equal(viewOf({ ordered: false }).view.path.length, 1);
    });
  });

  it('gives a reason for each answer, in the order of the tree', () => {
    const { reasons } = rnn.advise(ANSWERED);
    const { forks } = advisorTexts.en;
    assert.deepEqual(reasons, [
      forks.order.branches.yes.reason,
      forks.dependency.branches.medium.reason,
      forks.samples.branches.small.reason,
      forks.future.branches.no.reason,
    ]);
  });

  it('decides only what was answered', () => {
    assert.equal(rnn.advise().recommendation, undefined);
    assert.equal(rnn.advise({}).model, undefined);
    assert.deepEqual(rnn.advise({ ordered: true }).recommendation, { network: 'recurrent' });
    const advice = rnn.advise({ samples: 20_000 });
    assert.deepEqual(advice.recommendation, { network: 'recurrent', layers: 2 });
    assert.equal(advice.model, undefined);
  });

  it('says where the rule is loose', () => {
    const caveats = (answers: AdviseAnswers) => rnn.advise({ ...ANSWERED, ...answers }).caveats;
    for (const dependency of [9, 10, 12, 80, 100, 120])
      assert.ok(has(caveats({ dependency }), /close to a limit/), String(dependency));
    for (const dependency of [5, 13, 50, 79, 121])
      assert.ok(!has(caveats({ dependency }), /close to a limit/), String(dependency));
    assert.ok(has(caveats({}), /mostly a guess/));
    assert.ok(has(caveats({ samples: 100_000 }), /two layers and three/));
    assert.ok(has(caveats({ samples: 999 }), /few for any network/) && !has(caveats({ samples: 1000 }), /few for any/)); // prettier-ignore
    assert.ok(has(caveats({ samples: 1e6 }), /LSTM is often slightly better/));
    assert.ok(has(caveats({ dependency: 200 }), /overfits sooner than a GRU/));
    assert.ok(has(caveats({ dependency: 200, limitedResources: true }), /GRU trains faster/));
    assert.ok(has(caveats({ futureKnown: true, task: 'forecasting' }), /never known beforehand/));
    assert.ok(has(caveats({ futureKnown: true, streaming: true }), /stream has no end/));
    assert.ok(has(caveats({ dependency: 1001 }), /Beyond 1,000 steps/) && !has(caveats({ dependency: 1000 }), /Beyond 1,000/)); // prettier-ignore
    assert.ok(has(caveats({ timesteps: 2000 }), /Beyond 1,000 steps/));
  });

  it('says what to try as well, and when something other than a recurrent network fits (7.9.3)', () => {
    const names = (answers: AdviseAnswers) =>
      rnn.advise({ ...ANSWERED, ...answers }).alternatives.map((text) => text.split(':')[0]);
    assert.deepEqual(names({ dependency: 24 }), ['LSTM']);
    assert.deepEqual(names({ dependency: 5 }), ['GRU']);
    assert.deepEqual(names({ dependency: 11 }), ['LSTM', 'SimpleRNN']);
    assert.deepEqual(names({ dependency: 200 }), ['GRU', 'Temporal convolutional network']);
    assert.deepEqual(names({ samples: 2e6 }), ['LSTM', 'Transformer']);
    assert.deepEqual(names({ samples: 2e6, streaming: true }), ['LSTM']);
    assert.deepEqual(names({ dependency: 2000 }), ['GRU', 'Transformer', 'Temporal convolutional network', 'State space model']); // prettier-ignore
  });

  it('says what speaks for a recurrent network', () => {
    const { forRecurrent } = rnn.advise({ ...ANSWERED, streaming: true, limitedResources: true, interpretable: true, task: 'forecasting' }); // prettier-ignore
    assert.equal(forRecurrent.length, 5);
    assert.deepEqual(rnn.advise({ ...ANSWERED, samples: 1e6 }).forRecurrent, []);
  });

  for (const task of TASKS)
    it(`gives a model that can be built: ${task}`, () => {
      const { model, recommendation } = rnn.advise({ ...ANSWERED, task, vocabulary: 20, classes: 3, horizon: 2 }); // prettier-ignore
      assert.equal(model!.specification.task, task);
      const built = model!.build();
      const layers = built.layers.filter((layer) => layer.getClassName() === recommendation!.cell);
      assert.equal(layers.length, task === 'translation' ? 2 : recommendation!.layers);
      const outputs = { forecasting: 2, regression: 2, classification: 3, labelling: 3, sentiment: 1, generation: 20, translation: 20 }; // prettier-ignore
      assert.equal(built.outputs[0]!.shape.at(-1), outputs[task]);
      built.dispose();
    });

  it('has in its text the tree, the path and all that is said', () => {
    const { text } = viewOf({ ...ANSWERED, dependency: 90 });
    const advice = rnn.advise({ ...ANSWERED, dependency: 90 });
    for (const { question, branches } of Object.values(advisorTexts.en.forks)) {
      assert.ok(text.includes(question));
      for (const { answer } of Object.values(branches)) assert.ok(text.includes(answer as string));
    }
    assert.equal(text.match(/▸/g)?.length, 4);
    assert.match(text, /▸ 10 to 100 → GRU/);
    assert.match(text, /^Recommended: GRU, 1 layer, forward only\n/);
    for (const said of [...advice.reasons, ...advice.caveats, ...advice.alternatives, ...advice.forRecurrent])
      assert.ok(text.includes(said), said);
    assert.equal(viewOf().text.match(/▸/g), null);
  });

  it('refuses an answer that cannot be', () => {
    const wrong: [object, RegExp][] = [
      [{ dependency: 0 }, /^advise: dependency is a whole number from 1, not 0\.$/],
      [{ dependency: 2.5 }, /dependency is a whole number from 1, not 2\.5/],
      [{ samples: -3 }, /samples is a whole number from 1, not -3/],
      [{ samples: '5000' }, /samples is a whole number from 1, not "5000"/],
      [{ samples: NaN }, /samples is a whole number from 1, not NaN/],
      [{ futureKnown: 'no' }, /futureKnown is true or false, not "no"/],
      [{ task: 'guessing' }, /task is one of forecasting, /],
      [{ length: 3 }, /^advise has no "length": there are ordered, dependency/],
    ];
    for (const [answers, message] of wrong) assert.throws(() => rnn.advise(answers), { name: 'SpecificationError', message }); // prettier-ignore
  });

  it('always has something to say, and a model once the tree is walked', () => {
    const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
    const answers = fc.record({
      ordered: maybe(fc.boolean()),
      dependency: maybe(fc.integer({ min: 1, max: 3000 })),
      samples: maybe(fc.integer({ min: 1, max: 3_000_000 })),
      futureKnown: maybe(fc.boolean()),
      task: maybe(fc.constantFrom(...TASKS)),
      streaming: maybe(fc.boolean()),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const advice = rnn.advise(given);
        const all = [given.dependency, given.samples, given.futureKnown].every((a) => a !== undefined);
        assert.equal(advice.model !== undefined, given.ordered === false || all);
        const { view } = viewOf(given);
        assert.equal(view.path.length, advice.reasons.length);
        if (given.ordered === true || all) assert.ok(advice.reasons.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});
