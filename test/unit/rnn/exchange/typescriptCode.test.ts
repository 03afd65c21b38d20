import type { LayersModel } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { transformSync } from 'esbuild';
import { typescriptCode } from '../../../../src/rnn/exchange/code/typescript';
import { PARITY_CASES } from '../../../parity/models';
import { runCase } from '../../../parity/runCase';
import { assertClose, rnn, tf, useBackend } from '../support';

function run(code: string): LayersModel {
  const { code: script } = transformSync(`${code}\nreturn_(model);`, { loader: 'ts' });
  let made: LayersModel | undefined;
  new Function('tf', 'rnn', 'return_', script)(tf, rnn, (model: LayersModel) => (made = model));
  return made!;
}

describe('A model told as a cell', () => {
  before(() => useBackend('wasm'));

  for (const one of PARITY_CASES)
    it(`computes the same: ${one.name}`, () => {
      const { model, inputs, outputs } = runCase(one);
      const again = run(typescriptCode(model));
      assert.equal(again.countParams(), model.countParams());
      again.setWeights(model.getWeights());
      [again.predict(inputs)].flat().forEach((output, i) => {
        assert.deepEqual(output.shape, outputs[i]!.shape);
        assertClose(output.dataSync(), [...outputs[i]!.dataSync()], 0);
      });
    });

  it('is compiled as the model is', () => {
    const model = PARITY_CASES[0]!.make();
    const optimizer = rnn.clipGradients(tf.train.rmsprop(0.004), { clipNorm: 1 });
    model.compile({ optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
    const again = run(rnn.code(model).text);
    assert.equal(again.optimizer.getClassName(), 'RMSProp');
    assert.equal(again.loss, 'categoricalCrossentropy');
    const text = rnn.code(model).text;
    assert.match(text, /rnn\.clipGradients\(tf\.train\.rmsprop\(0\.004\), \{ clipNorm: 1 \}\)/);
    assert.match(rnn.code(model, 'keras').text, /RMSprop\(learning_rate=0\.004, clipnorm=1\)/);
    assert.match(
      rnn.code(model, 'pytorch').text,
      /torch\.optim\.RMSprop\(model\.parameters\(\), lr=0\.004, alpha=0\.9, eps=1e-7\)/,
    );
  });

  it('begins with the forget gate of an LSTM as the model does, also in Keras, whose default is another', () => {
    for (const given of [{}, { unitForgetBias: false }, { unitForgetBias: true }]) {
      const model = tf.sequential({ layers: [tf.layers.lstm({ units: 2, inputShape: [3, 1], ...given })] });
      const isOpen = given.unitForgetBias === true;
      assert.equal(/unit_forget_bias=False/.test(rnn.code(model, 'keras').text), !isOpen);
      const bias = run(rnn.code(model).text).getWeights()[2]!;
      assert.deepEqual([...bias.dataSync()], [0, 0, isOpen ? 1 : 0, isOpen ? 1 : 0, 0, 0, 0, 0]);
    }
  });

  it('names what it cannot tell', () => {
    const model = tf.sequential({
      layers: [tf.layers.conv1d({ filters: 2, kernelSize: 2, inputShape: [5, 1], name: 'folds' })],
    });
    for (const language of ['typescript', 'keras', 'pytorch'] as const)
      assert.throws(() => rnn.code(model, language), /"folds" \(Conv1D\)/);
    assert.throws(() => rnn.code(model, 'java' as never), /no code for "java"/);
  });
});
