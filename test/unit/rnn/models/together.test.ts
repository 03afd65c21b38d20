import type { Tensor } from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { rnn, seriesOf, tf, useBackend } from '../support';

/** The architectures with what else the toolkit has, as a notebook puts them together. */
describe('the architectures of rnn.models with the rest of the toolkit', () => {
  before(() => useBackend('wasm'));
  beforeEach(() => rnn.seed(2));

  it('a forecaster is trained on windows, and forecasts', async () => {
    const series = seriesOf(120).map((value) => value / 3);
    const { x, y } = rnn.windows(series, { lookback: 12, horizon: 2 });
    const model = rnn.models.gruForecaster({ lookback: 12, horizon: 2, units: 8 }).build();
    const { history } = await model.fit(x, y, { epochs: 15, verbose: 0 });
    assert.ok((history.loss!.at(-1) as number) < (history.loss![0] as number));
    const [forecast] = (model.predict(x) as Tensor).arraySync() as number[][];
    assert.equal(forecast!.length, 2);
    tf.dispose([x, y]);
  });

  it('a sentiment classifier reads padded texts', async () => {
    const texts = ['what a good film', 'good and warm', 'a bad film', 'so bad and cold'];
    const tokenizer = rnn.tokenizer().fit(texts);
    const x = rnn.padSequences(tokenizer.toSequences(texts), { maxLength: 6 });
    const y = tf.tensor2d([[1], [1], [0], [0]]);
    const model = rnn.models
      .sentimentClassifier({
        length: 6,
        vocabulary: tokenizer.size,
        embedding: 8,
        units: 8,
        learningRate: 0.02,
      })
      .build();
    await model.fit(x, y, { epochs: 40, verbose: 0 });
    const said = Array.from((model.predict(x) as Tensor).dataSync(), (p) => Number(p > 0.5));
    assert.deepEqual(said, [1, 1, 0, 0]);
    tf.dispose([x, y]);
  });

  it('a character generator learns a text by heart from its windows', async () => {
    const text = 'the lazy dog sleeps. '.repeat(6);
    const tokenizer = rnn.tokenizer({ level: 'character' }).fit([text]);
    const { x, y } = rnn.textWindows(tokenizer.toSequences([text])[0]!, { length: 8 });
    const { size } = tokenizer;
    const model = rnn.models
      .characterGenerator({
        length: 8,
        vocabulary: size,
        embedding: 12,
        units: 32,
        layers: 1,
        learningRate: 0.02,
      })
      .build();
    await model.fit(x, y, { epochs: 25, verbose: 0 });
    const [, accuracy] = model.evaluate(x, y) as Tensor[];
    assert.ok(accuracy!.dataSync()[0]! > 0.9);
    tf.dispose([x, y]);
  });
});
