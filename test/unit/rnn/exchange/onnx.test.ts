import type { LayersModel, SymbolicTensor, layers as tfLayers } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { onnxModel } from '../../../../src/rnn/exchange/onnx/onnxModel';
import { ONNX_CASES } from '../../../parity/onnxModels';
import { rnn, tf, useBackend } from '../support';
import { type OnnxGraph, readOnnx } from './readOnnx';

/** Every value that a node takes is there before, and no two have the same name: what ONNX asks of a graph. */
function assertWhole(graph: OnnxGraph, around: ReadonlySet<string> = new Set()): void {
  const known = new Set(around);
  const add = (name: string) => {
    assert.ok(!known.has(name), `${name} is there twice`);
    known.add(name);
  };
  for (const { name } of [...graph.inputs, ...graph.weights]) add(name);
  for (const { operator, inputs, outputs, body } of graph.nodes) {
    for (const input of inputs) assert.ok(input === '' || known.has(input), `${operator} takes ${input}`);
    if (body) assertWhole(body, known);
    for (const output of outputs) if (output !== '') add(output);
  }
  for (const { name } of graph.outputs) assert.ok(known.has(name), `${name} goes out`);
}

const operators = (model: LayersModel) =>
  readOnnx(onnxModel(model)).graph.nodes.map(({ operator }) => operator);

