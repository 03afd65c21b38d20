import assert from 'node:assert/strict';
import { summarise } from '../../../../src/rnn/models';
import { tf, useBackend } from '../support';
import { CASES, specified, titleOf } from './architectures';

/** Layers of the same kind have the same name in both, but for these. */
const IN_KERAS: Record<string, string> = { RNN: 'SimpleRNN' };

describe('the architectures of rnn.models beside Keras', () => {
  before(() => useBackend('wasm'));

  for (const expected of CASES) {
    const title = titleOf(expected);

    it(`has Keras' layers, shapes and parameters, before it is built: ${title}`, () => {
      const summary = summarise(specified(expected.architecture, expected.options).specification);
      assert.equal(summary.parameters, expected.parameters);
      assert.equal(summary.trainableParameters, expected.trainable);
      assert.deepEqual(summary.outputShape, expected.outputShape);
      assert.deepEqual(
        summary.layers.map(({ parameters, outputShape }) => ({ parameters, outputShape })),
        expected.layers.map(({ parameters, outputShape }) => ({ parameters, outputShape })),
      );
    });

    it(`and when it is built: ${title}`, function () {
      this.timeout(120_000);
      const model = specified(expected.architecture, expected.options).build();
      const layers = model.layers.filter((layer) => layer.getClassName() !== 'InputLayer');
      const ordered =
        expected.architecture === 'encoderDecoder'
          ? [...layers].sort((a, b) => rank(a.name) - rank(b.name))
          : layers;
      assert.deepEqual(
        ordered.map((layer) => ({
          type: IN_KERAS[layer.getClassName()] ?? layer.getClassName(),
          parameters: layer.countParams(),
          weights: layer.weights.map(({ shape }) => shape),
        })),
        expected.layers.map(({ type, parameters, weights }) => ({ type, parameters, weights })),
      );
      assert.equal(model.countParams(), expected.parameters);
      assert.deepEqual(model.outputs[0]!.shape, expected.outputShape);
      tf.dispose(model.weights.map((weight) => weight.read()));
    });
  }
});

function rank(name: string): number {
  return ['encoder_embedding', 'encoder', 'decoder_embedding', 'decoder', 'decoder_dense'].findIndex(
    (part) => name === part || (name.startsWith(`${part}_`) && !/embedding|dense/.test(name)),
  );
}
