import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { MIME } from '../../../../src/rnn/display/mime';
import type { ModelView, TensorView, TrainingView } from '../../../../src/rnn/display/views';
import { toBundle } from '../../../../src/rnn/index';
import { rnn, tf, useBackend } from '../support';

const bundleOf = (value: unknown) => {
  const bundle = toBundle(tf, value);
  assert.ok(bundle);
  assert.deepEqual(JSON.parse(JSON.stringify(bundle)), bundle, 'is plain JSON');
  return bundle;
};
const textOf = (value: unknown) => bundleOf(value)[MIME.text] as string;

describe('toBundle', function () {
  this.timeout(20_000);
  before(() => useBackend('cpu'));

  describe('of a model', () => {
    const forecaster = () =>
      tf.sequential({
        name: 'forecaster',
        layers: [
          tf.layers.lstm({
            units: 64,
            recurrentInitializer: 'zeros',
            inputShape: [50, 1],
            name: 'lstm_layer',
          }),
          tf.layers.dropout({ rate: 0.2, name: 'dropout' }),
          tf.layers.dense({ units: 32, activation: 'relu', name: 'dense_1' }),
          tf.layers.dense({ units: 1, name: 'output' }),
        ],
      });

    it('has its layers, shapes, parameters and diagram', () => {
      const data = bundleOf(forecaster())[MIME.model] as ModelView;
      assert.equal(data.type, 'Sequential');
      assert.deepEqual(
        data.layers.map(({ name, type, outputShape, parameters }) => [name, type, outputShape, parameters]),
        [
          ['lstm_layer', 'LSTM', [null, 64], 4 * 64 * (1 + 64 + 1)],
          ['dropout', 'Dropout', [null, 64], 0],
          ['dense_1', 'Dense', [null, 32], 65 * 32],
          ['output', 'Dense', [null, 1], 33],
        ],
      );
      assert.equal(data.parameters, 16896 + 2080 + 33);
      assert.equal(data.trainableParameters, data.parameters);
      assert.equal(data.network.timesteps, 50);
    });

    it('is an aligned table in text', () => {
      const lines = textOf(forecaster()).split('\n');
      assert.equal(lines[0], 'Sequential "forecaster"');
      assert.match(lines[3]!, /^lstm_layer +LSTM +\[batch, 64\] +16,896$/);
      assert.equal(lines[3]!.length, lines[5]!.length);
      assert.ok(lines.includes('19,009 parameters, all trainable'));
      assert.ok(lines.includes('lstm_layer: 4·(u·(u + f) + u) = 4·(64·(64 + 1) + 64) = 16,896'));
    });

    it('tells frozen layers, and counts a shared layer once', () => {
      const shared = tf.layers.dense({ units: 2, name: 'shared' });
      const [a, b] = [tf.input({ shape: [3] }), tf.input({ shape: [3] })];
      const outputs = tf.layers.add().apply([shared.apply(a), shared.apply(b)] as never) as typeof a;
      const model = tf.model({ inputs: [a, b], outputs });
      shared.trainable = false;
      const data = bundleOf(model)[MIME.model] as ModelView;
      assert.equal(data.parameters, 8);
      assert.equal(data.trainableParameters, 0);
      assert.deepEqual(data.layers.find(({ name }) => name === 'shared')?.trainable, false);
      assert.deepEqual(
        textOf(model)
          .split('\n')
          .filter((line) => line.endsWith('frozen')).length,
        1,
      );
    });

    it('may be without layers', () => {
      assert.match(textOf(tf.sequential({ name: 'empty' })), /"empty": no layers yet/);
    });
  });

  describe('of a tensor', () => {
    const view = (tensor: object) => bundleOf(tensor)[MIME.tensor] as TensorView;

    it('has its range and all of its values when it is small', () => {
      const data = view(tf.tensor2d([[1, -2], [0.25, 4]])); // prettier-ignore
      assert.deepEqual(data.statistics, { min: -2, max: 4, mean: 3.25 / 4, notFinite: 0 });
      assert.deepEqual(data.preview, [['1', '-2'], ['0.2500', '4']]); // prettier-ignore
      assert.ok(data.complete);
    });

    it('shows 8 rows and columns of the first matrix of a large one', () => {
      const data = view(tf.range(0, 3 * 10 * 20).reshape([3, 10, 20]));
      assert.deepEqual(data.shape, [3, 10, 20]);
      assert.equal(data.preview.length, 8);
      assert.deepEqual(data.preview[7], ['140', '141', '142', '143', '144', '145', '146', '147']);
      assert.equal(data.complete, false);
      assert.equal(data.statistics?.max, 599);
    });

    it('shows windows of one feature in rows, not in one long column', () => {
      const data = view(tf.range(0, 30).reshape([3, 10, 1]));
      assert.deepEqual(data.preview[1], ['10', '11', '12', '13', '14', '15', '16', '17']);
      assert.equal(data.preview.length, 3);
      assert.match(textOf(tf.range(0, 30).reshape([3, 10, 1])), /10.*11.*17.* …$/m);
    });

    it('counts what is not finite, apart from the range', () => {
      const { statistics, preview } = view(tf.tensor1d([1, NaN, Infinity, 3]));
      assert.deepEqual(statistics, { min: 1, max: 3, mean: 2, notFinite: 2 });
      assert.deepEqual(preview, [['1', 'NaN', 'Infinity', '3']]);
    });

    it('may be a scalar, empty, text, truth values or complex', () => {
      assert.deepEqual(view(tf.scalar(5)).preview, [['5']]);
      assert.deepEqual(view(tf.zeros([0, 3])), {
        version: 1,
        dtype: 'float32',
        shape: [0, 3],
        preview: [],
        complete: true,
        statistics: null,
      });
      assert.deepEqual(view(tf.tensor1d(['a', 'b'])).preview, [['a', 'b']]);
      assert.deepEqual(view(tf.tensor1d([true, false])).preview, [['true', 'false']]);
      assert.deepEqual(view(tf.complex([1, 2], [3, -4])).preview, [['1+3i', '2-4i']]);
    });

    it('may be disposed', () => {
      const tensor = tf.zeros([2, 3]);
      tensor.dispose();
      assert.deepEqual(Object.keys(bundleOf(tensor)), [MIME.text]);
      assert.match(textOf(tensor), /Tensor float32 \[2, 3\] \(disposed\)/);
    });

    it('leaves no tensor behind', () => {
      const tensor = tf.ones([3, 3]);
      const { numTensors } = tf.memory();
      toBundle(tf, tensor);
      assert.equal(tf.memory().numTensors, numTensors);
    });

    it('is one line inside of other values, and on the console', () => {
      const tensor = tf.zeros([2, 3]);
      assert.equal(textOf({ x: tensor }), '{ x: Tensor float32 [2, 3] }');
      assert.equal(inspect(tensor), 'Tensor float32 [2, 3]');
      assert.match(textOf([tf.sequential({ name: 's' })]), /\[ Sequential "s" \]/);
    });
  });

  it('of a history has its curves', async () => {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError', metrics: ['mae'] });
    const history = await model.fit(tf.ones([8, 1]), tf.ones([8, 1]), {
      epochs: 3,
      validationSplit: 0.5,
      verbose: 0,
    });
    const data = bundleOf(history)[MIME.training] as TrainingView;
    assert.deepEqual(
      { status: data.status, epoch: data.epoch, epochs: data.epochs },
      { status: 'done', epoch: 3, epochs: 3 },
    );
    assert.deepEqual(data.curves, [
      { metric: 'loss', train: history.history.loss, validation: history.history.val_loss },
      { metric: 'mae', train: history.history.mae, validation: history.history.val_mae },
    ]);
    assert.match(textOf(history), /epoch +loss +val_loss +mae +val_mae/);
  });

  it('of undefined is nothing', () => {
    assert.equal(toBundle(tf, undefined), undefined);
  });

  it('of plain values is text, of bounded length', () => {
    assert.equal(textOf(42), '42');
    assert.equal(textOf('hello'), "'hello'");
    assert.equal(textOf(null), 'null');
    assert.equal(textOf({ a: [1, 2] }), '{ a: [ 1, 2 ] }');
    assert.ok(textOf(Array.from({ length: 1e6 }, (_, i) => i)).length < 1000);
    assert.ok(textOf('x'.repeat(1e6)).length < 20_000);
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    assert.match(textOf(circular), /Circular/);
  });

  it('of a view is the view', () => {
    assert.deepEqual(bundleOf(rnn.html('<p>Hi <b>you</b></p>')), {
      'text/html': '<p>Hi <b>you</b></p>',
      'text/plain': 'Hi you',
    });
    assert.deepEqual(bundleOf(rnn.markdown('# A')), { 'text/markdown': '# A', 'text/plain': '# A' });
    assert.deepEqual(bundleOf(rnn.svg('<svg></svg>')), {
      'image/svg+xml': '<svg></svg>',
      'text/plain': 'SVG image',
    });
  });
});