describe('An ONNX file', () => {
  before(async () => {
    await useBackend('wasm');
    assert.ok(rnn); // installs the layers
  });

  for (const one of ONNX_CASES)
    it(`is a whole graph: ${one.name}`, () => {
      const model = one.make();
      const { graph, irVersion, opset } = readOnnx(onnxModel(model));
      assert.deepEqual([irVersion, opset], [8, 17]);
      assertWhole(graph);
      const shapes = (tensors: { shape: (number | null)[] }[]) =>
        tensors.map(({ shape }) => shape.map((size) => size ?? 'unknown'));
      const told = (values: OnnxGraph['inputs']) =>
        values.map(({ shape }) => shape.map((size) => (typeof size === 'number' ? size : 'unknown')));
      assert.deepEqual(told(graph.inputs), shapes(model.inputs));
      assert.deepEqual(told(graph.outputs), shapes(model.outputs));
      for (const { name, shape, type, bytes } of graph.weights) {
        assert.equal(type, 1, name);
        assert.equal(bytes, 4 * shape.reduce((product, size) => product * size, 1), name);
      }
    });

  it('says what goes in and out, with numbers of examples and steps left open', () => {
    const model = tf.sequential({
      layers: [
        tf.layers.lstm({ name: 'reader', units: 3, returnSequences: true, inputShape: [null, 2] }),
        tf.layers.dense({ name: 'scores', units: 4 }),
      ],
    });
    const { graph } = readOnnx(onnxModel(model));
    assert.deepEqual(graph.inputs, [{ name: 'input', type: 1, shape: ['N', 'input_steps', 2] }]);
    assert.deepEqual(graph.outputs, [{ name: 'output', type: 1, shape: ['N', 'output_steps', 4] }]);
    assert.deepEqual(
      graph.weights.map(({ name, shape }) => [name, shape]),
      [
        ['reader.W', [1, 12, 2]],
        ['reader.R', [1, 12, 3]],
        ['reader.B', [1, 24]],
        ['scores.kernel', [3, 4]],
        ['scores.bias', [4]],
      ],
    );
  });

  it('calls the values of a functional model after its layers', () => {
    const { graph } = readOnnx(onnxModel(rnn.models.encoderDecoder().build()));
    assert.deepEqual(
      graph.inputs.map(({ name }) => name),
      ['encoder_input', 'decoder_input'],
    );
    assert.equal(graph.outputs.length, 1);
    assert.match(graph.outputs[0]!.name, /_output$/);
  });

  it('has the weights of a layer once, however often it is applied', () => {
    const layer = tf.layers.gru({ name: 'shared', units: 2 });
    const inputs = ['left', 'right'].map((name) => tf.input({ name, shape: [3, 1] }));
    const sides = inputs.map((input) => layer.apply(input) as SymbolicTensor);
    const output = tf.layers.add({ name: 'sum' }).apply(sides) as SymbolicTensor;
    const { graph } = readOnnx(onnxModel(tf.model({ inputs, outputs: output })));
    assert.deepEqual(
      graph.weights.map(({ name }) => name),
      ['shared.W', 'shared.R', 'shared.B'],
    );
    assert.equal(graph.nodes.filter(({ operator }) => operator === 'GRU').length, 2);
  });

  it('has the operator of ONNX where that computes the same, and says which GRU it is', () => {
    for (const [resetAfter, form] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const model = tf.sequential({
        layers: [tf.layers.gru({ units: 2, resetAfter, inputShape: [3, 1] } as never)],
      });
      const node = readOnnx(onnxModel(model)).graph.nodes.find(({ operator }) => operator === 'GRU')!;
      assert.equal(node.options.linear_before_reset, form);
      assert.deepEqual(node.options.activations, ['HardSigmoid', 'Tanh']);
    }
    const unusual = tf.sequential({
      layers: [tf.layers.lstm({ units: 2, activation: 'selu', inputShape: [3, 1] })],
    });
    assert.ok(operators(unusual).includes('Scan'));
    assert.ok(!operators(unusual).includes('LSTM'));
  });

  describe('is refused, with the name of the layer, for', () => {
    const sequential = (...layers: tfLayers.Layer[]) => tf.sequential({ layers });
    const words = (name: string, maskZero = true) =>
      tf.layers.embedding({ inputDim: 4, outputDim: 2, inputLength: 3, maskZero, name });
    const refused: [what: string, make: () => LayersModel, message: RegExp][] = [
      [
        'a layer that it does not know',
        () => sequential(tf.layers.conv1d({ name: 'scan', filters: 2, kernelSize: 2, inputShape: [4, 1] })),
        /The layer "scan" \(Conv1D\) cannot be told in ONNX yet; these can: SimpleRNN, LSTM/,
      ],
      [
        'an activation that it does not know',
        () =>
          sequential(
            tf.layers.dense({
              name: 'odd',
              units: 2,
              activation: 'gelu_new' as never,
              inputShape: [2],
            }),
          ),
        /The layer "odd" has the activation "gelu_new", which cannot be told in ONNX; these can: linear, tanh/,
      ],
      [
        'states that are kept',
        () =>
          sequential(tf.layers.gru({ name: 'kept', units: 2, stateful: true, batchInputShape: [1, 3, 1] })),
        /The layer "kept" keeps its states from one call to the next/,
      ],
      [
        'another layer at each step',
        () =>
          sequential(
            tf.layers.timeDistributed({
              name: 'each',
              layer: tf.layers.flatten() as never,
              inputShape: [3, 2, 2],
            }),
          ),
        /The TimeDistributed "each" applies Flatten/,
      ],
      [
        'masks that are merged and used',
        () => {
          const inputs = ['a', 'b'].map((name) => tf.input({ name, shape: [3] }));
          const sides = inputs.map((input, i) => words(`words_${i}`).apply(input) as SymbolicTensor);
          const both = tf.layers.concatenate({ name: 'both' }).apply(sides) as SymbolicTensor;
          const dropped = tf.layers.dropout({ rate: 0.1, name: 'dropped' }).apply(both) as SymbolicTensor;
          const output = tf.layers.lstm({ name: 'reader', units: 2 }).apply(dropped) as SymbolicTensor;
          return tf.model({ inputs, outputs: output });
        },
        /The layer "both" merges values with masks, which a recurrent layer after it uses/,
      ],
      [
        'values of several ranks',
        () => {
          const inputs = [tf.input({ shape: [2, 2] }), tf.input({ shape: [2] })];
          return tf.model({
            inputs,
            outputs: tf.layers.add({ name: 'sum' }).apply(inputs) as SymbolicTensor,
          });
        },
        /The layer "sum" merges values of 3 and 2 axes/,
      ],
      [
        'another axis than the last that a LayerNormalization normalises',
        () => sequential(tf.layers.layerNormalization({ name: 'steps', axis: 1, inputShape: [3, 2] })),
        /The layer "steps" normalises axis 1 of 3/,
      ],
    ];
    for (const [what, make, message] of refused)
      it(what, () => {
        assert.throws(() => onnxModel(make()), message);
      });

    it('but not for masks that are merged and not used', () => {
      const inputs = ['a', 'b'].map((name) => tf.input({ name, shape: [3] }));
      const sides = inputs.map((input, i) => words(`unused_${i}`).apply(input) as SymbolicTensor);
      const both = tf.layers.concatenate({ name: 'both' }).apply(sides) as SymbolicTensor;
      const output = tf.layers.dense({ name: 'scores', units: 1 }).apply(both) as SymbolicTensor;
      assertWhole(readOnnx(onnxModel(tf.model({ inputs, outputs: output }))).graph);
    });
  });
});
