import type { Tensor, Tensor3D } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { createRnn } from '../../../../src/rnn';
import { type FastLayers, installFastLayers } from '../../../../src/rnn/layers/install';
import { assertClose, tf, useBackend } from '../support';

const KINDS = {
  simpleRNN: { states: ['hidden'], make: tf.layers.simpleRNN },
  lstm: { states: ['hidden', 'cell'], make: tf.layers.lstm },
  gru: { states: ['hidden'], make: tf.layers.gru },
} as const;
type Kind = keyof typeof KINDS;

const [BATCH, TIMESTEPS, FEATURES, UNITS] = [3, 6, 2, 5] as const;

function layerOf(kind: Kind, more: object = {}) {
  const layer = tf.layers[kind]({
    units: UNITS,
    recurrentActivation: 'sigmoid',
    returnSequences: true,
    biasInitializer: 'randomNormal',
    ...more,
  } as never);
  tf.dispose(layer.apply(tf.zeros([1, 1, FEATURES])) as Tensor);
  return layer;
}

const list = (tensor: Tensor) => Array.from(tensor.dataSync());

describe('observing recurrent layers', () => {
  let fast: FastLayers;
  before(async () => {
    await useBackend('cpu');
    createRnn(tf);
    fast = installFastLayers(tf);
  });

  for (const kind of Object.keys(KINDS) as Kind[]) {
    describe(kind, () => {
      it('gives the hidden states that the layer puts out', () => {
        const layer = layerOf(kind);
        const { result, passes } = fast.observe(() =>
          layer.apply(tf.randomNormal([BATCH, TIMESTEPS, FEATURES])),
        );
        assert.equal(passes.length, 1);
        assert.equal(passes[0]!.layer, layer);
        assertClose(passes[0]!.steps.hidden!, list(result as Tensor), 0, 'hidden');
      });

      it('gives ∂loss/∂state of each step: what the rest of the sequence, begun from that state, has as gradient', () => {
        const more = { returnSequences: false };
        const layer = layerOf(kind, more);
        const x = tf.randomNormal([BATCH, TIMESTEPS, FEATURES]) as Tensor3D;
        const weights = tf.randomNormal([BATCH, UNITS]);
        const loss = (output: unknown) => tf.sum(tf.mul(output as Tensor, weights)).asScalar();
        const { passes } = fast.observe(() => tf.grad((input) => loss(layer.apply(input)))(x));
        const { steps, gradients } = passes[0]!;
        const stateNames = KINDS[kind].states;
        const at = (values: Float32Array, step: number) =>
          tf
            .tensor3d(values, [BATCH, TIMESTEPS, UNITS])
            .slice([0, step, 0], [-1, 1, -1])
            .reshape([BATCH, UNITS]);
        // stock layers give these gradients one truncated sequence at a time
        fast.uninstall();
        try {
          const stock = layerOf(kind, more);
          stock.setWeights(layer.getWeights());
          for (let step = 0; step < TIMESTEPS - 1; step++) {
            const rest = x.slice([0, step + 1, 0], [-1, -1, -1]);
            const states = stateNames.map((name) => at(steps[name]!, step));
            const expected = tf.grads((...initialState) =>
              loss(stock.apply(rest, { initialState } as never)),
            )(states);
            const hidden = list(expected[0]!);
            assertClose(at(gradients!.hidden!, step).dataSync(), hidden, 1e-5, `hidden ${step}`);
            if (kind !== 'lstm') continue;
            // c also acts through h of its own step: h = o∘tanh(c)
            const [output, cell] = [steps.output!, steps.cell!].map((values) => list(at(values, step)));
            const total = list(expected[1]!).map(
              (gradient, i) => gradient + hidden[i]! * output![i]! * (1 - Math.tanh(cell![i]!) ** 2),
            );
            assertClose(at(gradients!.cell!, step).dataSync(), total, 1e-5, `cell ${step}`);
          }
          assertClose(at(gradients!.hidden!, TIMESTEPS - 1).dataSync(), list(weights), 0, 'the last step');
        } finally {
          fast = installFastLayers(tf);
        }
      });
    });
  }

  it('adds what each output contributes to the gradient of its step', () => {
    const layer = layerOf('gru', {
      kernelInitializer: 'zeros',
      recurrentInitializer: 'zeros',
      biasInitializer: 'zeros',
    });
    const x = tf.randomNormal([1, 3, FEATURES]);
    // all weights are 0, so z = 1/2 and h = h₋/2: ∂loss/∂h of a step is 1 and half of that of the next
    const { passes } = fast.observe(() => tf.grad((input) => tf.sum(layer.apply(input) as Tensor))(x));
    const expected = [1.75, 1.5, 1].flatMap((value) => Array<number>(UNITS).fill(value));
    assertClose(passes[0]!.gradients!.hidden!, expected, 1e-6, 'hidden');
  });

  it('counts the steps of a layer that goes backwards in its own order', () => {
    const layer = layerOf('lstm', { goBackwards: true });
    const x = tf.randomNormal([1, 4, FEATURES]);
    const { result, passes } = fast.observe(() => layer.apply(x));
    assertClose(passes[0]!.steps.hidden!, list(result as Tensor), 0, 'hidden');
  });

  it('observes nothing afterwards, and leaves no tensor behind', () => {
    const layer = layerOf('lstm');
    const x = tf.randomNormal([1, 4, FEATURES]);
    const before = tf.memory().numTensors;
    const { passes } = fast.observe(() => tf.tidy(() => void layer.apply(x)));
    tf.tidy(() => void layer.apply(x));
    assert.equal(passes.length, 1);
    assert.equal(tf.memory().numTensors, before);
  });

  it('observes a model that was loaded, and the two layers of a Bidirectional', async () => {
    const model = tf.sequential({
      layers: [
        tf.layers.bidirectional({ layer: tf.layers.gru({ units: 3 }) as never, inputShape: [5, FEATURES] }),
      ],
    });
    let saved: tf.io.ModelArtifacts | undefined;
    await model.save(
      tf.io.withSaveHandler(async (artifacts) => {
        saved = artifacts;
        return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
      }),
    );
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved!));
    const { passes } = fast.observe(() => loaded.predict(tf.ones([1, 5, FEATURES])));
    assert.deepEqual(
      passes.map(({ cell, layer }) => [cell, layer.goBackwards]),
      [
        ['GRU', false],
        ['GRU', true],
      ],
    );
  });
});
