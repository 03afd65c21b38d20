import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { readingParts, windowAt, windowValues } from '../../../../renderers/windows/reading';
import { parseWindows } from '../../../../renderers/windows/schema';
import { elided, runOf, sourceOf, STRATEGIES } from '../../../../renderers/windows/strategies';
import { words } from '../../../../renderers/windows/words';
import { slidingWindow, type SlidingWindowOptions } from '../../../../src/rnn/data/windows/slidingWindow';
import { windows } from '../../../../src/rnn/data/windows/windows';
import { MIME } from '../../../../src/rnn/display/mime';

type Given = number[] | number[][];

const raw = (series: Given, options: SlidingWindowOptions) =>
  JSON.parse(JSON.stringify(slidingWindow(tf, series, options).bundle[MIME.windows])) as Record<
    string,
    unknown
  >;
const parsed = (series: Given, options: SlidingWindowOptions) => parseWindows(raw(series, options));
const text = (series: Given, options: SlidingWindowOptions) =>
  slidingWindow(tf, series, options).bundle[MIME.text] as string;

const sizes = fc.record({
  lookback: fc.integer({ min: 1, max: 7 }),
  horizon: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 4 }),
  gap: fc.integer({ min: 0, max: 4 }),
});

/** Every window that fits, walked through one by one. */
function enumerated(
  n: number,
  { lookback, horizon, stride, gap }: Required<Omit<SlidingWindowOptions, 'times' | 'unit' | 'title'>>,
) {
  const found: { x: number[]; y: number[] }[] = [];
  const series = Array.from({ length: n }, (_, i) => i * i);
  for (let start = 0; start < n; start += stride) {
    const target = start + lookback + gap;
    if (target + horizon > n) break;
    found.push({ x: series.slice(start, start + lookback), y: series.slice(target, target + horizon) });
  }
  return { series, found };
}

describe('rnn.slidingWindow', () => {
  it('counts the windows that there are, and draws the values that they hold', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 12 }), (options, more) => {
        const n = options.lookback + options.gap + options.horizon + more;
        const { series, found } = enumerated(n, options);
        const data = parsed(series, options);
        assert.equal(data.count, found.length);
        found.forEach(({ x, y }, k) => assert.deepEqual(windowValues(data, k), { x: [x], y }));
        assert.match(text(series, options), new RegExp(`= ${found.length} windows\nx \\[${found.length}, `));
      }),
    );
  });

  it('draws the windows of rnn.windows, where stride is 1 and there is no gap', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [i / 4, 100 - i]);
    const { x, y } = windows(tf, rows, { lookback: 4, horizon: 3 });
    const data = parsed(rows, { lookback: 4, horizon: 3 });
    assert.equal(data.count, x.shape[0]);
    const [inputs, targets] = [x.arraySync(), y.arraySync()];
    for (let k = 0; k < data.count; k++) {
      const shown = windowValues(data, k);
      assert.deepEqual(
        shown.x,
        [0, 1].map((c) => inputs[k]!.map((row) => row[c])),
      );
      assert.deepEqual(shown.y, targets[k]);
    }
    tf.dispose([x, y]);
  });

  it('puts the numbers into the formula, with gap and stride only where they count', () => {
    const series = Array.from({ length: 100 }, (_, i) => i);
    assert.match(
      text(series, { lookback: 12, horizon: 3 }),
      /^Sliding window: n − lookback − horizon \+ 1 = 100 − 12 − 3 \+ 1 = 86 windows\nx \[86, 12, 1\] → y \[86, 3\]\n/,
    );
    assert.match(
      text(series, { lookback: 12, horizon: 3, gap: 2, stride: 5 }),
      /⌈\(n − lookback − gap − horizon \+ 1\) \/ stride⌉ = ⌈\(100 − 12 − 2 − 3 \+ 1\) \/ 5⌉ = 17 windows/,
    );
  });

  it('says in its text which steps the first, second and last window hold, and their values', () => {
    const lines = text([1, 2, 3, 5, 8, 13], { lookback: 2, horizon: 2 }).split('\n').slice(2);
    const cells = lines.map((line) =>
      line
        .trim()
        .split(/\s{2,}|\s(?=\d)/)
        .filter(Boolean),
    );
    assert.deepEqual(cells.slice(-3), [
      ['1', '1–2', '1', '2', '3–4', '3', '5'],
      ['2', '2–3', '2', '3', '4–5', '5', '8'],
      ['3', '3–4', '3', '5', '5–6', '8', '13'],
    ]);
  });

  it('reads out the chosen window as slices of the series', () => {
    const data = parsed([1, 2, 3, 5, 8, 13, 21], { lookback: 2, gap: 1, horizon: 2, unit: 'm' });
    assert.deepEqual(readingParts(data, 1, words.en, 'en'), [
      'window 2 of 3',
      'x steps 2–3: 2.00; 3.00',
      'y steps 5–6: 8.00; 13.0 m',
    ]);
  });

  it('finds the window under a step, and never one that there is not', () => {
    const data = parsed(
      Array.from({ length: 50 }, (_, i) => i),
      { lookback: 6, horizon: 3, stride: 2 },
    );
    for (let step = -5; step < 60; step++) {
      const k = windowAt(data, step);
      const distance = (window: number) => Math.abs(window * 2 + 4 - step);
      const nearest = Math.min(...Array.from({ length: data.count }, (_, i) => distance(i)));
      assert.equal(distance(k), nearest);
    }
  });

  it('names what does not fit, and the remedy', () => {
    const series = [1, 2, 3, 4];
    assert.throws(() => raw(series, { lookback: 4 }), /4 steps has no window.*take 5.*shorter lookback/);
    assert.throws(() => raw(series, { lookback: 2, gap: 2 }), /gap 2 and horizon 1 take 5/);
    assert.throws(() => raw(series, { lookback: 0 }), /lookback is a whole number from 1, not 0/);
    assert.throws(() => raw(series, { lookback: 1, stride: 0.5 }), /stride is a whole number from 1/);
    assert.throws(() => raw(series, { lookback: 1, gap: -1 }), /gap is a whole number from 0/);
    assert.throws(() => raw([1, NaN, 3], { lookback: 1 }), /series\[1\] is NaN/);
    assert.throws(() => raw(series, { lookback: 1, times: ['2020-01-01'] }), /times has 1 entries/);
  });

  it('refuses data whose parts do not fit each other', () => {
    const data = raw([1, 2, 3, 4], { lookback: 2 });
    assert.throws(() => parseWindows({ ...data, lookback: 4 }), /longer than the series/);
    assert.throws(() => parseWindows({ ...data, features: 0 }), /features/);
    assert.throws(() => parseWindows({ ...data, times: [1, 2, 3] }), /times/);
    assert.throws(() => parseWindows({ ...data, stride: 0 }), /stride/);
  });

  it('keeps of many features the six that can be told apart, and says how many there are', () => {
    const data = parsed([Array.from({ length: 9 }, (_, c) => c), Array(9).fill(1) as number[]], {
      lookback: 1,
    });
    assert.deepEqual([data.columns.length, data.features], [6, 9]);
    assert.deepEqual(windowValues(data, 0).x, [[0], [1], [2], [3], [4], [5]]);
  });
});

