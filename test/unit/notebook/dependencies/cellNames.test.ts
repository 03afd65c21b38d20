import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cellNames } from '../../../../src/notebook/dependencies/cellNames';

const namesOf = (source: string) => {
  const { reads, writes, declares, calls } = cellNames(source, 'typescript');
  return {
    reads: [...reads].filter((name) => !declares.has(name)).sort(),
    writes: [...writes].sort(),
    calls: Object.fromEntries([...calls].map(([name, use]) => [name, [...use.reads].sort()])),
  };
};

describe('the names of a cell', () => {
  it('are what it declares at its top, and what it lacks', () => {
    const { reads, writes } = namesOf(`
      import { readFileSync as read } from 'node:fs';
      const { a, b: [c], ...rest }: Parts = data;
      for (let i = 0; i < steps; i++) { const inner = i; var hoisted = inner; }
      let total = 0;
      class Cell extends Base {}
      [p, q] = pair;`);
    assert.deepEqual(reads, ['Base', 'data', 'pair', 'steps']);
    assert.deepEqual(writes, ['Cell', 'a', 'c', 'hoisted', 'p', 'q', 'read', 'rest', 'total']);
  });

  it('are not those of types, of members, or of parameters', () => {
    const { reads } = namesOf('const f = (x: Tensor): Model => ({ y: x.z, [k]: o.p });\nf(1 as Units);');
    assert.deepEqual(reads, []);
    assert.deepEqual(namesOf('run((x) => x + offset)').reads, ['offset', 'run']);
  });

  it('are read by a function only when it is called', () => {
    const { reads, calls } = namesOf(`
      function loss() { return y - model(x); }
      const model = (value) => weight * value;
      class Trainer { step() { return rate; } static limit = most; }`);
    assert.deepEqual(reads, ['most']);
    assert.deepEqual(calls['loss'], ['model', 'x', 'y']);
    assert.deepEqual(calls['model'], ['weight']);
    assert.deepEqual(calls['Trainer'], ['most', 'rate']);
  });

  for (const [source, name] of [
    ['list.push(1)', 'list'],
    ['weights[0].values[1] = 2', 'weights'],
    ['counts.lstm++', 'counts'],
    ['delete options.units', 'options'],
    ['await model.fit(x, y)', 'model'],
    ['model.add(layer);', 'model'],
    ['await rnn.fit(model, data)', 'model'],
    ['total += 1', 'total'],
  ] as const) {
    it(`are read and written where their values are changed: ${source}`, () => {
      const { reads, writes } = namesOf(source);
      assert.ok(reads.includes(name), `reads ${reads}`);
      assert.deepEqual(writes, [name]);
    });
  }

  it('are not written by what only looks like a change', () => {
    for (const source of ['const sum = a.add(b)', 'model.predict(x)', 'tf.dispose(x)', 'rnn.gates(model, x)'])
      assert.deepEqual(
        namesOf(source).writes.filter((name) => name !== 'sum'),
        [],
        source,
      );
  });

  it('of a cell that does not parse are none', () => {
    assert.deepEqual(namesOf('const a = ('), { reads: [], writes: [], calls: {} });
  });

  it('have the same fingerprint whatever the types, comments and layout', () => {
    const fingerprint = (source: string) => cellNames(source, 'typescript').fingerprint;
    assert.equal(fingerprint('const a: number = 1; // one'), fingerprint('const a =\n  1'));
    assert.notEqual(fingerprint('const a = 1'), fingerprint('const a = 2'));
  });
});
