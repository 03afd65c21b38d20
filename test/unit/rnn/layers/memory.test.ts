import type { LayersModel, SymbolicTensor, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { closeScopes } from '../../../../src/rnn/train/closeScopes';
import { tf, useBackend } from '../support';
import {
  BACKENDS,
  build,
  type CellName,
  CELLS,
  kernelBlocks,
  type Layer,
  layerOf,
  randomTensor,
  testsStock,
  useOurs,
  variablesOf,
} from './support';

const [batch, time, features, units] = [4, 5, 2, 3];
const inputShape = [time, features];

const modelOf = (layers: Layer[]) => tf.sequential({ layers: [...layers, tf.layers.dense({ units: 1 })] });

const MODELS: Record<string, (cell: CellName) => LayersModel> = {
  stacked: (cell) =>
    modelOf([
      layerOf(cell, { units, inputShape, returnSequences: true, dropout: 0.2 }),
      layerOf(cell, { units, recurrentDropout: 0.2 }),
    ]),
  bidirectional: (cell) =>
    modelOf([
      tf.layers.bidirectional({
        layer: layerOf(cell, { units }) as never,
        mergeMode: 'sum',
        inputShape,
      } as never),
    ]),
  masked: (cell) => modelOf([tf.layers.masking({ inputShape }), layerOf(cell, { units })]),
  functional: (cell) => {
    const inputs = tf.input({ shape: inputShape });
    const [sequence, ...initialState] = layerOf(cell, {
      ...{ units, returnSequences: true, returnState: true },
    }).apply(inputs) as SymbolicTensor[];
    const last = layerOf(cell, { units }).apply(sequence!, { initialState }) as SymbolicTensor;
    return tf.model({ inputs, outputs: tf.layers.dense({ units: 1 }).apply(last) as SymbolicTensor });
  },
};

/** What is held now: tensors, and blocks of the kernels' memory. */
const held = () => [tf.memory().numTensors, kernelBlocks()];

/** Asserts that nothing more is held after `times` than after the first time. */
async function holdsNoMore(times: number, step: () => unknown, what: () => unknown = held): Promise<void> {
  await step();
  const first = what();
  for (let i = 1; i < times; i++) await step();
  assert.deepEqual(what(), first);
}

for (const backend of BACKENDS) {
  describe(`Recurrent layers on ${backend} hold no more tensors`, () => {
    const x = () => randomTensor([batch, time, features], 1);
    before(async () => {
      await useBackend(backend);
      useOurs();
    });
    after(useOurs);

    for (const [name, make] of Object.entries(MODELS)) {
      for (const cell of CELLS) {
        const steps = name === 'stacked' && cell === 'LSTM' ? 1000 : 50;
        it(`after ${steps} steps of training: ${cell}, ${name}`, async () => {
          const model = make(cell);
          model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
          const [inputs, target] = [x(), tf.ones([batch, 1])];
          await holdsNoMore(steps, () => model.trainOnBatch(inputs, target));
          await holdsNoMore(20, () => tf.dispose(model.predict(inputs)));
        });
      }
    }

    for (const cell of CELLS) {
      it(`after many steps of training, if the states are reset: ${cell}, stateful`, async () => {
        const model = modelOf([
          layerOf(cell, { units, batchInputShape: [batch, ...inputShape], stateful: true }),
        ]);
        model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
        const [inputs, target] = [x(), tf.ones([batch, 1])];
        await holdsNoMore(50, async () => {
          for (let i = 0; i < 3; i++) await model.trainOnBatch(inputs, target);
          model.resetStates();
        });
        await holdsNoMore(20, () => tf.dispose(model.predict(inputs)));
      });

      (testsStock ? it.skip : it)(
        `after many steps of training without a reset: ${cell}, stateful`,
        async () => {
          const model = modelOf([
            layerOf(cell, { units, batchInputShape: [batch, ...inputShape], stateful: true }),
          ]);
          model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
          const [inputs, target] = [x(), tf.ones([batch, 1])];
          await holdsNoMore(50, () => model.trainOnBatch(inputs, target));
        },
      );

      const made = () => {
        const layer = layerOf(cell, { units, returnSequences: true, returnState: true });
        build(layer, [null, null, features]);
        return layer;
      };
      const scope = (run: () => unknown) =>
        tf.tidy(() => {
          run();
        });

      it(`when nobody asks for the gradient of what they computed: ${cell}`, async () => {
        const [layer, input] = [made(), x()];
        await holdsNoMore(20, () =>
          scope(() =>
            tf.grad((w) => {
              layer.apply(input);
              return w.square().sum();
            })(tf.ones([2])),
          ),
        );
      });

      /** Gradients through a new layer, with an end that computes on from its output. */
      const gradients = () => {
        const [layer, input] = [made(), x()];
        const variables = variablesOf(layer);
        return (end: (y: Tensor) => Tensor) => {
          const output = () => (layer.apply(input) as Tensor[])[0]!;
          return tf.variableGrads(() => end(output()).sum().asScalar(), variables);
        };
      };
      const failsForward = (): Tensor => {
        throw new Error('going forward');
      };
      const failsBack = tf.customGrad((y) => ({
        value: (y as Tensor).clone(),
        gradFunc: () => {
          throw new Error('going back');
        },
      }));

      (testsStock ? it.skip : it)(
        `in the kernels' memory when a computation fails after them, going forward or back: ${cell}`,
        async () => {
          const through = gradients();
          const step = () =>
            scope(() => {
              assert.throws(() => through(failsForward), /going forward/);
              assert.throws(() => through(failsBack), /going back/);
              tf.dispose(through((y) => y.square()));
            });
          // of the tensors, TensorFlow.js itself leaves what other operations saved
          await holdsNoMore(20, step, kernelBlocks);
        },
      );

      it(`when the computation ends in the middle, going forward or back, and its scopes are closed: ${cell}`, async () => {
        const through = gradients();
        await holdsNoMore(20, () => {
          assert.throws(() => scope(() => through(failsForward)), /going forward/);
          closeScopes(tf);
          assert.throws(() => scope(() => through(failsBack)), /going back/);
          closeScopes(tf);
        });
      });

      it(`when they refuse what they are given: ${cell}`, async () => {
        const [layer, input] = [made(), x()];
        await holdsNoMore(20, () =>
          scope(() => {
            assert.throws(() => layer.apply(input, { initialState: [tf.zeros([batch, units + 1])] }));
            assert.throws(() => layer.apply(tf.zeros([batch, time, features + 1])));
          }),
        );
      });

      it(`when they are disposed of: ${cell}`, async () => {
        const input = x();
        await holdsNoMore(10, () => {
          const layer = made();
          tf.dispose(layer.apply(input) as Tensor[]);
          layer.dispose();
        });
      });
    }
  });
}
