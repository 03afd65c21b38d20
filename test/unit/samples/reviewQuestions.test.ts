import type { RNN, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { grade } from '../../../src/rnn/display/quiz/grade';
import { MIME } from '../../../src/rnn/display/mime';
import type {
  ChoiceQuestionView,
  GradientsView,
  ModelComparisonView,
  NumberQuestionView,
  QuizQuestionView,
  QuizView,
} from '../../../src/rnn/display/views';
import { parseNotebook } from '../../../src/notebook/parse';
import { decodeArray } from '../../../src/rnn/display/encoding';
import { rnn, tf } from '../rnn/support';
import { SampleRun } from './sampleRun';

const FILES = { en: 'chapter/10-review.rnnbook', id: 'chapter/10-review.id.rnnbook' };
type Language = keyof typeof FILES;
const LANGUAGES: Language[] = ['en', 'id'];
const QUIZZES = 'rqsequq1 rqgradq1 rqlstmq1 rqgateq1 rqlayeq1 rqforeq1 rqscalq1 rqseqsq1 rqdropq1 rqmetrq1'.split(' '); // prettier-ignore

const cellsOf = (language: Language) =>
  parseNotebook(readFileSync(`samples/${FILES[language]}`, 'utf8')).cells;

describe('the review questions', function () {
  this.timeout(120_000);
  const runs = { en: new SampleRun(), id: new SampleRun() };
  before(async () => {
    for (const language of LANGUAGES) await runs[language].run(FILES[language]);
  });
  after(() => LANGUAGES.forEach((language) => runs[language].dispose()));

  const quizzes = (language: Language) => QUIZZES.map((cell) => runs[language].view<QuizView>(cell, 'quiz'));
  const numbers = (language: Language) =>
    quizzes(language).flatMap(({ questions }) => questions.filter((question) => question.kind === 'number'));

  it('run every cell in both languages', () => {
    for (const language of LANGUAGES) {
      assert.deepEqual(new Set(runs[language].report.cells.map(({ status }) => status)), new Set(['ok']));
      assert.equal(runs[language].outputs('rqfores1').filter((output) => 'stderr' in output).length, 0);
    }
  });

  it('are committed with the outputs of such a run', () => {
    for (const language of LANGUAGES)
      for (const cell of cellsOf(language)) {
        if (cell.kind !== 'code') continue;
        const shown = cell.outputs.flatMap((output) => (output.kind === 'data' ? [output.data] : []));
        const fresh = runs[language].outputs(cell.id);
        if (QUIZZES.includes(cell.id))
          assert.deepEqual(shown[0]?.[MIME.quiz], fresh[0]?.[MIME.quiz], cell.id);
        assert.deepEqual(
          shown.map((data) => Object.keys(data)),
          fresh.filter((output) => MIME.text in output).map((output) => Object.keys(output)),
          cell.id,
        );
      }
  });

  it('are the same cells in both languages, but for what stands in quotes', () => {
    const [en, id] = [cellsOf('en'), cellsOf('id')];
    assert.deepEqual(id.map((cell) => [cell.id, cell.kind]), en.map((cell) => [cell.id, cell.kind])); // prettier-ignore
    en.forEach((cell, i) => {
      const other = id[i]!;
      if (cell.kind === 'code') assert.deepEqual(tokens(other.source), tokens(cell.source), cell.id);
      else if (/[a-z]{4}/.test(cell.source.replaceAll(/dropout/gi, '')))
        assert.notEqual(other.source, cell.source, `${cell.id} is translated`);
    });
  });

  it('ask the same in both languages, and in other words', () => {
    const [en, id] = [quizzes('en'), quizzes('id')];
    assert.deepEqual(id.map(({ questions }) => questions.map(bones)), en.map(({ questions }) => questions.map(bones))); // prettier-ignore
    en.forEach(({ questions }, q) =>
      questions.forEach(({ text }, i) => assert.notDeepEqual(id[q]!.questions[i]!.text, text)),
    );
  });

  it('say to every wrong choice what is wrong with it', () => {
    for (const language of LANGUAGES)
      for (const { questions, title } of quizzes(language))
        for (const question of questions)
          if ('choices' in question)
            question.choices.forEach(({ correct, explanation }, i) =>
              assert.ok(correct || explanation, `${title}: choice ${i + 1}`),
            );
  });

  it('do not have the right choice always at the same place', () => {
    const singles = quizzes('en').flatMap(({ questions }) =>
      questions.filter((question): question is ChoiceQuestionView => question.kind === 'single-choice'),
    );
    const places = singles.map(({ choices }) => choices.findIndex(({ correct }) => correct));
    for (const place of [0, 1, 2]) {
      const share = places.filter((at) => at === place).length / places.length;
      assert.ok(share >= 0.1 && share <= 0.5, `place ${place + 1}: ${share}`);
    }
  });

  it('have the answers that a computation gives', () => {
    type Layer = InstanceType<typeof tf.layers.Layer>;
    const parameters = (...layers: Layer[]) => tf.tidy(() => tf.sequential({ layers }).countParams());
    const one = { units: 64, inputShape: [50, 1] };
    const twoBiases: Parameters<typeof tf.layers.gru>[0] & { resetAfter: boolean } = {
      ...one,
      resetAfter: true,
    };
    const sequences = tf.layers.lstm({ units: 64, returnSequences: true });
    const bothWays = tf.layers.bidirectional({ layer: sequences as RNN, mergeMode: 'concat' });
    const windows = rnn.windows(new Float32Array(1000), { lookback: 50, horizon: 24 });
    const scaler = rnn.minMaxScaler().fit([10, 22, 30]);
    const [upper, lower] = [0.54, 0.5].map((value) => Number(scaler.inverse([value])[0]));
    const kept = tf.tidy(() => {
      const out = tf.layers.dropout({ rate: 0.2 }).apply(tf.fill([500], 0.4), { training: true });
      return Math.max(...(out as Tensor).dataSync());
    });
    const computed = [
      parameters(tf.layers.flatten({ inputShape: [50, 8] }), tf.layers.dense({ units: 64 })),
      0.9 ** 50,
      parameters(tf.layers.lstm(one)),
      parameters(tf.layers.gru(twoBiases)),
      0.5 * Math.tanh(0.9 * 2 + 0.5 * -0.4),
      (bothWays.computeOutputShape([32, 50, 1]) as number[])[2]!,
      windows.x.shape[0],
      // a model for each column of the targets
      windows.y.shape[1]!,
      Number(scaler.transform([35])[0]),
      upper! - lower!,
      kept,
      rnn.metrics([10, 20, 30, 40], [11, 19, 31, 45]).rmse,
      rnn.metrics([0.1], [0.6]).mape!,
    ];
    for (const language of LANGUAGES) {
      const asked = numbers(language);
      assert.equal(asked.length, computed.length);
      asked.forEach((question, i) =>
        assert.equal(grade(question, { chosen: [], typed: computed[i]!.toFixed(6) }), 1, `${computed[i]}`),
      );
    }
  });

  it('show what they ask in the cells below', () => {
    const run = runs.en;
    const counted = (id: string) =>
      run.view<ModelComparisonView>(id, 'model-comparison').models.map(({ parameters }) => parameters);
    const answer = (at: number) => (numbers('en')[at] as NumberQuestionView).answer;
    assert.deepEqual(counted('rqsequs1'), [answer(0), 51_264, 4672, 4672]);
    assert.deepEqual(counted('rqlstms1'), [4224, answer(2), 12_672, answer(3)]);

    const { flows } = run.view<GradientsView>('rqgrads1', 'gradients');
    const survived = flows.map((flow) => {
      const mean = decodeArray(flow.hidden.mean);
      return mean[0]! / mean.at(-1)!;
    });
    [0.9, 1, 1.1].forEach((gain, i) =>
      assert.ok(Math.abs(survived[i]! / gain ** 50 - 1) < 0.01, `${gain}: ${survived[i]}`),
    );

    const text = (id: string) => JSON.stringify(run.outputs(id));
    assert.match(text('rqlayes1'), /'32, 50, 64'.*'32, 64'.*'32, 50, 128'/);
    const [, same] = /stateless: \[ '(\S+)', '\1', '\1', '\1' \]/.exec(text('rqlayes2')) ?? [];
    assert.ok(same, 'a stateless layer always answers the same');
    assert.match(text('rqlayes2'), new RegExp(`stateful: \\[ '${same}', '(?!${same}).*, '${same}' \\]`));
    assert.match(text('rqfores1'), /927, 50, 1/);

    assert.match(text('rqscals1'), /candidate[^"]*100\.0 %/);
    assert.doesNotMatch(text('rqscals2'), /candidate[^"]*100\.0 %/);
  });
});

/** The code without its strings. */
function tokens(code: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, code);
  const found: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const string =
      kind === ts.SyntaxKind.StringLiteral || kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral;
    found.push(string ? '“…”' : scanner.getTokenText());
  }
  return found;
}

/** What of a question is not language. */
function bones(question: QuizQuestionView) {
  const common = { kind: question.kind, hints: question.hints.length, explained: 'explanation' in question };
  if (question.kind === 'open') return { ...common, keyPoints: question.keyPoints.length };
  if (question.kind === 'number') {
    const { answer, tolerance, mistakes } = question;
    return { ...common, answer, tolerance, mistakes: mistakes.map((mistake) => mistake.answer) };
  }
  const choices = question.choices.map((choice) => [choice.correct, 'explanation' in choice]);
  return { ...common, choices };
}
