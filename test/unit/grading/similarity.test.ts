import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  type ComparedSubmission,
  similarSubmissions,
} from '../../../src/grading/similarity/similarSubmissions';
import { comparedTokens } from '../../../src/grading/similarity/tokens';

const STARTER = `// h_t = tanh(W x_t + U h_{t-1} + b)
function forward(xs: number[][], W: number[][], U: number[][], b: number[]): number[][] {
  const states: number[][] = [];
  // your code
  return states;
}`;

/** Solutions as seven people wrote them, each in a way of their own. */
const OWN = {
  loops: `function forward(xs: number[][], W: number[][], U: number[][], b: number[]): number[][] {
  const states: number[][] = [];
  let h = new Array(b.length).fill(0);
  for (const x of xs) {
    const next: number[] = [];
    for (let u = 0; u < b.length; u++) {
      let sum = b[u];
      for (let f = 0; f < x.length; f++) sum += W[u][f] * x[f];
      for (let v = 0; v < h.length; v++) sum += U[u][v] * h[v];
      next.push(Math.tanh(sum));
    }
    h = next;
    states.push(h);
  }
  return states;
}`,
  reduce: `const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);
function forward(xs: number[][], W: number[][], U: number[][], b: number[]): number[][] {
  return xs.reduce<number[][]>((states, x) => {
    const before = states.at(-1) ?? b.map(() => 0);
    return [...states, b.map((bias, u) => Math.tanh(bias + dot(W[u], x) + dot(U[u], before)))];
  }, []);
}`,
  tensors: `function forward(xs: number[][], W: number[][], U: number[][], b: number[]): number[][] {
  return tf.tidy(() => {
    const [kernel, recurrent, bias] = [tf.tensor2d(W), tf.tensor2d(U), tf.tensor1d(b)];
    let h = tf.zerosLike(bias);
    const rows = xs.map((x) => {
      h = tf.tanh(tf.add(tf.add(tf.dot(kernel, tf.tensor1d(x)), tf.dot(recurrent, h)), bias)) as tf.Tensor1D;
      return h;
    });
    return tf.stack(rows).arraySync() as number[][];
  });
}`,
  recursion: `function step(x: number[], h: number[], W: number[][], U: number[][], b: number[]) {
  return W.map((row, u) => {
    const fromInput = row.map((w, f) => w * x[f]).reduce((p, q) => p + q);
    const fromState = U[u].map((w, v) => w * h[v]).reduce((p, q) => p + q);
    return Math.tanh(fromInput + fromState + b[u]);
  });
}
function forward(xs, W, U, b, h = b.map(() => 0)) {
  if (xs.length === 0) return [];
  const [first, ...rest] = xs;
  const state = step(first, h, W, U, b);
  return [state].concat(forward(rest, W, U, b, state));
}`,
  generator: `function* unrolled(xs: number[][], W: number[][], U: number[][], b: number[]) {
  let state = Float64Array.from(b, () => 0);
  for (let t = 0; t < xs.length; t += 1) {
    state = state.map((_, u) => {
      const products = [b[u]];
      xs[t].forEach((value, f) => products.push(value * W[u][f]));
      state.forEach((value, v) => products.push(value * U[u][v]));
      return Math.tanh(products.reduce((total, product) => total + product, 0));
    });
    yield [...state];
  }
}
const forward = (...given: [number[][], number[][], number[][], number[]]) => [...unrolled(...given)];`,
  layer: `function forward(xs: number[][], W: number[][], U: number[][], b: number[]): number[][] {
  const layer = tf.layers.simpleRNN({ units: b.length, returnSequences: true, inputShape: [null, W[0].length] });
  const model = tf.sequential({ layers: [layer] });
  layer.setWeights([tf.tensor2d(W).transpose(), tf.tensor2d(U).transpose(), tf.tensor1d(b)]);
  const output = model.predict(tf.tensor3d([xs])) as tf.Tensor3D;
  return output.arraySync()[0];
}`,
  unfinished: STARTER,
};

