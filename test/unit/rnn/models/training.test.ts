import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import type { Shape } from '../../../../src/rnn/display/views';
import { rnn, tf, useBackend } from '../support';
import { type ArchitectureName, ARCHITECTURES, specified } from './architectures';

/** Quick to train; all else is the chapter's. */
const SMALL: Partial<Record<ArchitectureName, object>> = {
  lstmForecaster: { layers: 2, units: 8, batchNormalization: true },
  gruForecaster: { units: 8, clipNorm: 1 },
  bidirectionalClassifier: { timesteps: 12, units: 8 },
  stackedLstm: { units: [8, 8], lookback: 12 },
  sentimentClassifier: { length: 12, vocabulary: 20, embedding: 8, units: 8 },
  characterGenerator: { length: 12, vocabulary: 10, embedding: 8, units: 16 },
};
const MORE: [ArchitectureName, object][] = [
  ['oneToOne', { classes: 3 }],
  ['manyToMany', { classes: 3, bidirectional: true, cell: 'gru' }],
  ['encoderDecoder', { inputVocabulary: 6, outputVocabulary: 5, latent: 16 }],
  ['encoderDecoder', { inputVocabulary: 6, outputVocabulary: 5, embedding: 4, latent: 16, cell: 'gru' }],
  ['sentimentClassifier', { length: 12, vocabulary: 20, bidirectional: false, cell: 'gru', units: 8 }],
];
const EXAMPLES = 16;

describe('the architectures of rnn.models in training', () => {
  before(() => useBackend('wasm'));

  const cases = [...ARCHITECTURES.map((name) => [name, SMALL[name] ?? {}] as const), ...MORE];
  for (const [architecture, options] of cases) {
    it(`learn a small data set: ${architecture}(${JSON.stringify(options)})`, async () => {
      rnn.seed(3);
      const specification = specified(architecture, options);
      const model = specification.build();
      const { x, y } = dataFor(model, specification.specification.compile.loss);
      const before = loss(model, x, y);
      const { history } = await model.fit(x, y, { epochs: 12, batchSize: EXAMPLES, verbose: 0 });
      const after = loss(model, x, y);
      assert.ok(Number.isFinite(before) && after < before, `${before} → ${after}`);
      const [metric] = specification.specification.compile.metrics;
      const measured = history[metric === 'accuracy' ? 'acc' : metric!] as number[];
      assert.equal(measured.length, 12);
      assert.ok(measured.every((value) => Number.isFinite(value) && value >= 0));
      tf.dispose([x, y]);
    });
  }

  it('measure the accuracy of class indices as it is', () => {
    const model = rnn.models.simpleRnnClassifier({ classes: 3 }).build();
    const x = tf.randomUniform([20, 10, 1]);
    const classes = (model.predict(x) as Tensor).argMax(-1).dataSync();
    // the first five wrong
    const y = tf.tensor2d(
      Array.from(classes, (c, i) => (i < 5 ? (c + 1) % 3 : c)),
      [20, 1],
    );
    const [, accuracy] = model.evaluate(x, y) as Tensor[];
    assert.ok(Math.abs(accuracy!.dataSync()[0]! - 0.75) < 1e-6);
  });
});

function loss(model: LayersModel, x: Tensor | Tensor[], y: Tensor): number {
  return tf.tidy(() => ([model.evaluate(x, y)].flat() as Tensor[])[0]!.dataSync()[0]!);
}

/** Inputs by chance; targets that follow from them, or for crossentropies classes. */
function dataFor(model: LayersModel, kind: string): { x: Tensor | Tensor[]; y: Tensor } {
  const inputs = model.inputs.map(({ shape, sourceLayer }) => {
    const tokens = model.layers.find(
      (layer) => layer.getClassName() === 'Embedding' && layer.input === sourceLayer.output,
    );
    const [, ...rest] = shape as Shape;
    const full = [EXAMPLES, ...rest.map((n) => n ?? 4)];
    return tokens
      ? tf.floor(tf.randomUniform(full, 0, tokens.weights[0]!.shape[0]!))
      : tf.randomUniform(full, -1, 1);
  });
  const [, ...output] = model.outputs[0]!.shape as Shape;
  const width = output.at(-1)!;
  const steps = output.slice(0, -1).map((n) => n ?? 4);
  const y =
    kind === 'sparseCategoricalCrossentropy'
      ? tf.floor(tf.randomUniform([EXAMPLES, ...steps, 1], 0, width))
      : kind === 'binaryCrossentropy'
        ? tf.round(tf.randomUniform([EXAMPLES, ...steps, width]))
        : tf.randomUniform([EXAMPLES, ...steps, width]);
  return { x: inputs.length === 1 ? inputs[0]! : inputs, y };
}
