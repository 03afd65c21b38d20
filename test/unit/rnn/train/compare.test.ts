import type { History, LayersModel } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { rowsOf } from '../../../../renderers/model-comparison/rows';
import { words } from '../../../../renderers/model-comparison/words';
import { MIME } from '../../../../src/rnn/display/mime';
import type { ModelComparisonView, TrainingRunsView } from '../../../../src/rnn/display/views';
import { keepRecord } from '../../../../src/rnn/train/trainingRecords';
import { rnn, tf, useBackend } from '../support';

function history(logs: Record<string, number[]>, elapsedMs?: number): History {
  const made = new tf.History();
  made.epoch = logs.loss!.map((_, i) => i);
  made.history = logs;
  if (elapsedMs !== undefined) keepRecord(made, { elapsedMs, learningRates: logs.loss!.map(() => 0.01) });
  return made;
}

const LSTM = history({ loss: [4, 2, 1], val_loss: [5, 2.5, 3] }, 3000);
const GRU = history({ loss: [4, 3], val_loss: [5, 4] });

function modelOf(cell: 'lstm' | 'gru'): LayersModel {
  const layer = tf.layers[cell]({ units: 64, inputShape: [50, 1], resetAfter: true } as never);
  return tf.sequential({ layers: [layer, tf.layers.dense({ units: 1 })] });
}

describe('comparing', function () {
  this.timeout(20_000);
  before(() => useBackend('cpu'));

  describe('trainings', () => {
    it('shows of each its curves, its best epoch and its measured time', () => {
      const { bundle } = rnn.trainingRuns({ LSTM, GRU });
      assert.deepEqual(JSON.parse(JSON.stringify(bundle)), bundle, 'is plain JSON');
      const { runs } = bundle[MIME.trainingRuns] as TrainingRunsView;
      assert.deepEqual(
        runs.map(({ name, epochs, elapsedMs, best }) => [name, epochs, elapsedMs, best?.epoch, best?.value]),
        [
          ['LSTM', 3, 3000, 2, 2.5],
          ['GRU', 2, null, 2, 4],
        ],
      );
      assert.deepEqual(runs[0]!.curves, [{ metric: 'loss', train: [4, 2, 1], validation: [5, 2.5, 3] }]);
      const lines = (bundle[MIME.text] as string).split('\n');
      assert.match(lines[2]!, /^LSTM +3 +2 +2\.500 +val_loss +3 s +1 s$/);
      assert.match(lines[3]!, /^GRU +2 +2 +4 +val_loss +— +—$/);
    });

    it('says what is wrong with what is no history', () => {
      assert.throws(() => rnn.trainingRuns({}), /no run to compare/);
      assert.throws(
        () => rnn.trainingRuns({ a: Promise.resolve() as never }),
        /"a" is not a history.*await it/,
      );
      assert.throws(() => rnn.trainingRuns({ a: { loss: [1] } as never }), /"a" is not a history/);
      const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`run ${i}`, LSTM]));
      assert.throws(() => rnn.trainingRuns(many), /8 runs are too many/);
    });
  });

  describe('models', () => {
    const compared = (...args: Parameters<typeof rnn.compareModels>) =>
      rnn.compareModels(...args).bundle[MIME.modelComparison] as ModelComparisonView;

    it('counts as chapter 7.4.3 does, and takes losses and time from the histories', () => {
      const { models } = compared({
        LSTM: { model: modelOf('lstm'), history: LSTM },
        GRU: { model: modelOf('gru'), history: GRU },
      });
      const [lstm, gru] = models;
      // Keras: 16,896 and 12,864 (parameters.json), and a Dense of 65
      assert.deepEqual([lstm!.parameters, gru!.parameters], [16_961, 12_929]);
      assert.equal(lstm!.weightBytes, 4 * 16_961);
      assert.deepEqual(
        [lstm!.epochs, lstm!.trainingMs, lstm!.finalLoss, lstm!.best],
        [3, 3000, 1, { epoch: 2, loss: 2, validation: 2.5 }],
      );
      assert.equal(gru!.trainingMs, null);
      assert.equal(lstm!.predictionMs, null);
      const cells = Object.fromEntries(
        rowsOf(models, words.en, 'en').map(({ name, cells }) => [name, cells.map(({ text }) => text)]),
      );
      assert.deepEqual(cells.timePerEpoch, ['1.00 s', '–']);
      assert.deepEqual(cells.gap, ['0.500', '1.00']);
      assert.equal('prediction' in cells, false, 'what nobody measured has no row');
    });

    it('measures a prediction, and leaves no tensor behind', () => {
      const model = modelOf('gru');
      const example = tf.ones([50, 1]);
      const { numTensors } = tf.memory();
      const { models } = compared({ GRU: { model } }, { example });
      assert.ok(models[0]!.predictionMs! > 0);
      assert.equal(tf.memory().numTensors, numTensors);
    });

    it('says what is wrong', () => {
      const model = modelOf('gru');
      assert.throws(() => rnn.compareModels({}), /no model to compare/);
      assert.throws(
        () => rnn.compareModels({ a: model as never }),
        /"a" has no model: pass \{ model, history \}/,
      );
      assert.throws(() => rnn.compareModels({ a: { model: tf.sequential() } }), /"a" has no layers yet/);
      assert.throws(() => rnn.compareModels({ a: { model, history: {} as never } }), /"a" is not a history/);
      assert.throws(() => rnn.compareModels({ a: { model } }, { example: [[1, 2]] }), /expects an example/);
    });
  });
});