/** Each makes a copy look like work of its own. */
const DISGUISES: Record<string, (source: string) => string> = {
  'other names, comments and layout': (source) =>
    source
      .replace(/\bh\b/g, 'hiddenState')
      .replace(/\bnext\b/g, 'fresh')
      .replace(/\b[uvf]\b/g, (name) => `index_${name}`)
      .replace(/ \{$/gm, ' {\n      // now the next part')
      .replace(/^ +/gm, ' '),
  'other numbers, other words for a variable, a line more': (source) =>
    source.replace(/const next/, 'let next').replace('fill(0)', 'fill(0.0)').replace('  return states;', "  console.log('done', states.length);\n  return states;"), // prettier-ignore
  'two cells, and a helper that does nothing': (source) =>
    `const nothing = (value: number) => value + 1 - 1;\n${source.replace(/: number(\[\])*/g, '')}\nnothing(3);`,
};

const submission = (name: string, source: string): ComparedSubmission => ({
  name,
  cells: [{ id: 'forward', language: 'typescript', source }],
});
const STARTER_CELLS = submission('starter', STARTER).cells;

describe('the similarity of submissions', () => {
  it('ranks three disguised copies before all pairs of work of its own', () => {
    const copies = Object.entries(DISGUISES).map(([name, disguise]) => submission(name, disguise(OWN.loops)));
    const own = Object.entries(OWN).map(([name, source]) => submission(name, source));
    const pairs = similarSubmissions([...own, ...copies], STARTER_CELLS);
    const group = new Set(['loops', ...Object.keys(DISGUISES)]);
    // of four alike there are six pairs
    const first = pairs.slice(0, 6);
    for (const { left, right } of first) assert.ok(group.has(left) && group.has(right), `${left}, ${right}`);
    for (const name of Object.keys(DISGUISES)) assert.ok(first.some(({ left, right }) => left === name || right === name), name); // prettier-ignore
    assert.ok(first.at(-1)!.similarity > 2 * (pairs[6]?.similarity ?? 0), JSON.stringify(pairs.slice(5, 7)));
  });

  it('says where both have the same', () => {
    const [pair] = similarSubmissions([submission('a', OWN.loops), submission('b', `const more = 1;\n\n${OWN.loops}`)], STARTER_CELLS); // prettier-ignore
    const { left, right } = pair!.passages[0]!;
    const [a, b] = pair!.left === 'a' ? [left, right] : [right, left];
    assert.equal(a.cell, 'forward');
    assert.equal(b.from - a.from, 2);
    assert.equal(b.to - a.to, 2);
    assert.ok(a.to - a.from > 8);
  });

  it('counts nothing that stands in the starter', () => {
    assert.deepEqual(
      similarSubmissions([submission('a', STARTER), submission('b', STARTER)], STARTER_CELLS),
      [],
    );
  });

  it('compares what is there, whatever it is', () => {
    const hostile = [
      '',
      '}{',
      'const a = `',
      '\u0000',
      'x'.repeat(100_000),
      'let let let',
      `${'('.repeat(5000)}`,
    ];
    const pairs = similarSubmissions(hostile.map((source, i) => submission(String(i), source)), []); // prettier-ignore
    assert.ok(Array.isArray(pairs));
    assert.deepEqual(similarSubmissions([], []), []);
  });

  it('does not depend on names, numbers, comments, layout and types', () => {
    const texts = (source: string) => comparedTokens(source, 'typescript').map(({ text }) => text);
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(OWN)),
        fc.stringMatching(/^[a-z]{3,8}$/),
        (source, name) => {
          const renamed = source.replace(/\bstates\b/g, `${name}_`).replace(/;$/gm, '; // so');
          assert.deepEqual(texts(renamed), texts(source));
        },
      ),
    );
    assert.deepEqual(texts('const a: number = 1;'), texts('var b=2;'));
    assert.notDeepEqual(texts('tf.layers.lstm()'), texts('tf.layers.gru()'));
  });
});
