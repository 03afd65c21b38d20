import type { Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { installFastLayers } from '../../../../src/rnn/layers/install';
import { tf, useBackend } from '../support';
import { ACTIVATIONS } from './reference';
import { stockMethods } from './stockMethods';
import { BACKENDS, build, CELLS, layerOf, OPTIMIZERS, randomTensor, testsStock, useOurs } from './support';

(testsStock ? describe.skip : describe)('Fast recurrent layers', () => {
  before(() => useBackend('cpu'));
  beforeEach(useOurs);
  after(useOurs);

  it('are installed once', () => {
    assert.equal(installFastLayers(tf), installFastLayers(tf));
  });

  it('leave TensorFlow.js as it was when they are uninstalled', () => {
    const applied = () => [
      tf.layers.RNN.prototype.call.toString(),
      ...OPTIMIZERS.map(({ prototype }) => prototype.applyGradients.toString()),
    ];
    const stock = [stockMethods.call, ...stockMethods.applyGradients].map((method) => method.toString());
    const resetAfter = { units: 2, resetAfter: true };
    assert.notDeepEqual(applied(), stock);
    for (let i = 0; i < 2; i++) {
      installFastLayers(tf).uninstall();
      assert.deepEqual(applied(), stock);
      for (const make of [tf.layers.gru, tf.layers.gruCell]) {
        assert.throws(() => make({ ...resetAfter, recurrentActivation: 'sigmoid' }), /reset_after/);
      }
      installFastLayers(tf);
      assert.equal(
        tf.layers.gru({ ...resetAfter, recurrentActivation: 'sigmoid' }).getConfig().resetAfter,
        true,
      );
    }
  });

  for (const backend of BACKENDS) {
    for (const cell of CELLS) {
      it(`compute all steps as one operation, forward and back, on ${backend}: ${cell}`, async () => {
        await useBackend(backend);
        for (const activation of Object.keys(ACTIVATIONS)) {
          const layer = layerOf(cell, { units: 3, activation, recurrentActivation: activation });
          build(layer, [null, null, 2]);
          const x = randomTensor([2, 40, 2], 1);
          const mask = tf.ones([2, 40], 'bool');
          const { kernels } = await tf.profile(() => {
            tf.valueAndGrad((input: Tensor) => (layer.apply(input, { mask }) as Tensor).sum())(x);
          });
          assert.ok(kernels.length < 20, `${activation}: ${kernels.map(({ name }) => name).join()}`);
        }
      });
    }
  }
});
