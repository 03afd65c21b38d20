import type { LayersModel } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { TRAINING_CASES } from '../../../distributed/cases';
import { scriptOf } from '../../../distributed/checkCase';
import { checksum } from '../../../parity/checksum';
import { golden, rnn, tf, useBackend } from '../support';

interface DistributedGolden {
  scripts: Record<string, { keras: string; pytorch?: string }>;
}

const STALE = 'is no longer the one that ran: see whether `npm run test:distributed` still passes';

function compiled(options: Parameters<LayersModel['compile']>[0], more: object = {}): LayersModel {
  const model = tf.sequential({ name: 'small' });
  model.add(tf.layers.lstm({ units: 2, inputShape: [4, 1], recurrentActivation: 'sigmoid', ...more }));
  model.add(tf.layers.dense({ units: 1 }));
  model.compile(options);
  return model;
}

const usual = { optimizer: 'adam', loss: 'meanSquaredError' };

describe('rnn.trainingScript', () => {
  const { scripts } = golden<DistributedGolden>('distributed');

  before(() => useBackend('wasm'));

  it('is held to every case that has been run', () => {
    assert.deepEqual(
      Object.keys(scripts),
      TRAINING_CASES.map(({ name }) => name),
    );
  });

  TRAINING_CASES.forEach((one) =>
    it(`is the script that ran: ${one.name}`, () => {
      const model = one.make();
      assert.equal(
        checksum(scriptOf(model, one, 'keras')),
        scripts[one.name]!.keras,
        `The Keras script ${STALE}`,
      );
      if (one.notInPytorch) assert.throws(() => scriptOf(model, one, 'pytorch'), one.notInPytorch);
      else
        assert.equal(
          checksum(scriptOf(model, one, 'pytorch')),
          scripts[one.name]!.pytorch,
          `The PyTorch script ${STALE}`,
        );
    }),
  );

  it('is shown as code, with the defaults that it is given', () => {
    const options = { epochs: 7, batchSize: 64, seed: 5, fileName: 'learn.py' };
    const script = rnn.trainingScript(compiled(usual), 'pytorch', options);
    assert.match(script.text, /"--epochs", type=int, default=7\)/);
    assert.match(script.text, /"--batch-size", type=int, default=64,/);
    assert.match(script.text, /"--seed", type=int, default=5\)/);
    assert.match(script.text, /torchrun --nnodes=2 [\s\S]* learn\.py --data train\.safetensors/);
    assert.equal(String(script), script.text);
  });

  it('tells how two machines find each other', () => {
    const { text } = rnn.trainingScript(compiled(usual), 'keras');
    const [first, second] = [...text.matchAll(/TF_CONFIG='([^']+)' python train\.py/g)].map(
      ([, json]) => JSON.parse(json!) as { cluster: { worker: string[] }; task: object },
    );
    assert.deepEqual(first!.cluster, second!.cluster);
    assert.equal(first!.cluster.worker.length, 2);
    assert.deepEqual(
      [first!.task, second!.task],
      [0, 1].map((index) => ({ type: 'worker', index })),
    );
  });

  it('carries over what the optimizer is', () => {
    const optimizer = rnn.clipGradients(tf.train.rmsprop(0.02), { globalClipNorm: 3 });
    const model = compiled({ ...usual, optimizer });
    const keras = rnn.trainingScript(model, 'keras').text;
    assert.match(keras, /keras\.optimizers\.RMSprop\(learning_rate=0\.02\)/);
    assert.match(keras, /tf\.clip_by_global_norm\(gradients, 3\)\[0\]/);
    const pytorch = rnn.trainingScript(model, 'pytorch').text;
    assert.match(pytorch, /torch\.optim\.RMSprop\(model\.parameters\(\), lr=0\.02, alpha=0\.9, eps=1e-7\)/);
    assert.match(pytorch, /nn\.utils\.clip_grad_norm_\(model\.parameters\(\), 3\)/);
  });

  it('says what it cannot train', () => {
    const bare = tf.sequential({ name: 'bare' });
    bare.add(tf.layers.dense({ units: 1, inputShape: [2] }));
    const input = tf.input({ shape: [2] });
    const two = [1, 2].map(() => tf.layers.dense({ units: 1 }).apply(input)) as never;
    const forked = tf.model({ inputs: input, outputs: two, name: 'forked' });
    forked.compile({ ...usual, loss: ['meanSquaredError', 'meanSquaredError'] });
    const ownLoss = compiled({ ...usual, loss: (a, b) => tf.losses.meanSquaredError(a, b) as never });
    const stateful = { stateful: true, batchInputShape: [1, 4, 1], name: 'memory' };
    const wrong: [() => unknown, RegExp][] = [
      [() => rnn.trainingScript(bare, 'keras'), /"bare" is not compiled[\s\S]*model\.compile/],
      [() => rnn.trainingScript(forked, 'keras'), /"forked" has 2 outputs/],
      [
        () => rnn.trainingScript(ownLoss, 'keras'),
        /a function of its own: compile it with one of meanSquared/,
      ],
      [
        () => rnn.trainingScript(compiled({ ...usual, loss: 'hinge' }), 'pytorch'),
        /loss of "small" is hinge/,
      ],
      [() => rnn.trainingScript(compiled(usual, stateful), 'keras'), /"memory" is stateful/],
      [() => rnn.trainingScript(compiled(usual, { dropout: 0.1 }), 'pytorch'), /has dropout, which the code/],
      [
        () => rnn.trainingScript(compiled(usual), 'typescript' as never),
        /no training script for "typescript"; there is for keras and pytorch/,
      ],
      [() => rnn.trainingScript(compiled(usual), 'keras', { epochs: 0 }), /epochs is a whole number from 1/],
      [
        () => rnn.trainingScript(compiled(usual), 'keras', { fileName: 'keras.py' }),
        /imported in the place of that package/,
      ],
      [() => rnn.trainingScript(compiled(usual), 'keras', { fileName: 'a b' }), /name of a Python file/],
      [() => rnn.trainingScript(compiled(usual), 'keras', { batch: 2 } as never), /no option "batch"/],
    ];
    for (const [call, message] of wrong) assert.throws(call, message);
    assert.doesNotThrow(() => rnn.trainingScript(compiled(usual, { dropout: 0.1 }), 'keras'));
  });
});
