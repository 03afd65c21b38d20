import assert from 'node:assert/strict';
import fc from 'fast-check';
import { combinations, gridOf } from '../../../../src/rnn/search/grid';
import { sampleOf } from '../../../../src/rnn/search/sample';
import { assertSpace, searchSpace, type SearchSpace } from '../../../../src/rnn/search/space';

const lists = fc
  .dictionary(
    fc.constantFrom('units', 'layers', 'dropout'),
    fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 4 }),
    {
      minKeys: 1,
      noNullPrototype: true,
    },
  )
  .map((space): SearchSpace => space);

describe('the space of a search', () => {
  it('is the chapter’s by default, with 1,728 combinations', () => {
    assert.deepEqual(searchSpace, {
      units: [32, 64, 128, 256],
      layers: [1, 2, 3],
      dropout: [0, 0.2, 0.3, 0.5],
      learningRate: [0.0001, 0.001, 0.01],
      batchSize: [32, 64, 128],
      sequenceLength: [24, 48, 72, 96],
    });
    assert.equal(combinations(searchSpace), 1728);
  });

  it('as a grid gives each combination once, the last parameter changing fastest', () => {
    assert.deepEqual(gridOf({ a: [1, 2], b: ['x', 'y', 'z'] }), [
      { a: 1, b: 'x' },
      { a: 1, b: 'y' },
      { a: 1, b: 'z' },
      { a: 2, b: 'x' },
      { a: 2, b: 'y' },
      { a: 2, b: 'z' },
    ]);
    fc.assert(
      fc.property(lists, (space) => {
        // the slow obvious way
        let slow: object[] = [{}];
        for (const [name, values] of Object.entries(space)) {
          slow = slow.flatMap((params) =>
            (values as number[]).map((value) => ({ ...params, [name]: value })),
          );
        }
        assert.deepEqual(gridOf(space), slow);
      }),
    );
  });

  it('sampled gives different combinations of it, the same for the same seed, whatever their number', () => {
    fc.assert(
      fc.property(lists, fc.nat(30), fc.integer(), (space, trials, seed) => {
        const all = gridOf(space).map((params) => JSON.stringify(params));
        const sample = sampleOf(space, trials, seed).map((params) => JSON.stringify(params));
        assert.equal(sample.length, Math.min(trials, all.length));
        assert.equal(new Set(sample).size, sample.length);
        for (const params of sample) assert.ok(all.includes(params));
        const longer = sampleOf(space, trials + 3, seed).map((params) => JSON.stringify(params));
        assert.deepEqual(longer.slice(0, sample.length), sample);
      }),
    );
  });

  it('is sampled evenly', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 2000; seed++) counts[sampleOf({ a: [0, 1, 2, 3] }, 1, seed)[0]!.a as number]!++;
    // binomial with n = 2000 and p = 1/4: a deviation of 100 is 5 standard deviations
    for (const count of counts) assert.ok(Math.abs(count - 500) < 100, counts.join());
  });

  it('takes ranges: within them, whole where asked, even over orders of magnitude with log', () => {
    const space = {
      rate: { min: 1e-4, max: 1e-2, log: true },
      units: { min: 3, max: 5, integer: true },
      dropout: { min: 0, max: 0.5 },
      cell: ['lstm', 'gru'],
    };
    const sample = sampleOf(space, 600, 1) as { rate: number; units: number; dropout: number }[];
    assert.equal(sample.length, 600);
    assert.ok(sample.every(({ rate }) => rate >= 1e-4 && rate <= 1e-2));
    assert.ok(sample.every(({ dropout }) => dropout >= 0 && dropout < 0.5));
    assert.deepEqual([...new Set(sample.map(({ units }) => units))].sort(), [3, 4, 5]);
    const small = sample.filter(({ rate }) => rate < 1e-3).length;
    assert.ok(Math.abs(small - 300) < 75, `${small} of 600 in the lower order of magnitude`);
  });

  it('of a few whole numbers is exhausted, not drawn from forever', () => {
    assert.equal(sampleOf({ units: { min: 1, max: 3, integer: true } }, 10, 0).length, 3);
  });

  for (const [what, space, message] of [
    ['no space', 3, /space is an object .*, not 3/],
    ['an empty space', {}, /space is empty/],
    ['an empty list', { units: [] }, /space\.units has no value/],
    ['NaN', { units: [32, NaN] }, /space\.units holds numbers/],
    ['a value twice', { units: [32, 32] }, /space\.units holds 32 twice/],
    ['a single value', { units: 32 }, /space\.units is a list of values or \{ min, max \}, not 32/],
    ['a range upside down', { units: { min: 2, max: 1 } }, /min is below max, not 2 and 1/],
    ['log from 0', { rate: { min: 0, max: 1, log: true } }, /min is above 0/],
    ['fractions of whole numbers', { units: { min: 0.5, max: 2, integer: true } }, /whole numbers/],
  ] as const) {
    it(`is refused with ${what}`, () => assert.throws(() => assertSpace(space), message));
  }

  it('with a range has no grid', () => {
    assert.throws(() => gridOf({ rate: { min: 0, max: 1 } }), /space\.rate as a list/);
  });
});
