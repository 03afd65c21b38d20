import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRnn, type Generated, type GenerateOptions, type View } from '../../../../src/rnn/index';
import { MIME } from '../../../../src/rnn/display/mime';
import { drawIndex, samplingDistribution } from '../../../../src/rnn/text/generate/samplingDistribution';
import { assertClose, RecordingHost, rnn, tf, useBackend } from '../support';
import {
  constantWriter,
  GENERATION,
  hidden,
  namesOf,
  oneHotModel,
  stackedWriter,
  type WrittenByKeras,
} from './generationModels';

const { filters, generations } = GENERATION;
const quiet = { show: false } as const;

type Model = Parameters<typeof rnn.generate>[0];

describe('what a token is drawn from', () => {
  it('is what PyTorch leaves of it at a temperature, of the top k and the top p', () => {
    for (const { temperature, topK, topP, probabilities } of filters.cases) {
      const options = { temperature, topK: topK ?? undefined, topP: topP ?? undefined };
      assertClose(
        samplingDistribution(filters.logits, options),
        probabilities,
        1e-12,
        JSON.stringify(options),
      );
    }
  });

  const anyLogits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 12 });
  const sampling = fc.record({
    temperature: fc.double({ min: 0.05, max: 3, noNaN: true }),
    topK: fc.integer({ min: 1, max: 14 }),
    topP: fc.double({ min: 1e-6, max: 1, noNaN: true }),
  });

  it('is the least set of likely tokens that has the mass of top p, of the k likeliest', () => {
    fc.assert(
      fc.property(anyLogits, sampling, (logits, { temperature, topK, topP }) => {
        const whole = samplingDistribution(logits, { temperature });
        const ofK = samplingDistribution(logits, { temperature, topK });
        const kept = samplingDistribution(logits, { temperature, topK, topP });
        const indices = [...kept.keys()].filter((i) => kept[i]! > 0);
        const most = ofK.filter((p) => p > 0).length;
        assert.equal(most, Math.min(topK, whole.filter((p) => p > 0).length));
        const mass = indices.reduce((sum, i) => sum + ofK[i]!, 0);
        const least = Math.min(...indices.map((i) => ofK[i]!));
        assert.ok(mass >= topP - 1e-9, `${mass} is less than ${topP}`);
        if (topP < 1) assert.ok(mass - least < topP + 1e-9, 'one fewer would do');
        for (const [i, p] of ofK.entries())
          if (kept[i] === 0) assert.ok(p <= least, 'a likelier one was left out');
        for (const i of indices) assertClose([kept[i]!], [ofK[i]! / mass], 1e-9);
      }),
    );
  });

  it('is the likeliest token alone at temperature 0, the first of equal ones', () => {
    assert.deepEqual(samplingDistribution([-Infinity, 2, 3, 3], { temperature: 0, topP: 0.1 }), [0, 0, 1, 0]);
  });

  it('never gives a token without probability, whatever the random number', () => {
    for (const random of [0, 0.3, 0.999999, 1 - 2 ** -53])
      assert.ok([1, 2].includes(drawIndex([0, 0.3, 0.7, 0], random)));
    assert.equal(drawIndex([0, 0.3, 0.7, 0], 0), 1);
    assert.equal(drawIndex([0.1, 0.1, 0.1], 1 - 2 ** -53), 2);
  });
});