describe('the forecasting strategies', () => {
  const read = (
    strategy: (typeof STRATEGIES)[number],
    offset: number,
    given: { lookback: number; horizon: number; gap: number },
  ) => {
    const run = runOf(strategy, offset, given);
    return (
      run && Array.from({ length: run.to - run.from + 1 }, (_, i) => sourceOf(strategy, run, run.from + i))
    );
  };
  const [w, l, o] = ['window', 'later', 'own'];

  it('read what each of them is to read for three steps', () => {
    const given = { lookback: 3, horizon: 3, gap: 0 };
    const steps = (strategy: (typeof STRATEGIES)[number]) => [1, 2, 3].map((h) => read(strategy, h, given));
    assert.deepEqual(steps('one-step'), [[w, w, w], [w, w, l], [w, l, l]]); // prettier-ignore
    assert.deepEqual(steps('recursive'), [[w, w, w], [w, w, o], [w, o, o]]); // prettier-ignore
    assert.deepEqual(steps('direct'), [[w, w, w], [w, w, w], [w, w, w]]); // prettier-ignore
    assert.deepEqual(steps('multi-output'), [[w, w, w], undefined, undefined]);
    assert.equal(runOf('multi-output', 1, given)!.last, 3);
  });

  it('forecast every step of the target once, read the lookback, and nothing before it is there', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...STRATEGIES), (given, strategy) => {
        const made = new Set<number>();
        for (let offset = 1; offset <= given.gap + given.horizon; offset++) {
          const run = runOf(strategy, offset, given);
          if (!run) continue;
          assert.equal(run.to - run.from + 1, given.lookback);
          assert.ok(run.to < run.first);
          for (let i = run.from; i <= run.to; i++)
            if (sourceOf(strategy, run, i) === 'own') assert.ok(made.has(i), 'read before it was made');
          for (let i = run.first; i <= run.last; i++) {
            assert.ok(!made.has(i));
            made.add(i);
          }
        }
        for (let h = 1; h <= given.horizon; h++) assert.ok(made.has(given.gap + h));
      }),
    );
  });

  it('leave out the middle of many columns, and none twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 5 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 3, max: 14 }),
        (from, more, room) => {
          const columns = elided(from, from + more, room);
          assert.ok(columns.length <= room);
          assert.deepEqual(
            columns.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i)),
            Array.from({ length: more + 1 }, (_, i) => from + i),
          );
        },
      ),
    );
  });
});
