import assert from 'node:assert/strict';
import { trialSource } from '../../../../src/rnn/search/trialSource';
import { assertData, hashOf } from '../../../../src/rnn/search/trialData';

const outside = 3;
const another = (x: number) => x;

describe('the source of a trial', () => {
  it('names what it uses from outside', () => {
    assert.throws(
      () => trialSource(async () => ({ value: outside })),
      /trial uses "outside", which is not inside it\..* pass it in data/,
    );
    assert.throws(() => trialSource(() => another(outside)), /"another", "outside", which are not inside it/);
  });

  it('may use its own names and those of the language, of Node, tf and rnn', () => {
    const trial = async ({
      params: { units, ...rest },
      data = [1],
    }: {
      params: { units: number };
      data: number[];
    }) => {
      const values: number[] = [];
      for (const one of data) values.push(one ?? NaN);
      label: for (let i = 0; i < 2; i++) continue label;
      function add(a: number, b = a) {
        return arguments.length + a + b;
      }
      class Own {
        field = 1;
      }
      try {
        await new Promise((resolve) => setTimeout(resolve, 0));
      } catch (error) {
        console.log(error, Math.PI, undefined, structuredClone(rest), performance.now());
      }
      return { value: add(units) + new Own().field + values.length };
    };
    assert.match(trialSource(trial), /^\(async/);
  });

  it('may be a method or a named function', () => {
    const object = {
      async trial({ params }: { params: { a: number } }) {
        return params.a;
      },
    };
    assert.match(trialSource(object.trial), /async trial\(/);
    assert.match(
      trialSource(function named(): number {
        return named.length;
      }),
      /function named/,
    );
  });

  it('has to be the source of a function', () => {
    assert.throws(() => trialSource({}), /trial is a function, .* not object/);
    assert.throws(() => trialSource(Math.max), /no source to send/);
    assert.throws(() => trialSource(another.bind(null)), /no source to send/);
  });
});

describe('the data of a search', () => {
  it('is numbers, text, typed arrays, and arrays and plain objects of them', () => {
    assertData({ x: new Float32Array(3), names: ['a', null, undefined, true], nested: { rows: [[1, 2]] } });
    assertData(undefined);
  });

  it('says what in it cannot be sent, and what to do', () => {
    assert.throws(
      () => assertData({ model: { call: another } }),
      /data\.model\.call is a function.*inside the trial/,
    );
    assert.throws(() => assertData([new Date(0)]), /data\[0\] is an object of the class Date.*getTime/);
    assert.throws(() => assertData({ x: { dataSync: another } as object }), /data\.x\.dataSync/);
    assert.throws(() => assertData(new Map()), /class Map/);
  });

  it('has the same hash only where it is equal', () => {
    assert.equal(hashOf({ a: 1, b: [2, '3'] }), hashOf({ b: [2, '3'], a: 1 }));
    const different = [
      [1, 2],
      [[1], 2],
      [1, [2]],
      ['1', 2],
      { 0: 1, 1: 2 },
      new Float32Array([1, 2]),
      new Float64Array([1, 2]),
      [1, NaN],
      [1, null],
      [1, undefined],
      '1,2',
    ].map(hashOf);
    assert.equal(new Set(different).size, different.length);
  });
});