for (const backend of ['cpu', 'wasm'] as const) {
  describe(`rnn.generate on ${backend}`, () => {
    before(() => useBackend(backend));

    const writes = async (model: Model, expected: WrittenByKeras, options: GenerateOptions) => {
      const { prompt, written, probabilities, perplexity } = expected;
      await rnn.generate(model, prompt, { ...options, ...quiet, length: 1 }); // what layers make but once
      const { numTensors } = tf.memory();
      const made = await rnn.generate(model, prompt, {
        ...options,
        ...quiet,
        temperature: 0,
        length: written.length,
      });
      assert.deepEqual(made.indices, written);
      assertClose(made.probabilities, probabilities, 1e-4);
      assertClose([made.perplexity], [perplexity], 1e-3);
      assert.equal(tf.memory().numTensors, numTensors, 'nothing leaks');
      assert.equal(made.text, written.map((index) => options.tokens![index]).join(''));
      assert.equal(made.stoppedBy, 'length');
    };

    it('writes what Keras does: one-hot, any length, whether or not the states are carried on', async () => {
      const model = oneHotModel(generations.oneHot.weights);
      await writes(model, generations.oneHot, { tokens: namesOf(7) });
      await writes(hidden(model), generations.oneHot, { tokens: namesOf(7) });
    });

    it('writes what Keras does: embedding, layers of every kind, an output a timestep', async () => {
      const model = stackedWriter(generations.free.weights, null);
      await writes(model, generations.free, { tokens: namesOf(8) });
      await writes(hidden(model), generations.free, { tokens: namesOf(8) });
    });

    it('writes what Keras does: of fixed length, whose window slides, padded before a short prompt', async () => {
      await writes(stackedWriter(generations.window.weights, 6), generations.window, { tokens: namesOf(8) });
      const padded = stackedWriter(generations.paddedBefore.weights, 6);
      await writes(padded, generations.paddedBefore, { tokens: ['', ...namesOf(7)] });
    });

    it('reads each token once where states are carried on, else the window or all', async () => {
      const free = oneHotModel(generations.oneHot.weights);
      const fixed = stackedWriter(generations.window.weights, 6);
      const cases = [
        [free, free, [3, 1, 1, 1]],
        [hidden(free), free, [3, 4, 5, 6]],
        [fixed, fixed, [6, 6, 6, 6]],
      ] as const;
      for (const [model, inner, expected] of cases) {
        const layer = inner.layers.find((l) => l.name === 'lstm')!;
        const lengths: number[] = [];
        const { call } = layer;
        layer.call = (inputs, kwargs) => {
          lengths.push([inputs].flat()[0]!.shape[1]!);
          return call.call(layer, inputs, kwargs);
        };
        const tokens = model === fixed ? ['', ...namesOf(7)] : namesOf(7);
        await rnn.generate(model, [1, 2, 3], { tokens, length: 4, seed: 1, ...quiet });
        layer.call = call;
        assert.deepEqual(lengths, expected);
      }
    });

    for (const batch of [1, 3])
      it(`reads a stateful model with batches of ${batch} from the beginning, and leaves its states`, async () => {
        const model = oneHotModel(generations.oneHot.weights, batch);
        const input = rnn.oneHot(
          Array.from({ length: batch }, () => [1, 2]),
          7,
        );
        model.predict(input);
        const next = () =>
          Array.from((model.predict(input, { batchSize: batch }) as typeof input).dataSync());
        const expected = next();
        model.resetStates();
        model.predict(input);
        await writes(model, generations.oneHot, { tokens: namesOf(7) });
        assertClose(next(), expected, 1e-6, 'its states');
      });

    it('draws tokens as often as they are probable', async () => {
      const probabilities = [0.02, 0.3, 0, 0.2, 0.1, 0.25, 0.13];
      for (const options of [{}, { temperature: 0.5 }, { temperature: 2, topK: 4 }, { topP: 0.8 }]) {
        const expected = slowDistribution(probabilities, options);
        const draws = 3000;
        for (const output of ['softmax', 'linear'] as const) {
          const made = await rnn.generate(constantWriter(probabilities, output), 'b', {
            ...{ tokens: namesOf(7), length: draws, seed: 11, ...options, ...quiet },
            outputs: output === 'softmax' ? 'probabilities' : 'logits',
          });
          const counts = expected.map((_, i) => made.indices.filter((index) => index === i).length);
          expected.forEach((p, i) => p > 0 || assert.equal(counts[i], 0, `token ${i} is never drawn`));
          const chi = expected.reduce(
            (sum, p, i) => (p > 0 ? sum + (counts[i]! - draws * p) ** 2 / (draws * p) : sum),
            0,
          );
          // the 99.9 % quantile with 5 degrees of freedom; with fewer it is smaller
          assert.ok(chi < 20.5, `χ² = ${chi} for ${JSON.stringify(options)}: ${counts.join()}`);
          assertClose(made.probabilities.slice(0, 20), made.indices.slice(0, 20).map((i) => probabilities[i]!), 1e-5); // prettier-ignore
        }
      }
    });

    it('repeats itself by its seed, and leaves Math.random alone', async () => {
      const model = stackedWriter(generations.free.weights, null);
      const options = { tokens: namesOf(8), length: 40, temperature: 1.5, ...quiet };
      const write = async (seed: number) => (await rnn.generate(model, 'cfh', { ...options, seed })).text;
      const random = Math.random;
      Math.random = () => assert.fail('drew from Math.random');
      try {
        const first = await write(1);
        assert.equal(await write(1), first);
        assert.notEqual(await write(2), first);
      } finally {
        Math.random = random;
      }
    });
  });
}

/** Temperature, top k, top p, one after the other on a sorted list. */
function slowDistribution(
  probabilities: number[],
  { temperature = 1, topK = 99, topP = 1 }: GenerateOptions,
) {
  const normalized = (list: [number, number][]) => {
    const sum = list.reduce((total, [, p]) => total + p, 0);
    return list.map(([i, p]): [number, number] => [i, p / sum]);
  };
  const powered = probabilities.map((p, i): [number, number] => [i, p ** (1 / temperature)]);
  const sorted = normalized(powered).sort(([, a], [, b]) => b - a);
  const ofK = normalized(sorted.slice(0, topK));
  let mass = 0;
  const kept = normalized(ofK.filter(([, p]) => (mass += p) - p < topP));
  const result = probabilities.map(() => 0);
  for (const [i, p] of kept) result[i] = p;
  return result;
}

describe('rnn.generate', () => {
  before(() => useBackend('cpu'));
  const text = 'a bad cab a dab a cad fed a bed fee';

  const writerFor = (size: number, favourite = 1) =>
    constantWriter(Array.from({ length: size }, (_, i) => (i === favourite ? 0.5 : 0.5 / (size - 1))));

  it('reads and writes the words and characters of a tokenizer, never padding and unknown ones', async () => {
    for (const level of ['word', 'character'] as const) {
      const tokenizer = rnn.tokenizer({ level, outOfVocabulary: '<OOV>' }).fit(text);
      // some outputs more than there are words, as with a vocabulary of 100 for 40 characters
      const model = writerFor(tokenizer.size + 5);
      const made = await rnn.generate(model, 'a xyz', { tokenizer, length: 300, seed: 3, ...quiet });
      assert.equal(made.tokens.length, 300);
      assert.ok(made.indices.every((index) => index > 1 && index < tokenizer.size));
      assert.deepEqual([made.text], tokenizer.toTexts([made.indices]));
      assert.equal(made.prompt, 'a xyz');
    }
  });

  it('uses only the words below numWords', async () => {
    const tokenizer = rnn.tokenizer({ numWords: 4 }).fit(text);
    const made = await rnn.generate(writerFor(4), ['a', 2], { tokenizer, length: 50, seed: 1, ...quiet });
    assert.ok(made.indices.every((index) => index > 0 && index < 4));
    await assert.rejects(rnn.generate(writerFor(4), 'fee', { tokenizer, ...quiet }), /"fee".*does not know/);
  });

  it('ends where it is told to', async () => {
    const write = (options: object, tokens = [...'.abcd!']) =>
      rnn.generate(constantWriter([0.1, 0.2, 0.2, 0.2, 0.2, 0.1]), 'a', {
        tokens,
        seed: 5,
        ...quiet,
        ...options,
      });
    const point = await write({ stopAt: '.' });
    assert.equal(point.stoppedBy, 'stopAt');
    assert.match(point.text, /^[^.]*\.$/);
    assert.match((await write({ stopAt: ['!', 'ab'] })).text, /^((?!ab)[^!])*(!|ab)$/);
    const byWords = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
        write({ stopAt: 'ad', seed }, ['a', 'bad', 'ad', 'b', 'c', 'd']),
      ),
    );
    for (const { tokens } of byWords) assert.equal(tokens.indexOf('ad'), tokens.length - 1);
    assert.ok(
      byWords.some(({ tokens }) => tokens.includes('bad')),
      'a word that ends so is another word',
    );
    const seen: [string, string][] = [];
    const told = await write({
      onToken: (
        token: string,
        { text, index, probability }: { text: string; index: number; probability: number },
      ) => {
        seen.push([token, text]);
        assert.equal([...'.abcd!'][index], token);
        assertClose([probability], [index === 0 || index === 5 ? 0.1 : 0.2], 1e-6);
        return seen.length < 7;
      },
    });
    assert.equal(told.stoppedBy, 'onToken');
    assert.deepEqual(seen.map(([token]) => token), told.tokens); // prettier-ignore
    assert.deepEqual(seen.at(-1)![1], told.text);
    assert.equal(told.tokens.length, 7);
  });

  it('draws its seed from Math.random, which rnn.seed sets, and tells it', async () => {
    const write = (options: object = {}) =>
      rnn.generate(writerFor(6), 'a', { tokens: namesOf(6), length: 30, ...quiet, ...options });
    const random = Math.random;
    try {
      rnn.seed(4);
      const first = await write();
      rnn.seed(4);
      assert.equal((await write()).text, first.text);
      assert.notEqual((await write()).text, first.text);
      assert.equal((await write({ seed: first.seed })).text, first.text);
    } finally {
      Math.random = random;
    }
  });

  it('shows what it writes while it writes, as text and as HTML in which text is text', async () => {
    const host = new RecordingHost();
    const live = createRnn(tf, host);
    const tokens = ['<b>', '&', '"', 'a'];
    let now = 0;
    const { now: clock } = performance;
    performance.now = () => (now += 30);
    let made: Generated;
    try {
      made = await live.generate(constantWriter([0.01, 0.2, 0.1, 0.69]), ['a'], {
        tokens,
        length: 40,
        seed: 2,
        temperature: 3,
      });
    } finally {
      performance.now = clock;
    }
    const kinds = host.shown.map(({ kind }) => kind);
    assert.deepEqual(kinds.slice(0, 2), ['display', 'update']);
    assert.ok(kinds.length > 5 && kinds.length < 40, `${kinds.length} times`);
    assert.equal(new Set(host.shown.map(({ id }) => id)).size, 1);
    const texts = host.shown.map(({ bundle }) => bundle[MIME.text] as string);
    assert.match(texts[0]!, /writing … 0 tokens, temperature 3, seed 2/);
    for (const partial of texts) assert.ok(`a ${made.text}`.startsWith(partial.split('\n')[0]!));
    assert.match(texts.at(-1)!, /\(40 tokens, temperature 3, seed 2, perplexity [\d.]+\)$/);
    const { bundle } = host.shown.at(-1)!;
    assert.equal(bundle, (made as Generated & View).bundle, 'displayed by itself, it looks the same');
    const html = bundle[MIME.html] as string;
    assert.ok(!html.includes('<b>') && html.includes('&lt;b&gt;'));
    assert.match(html, /background: rgba\(230, 159, 0, 0\.55\)[^>]*>[^<]*&lt;b&gt;/, 'an improbable token');
  });

  it('prints only the end on a console', async () => {
    const host = Object.assign(new RecordingHost(), { live: false });
    await createRnn(tf, host).generate(writerFor(4), 'a', { tokens: namesOf(4), length: 3 });
    assert.deepEqual(host.shown.map(({ kind }) => kind), ['display']); // prettier-ignore
    await createRnn(tf, host).generate(writerFor(4), 'a', { tokens: namesOf(4), length: 3, ...quiet });
    assert.equal(host.shown.length, 1);
  });

  it('says what is wrong', async () => {
    const tokens = namesOf(6);
    const wrong = async (
      options: object,
      message: RegExp,
      prompt: unknown = 'a',
      model: Model = writerFor(6),
    ) => {
      const { numTensors } = tf.memory();
      await assert.rejects(rnn.generate(model, prompt as string, { tokens, ...quiet, ...options }), message);
      assert.equal(tf.memory().numTensors, numTensors, 'nothing leaks');
    };
    await wrong({ length: 0 }, /length is a whole number from 1, not 0/);
    await wrong({ length: 1.5 }, /not 1\.5/);
    await wrong({ temperature: -1 }, /temperature is a number from 0, not -1/);
    await wrong({ temperature: NaN }, /not NaN/);
    await wrong({ topK: 0 }, /topK is a whole number from 1, not 0/);
    await wrong({ topP: 0 }, /topP is a share above 0 and up to 1, not 0/);
    await wrong({ topP: 1.1 }, /not 1\.1/);
    await wrong({ seed: 'x' }, /seed is a number, not "x"/);
    await wrong({ stopAt: '' }, /stopAt is a text/);
    await wrong({ outputs: 'softmax' }, /outputs is one of 'probabilities', 'logits'/);
    await wrong({ padding: 'left' }, /padding is one of/);
    await wrong({ tokens: undefined }, /either a tokenizer or the names/);
    await wrong({ tokenizer: rnn.tokenizer().fit('a') }, /either a tokenizer or the names/);
    await wrong(
      { tokens: undefined, tokenizer: rnn.tokenizer().fit(text) },
      /6 values, but the tokenizer has 9 indices/,
    );
    await wrong({ tokens: ['a'] }, /puts out 6 values, but there are 1 tokens/);
    await wrong({ tokens: 'abcdef' }, /tokens is an array/);
    await wrong({}, /prompt is empty/, '');
    await wrong({}, /prompt is empty/, []);
    await wrong({}, /The prompt is a text/, 5);
    await wrong({}, /The prompt has "x"/, 'ax');
    await wrong({}, /The prompt has index 6/, [6]);
    await wrong(
      {},
      /no probabilities.*outputs: 'logits'/s,
      'a',
      constantWriter([1, 1, 1, 1, 1, 1], 'linear'),
    );
    await wrong(
      { tokens: ['', '', '', '', '', ''] },
      /padding alone/,
      [1],
      constantWriter([1, 0, 0, 0, 0, 0]),
    );
    const fixed = stackedWriter(generations.window.weights, 6);
    await wrong({ tokens: namesOf(8) }, /The prompt has 2 tokens, and "writer" reads 6.*is "a"/, 'ab', fixed);
    await wrong(
      {},
      /generate needs a model, as .*build\(\).* an object \(SpecifiedModel\)/,
      'a',
      rnn.models.characterGenerator() as unknown as Model,
    );
    await wrong({}, /needs a model.*not null/, 'a', null as unknown as Model);
    const dense = tf.sequential({ layers: [tf.layers.dense({ units: 6, inputShape: [3] })] });
    await wrong({}, /no probabilities|reads/, 'abc', dense);
    const values = tf.sequential({ layers: [tf.layers.gru({ units: 6, inputShape: [3, 1] })] });
    await wrong({}, /takes 1 features a step and puts out 6 values/, 'abc', values);
    const nan = writerFor(6);
    tf.tidy(() => nan.layers[2]!.setWeights([tf.fill([1, 6], NaN), tf.zeros([6])]));
    await wrong({}, /not finite/, 'a', nan);
  });
});
