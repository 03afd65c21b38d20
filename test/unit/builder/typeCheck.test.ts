import assert from 'node:assert/strict';
import { typeErrors } from './typeCheck';

describe('the type check of cells', function () {
  this.timeout(60_000);

  it('knows tf, rnn and the cells before, awaits, and lets a later cell declare a name anew', () => {
    const cells = [
      'const series = [1, 2, 3, 4];',
      'const { x } = rnn.windows(series, { lookback: 2 });',
      'const history = await rnn.fit(tf.sequential(), { x, y: x });',
      "const series = 'another';\nconst upper: string = series.toUpperCase();",
    ];
    assert.deepEqual(typeErrors({ right: cells }), []);
  });

  it('finds what is wrong, and says where', () => {
    const errors = typeErrors({
      option: ['rnn.windows([1, 2, 3], { lookback: 2, horzon: 1 });'],
      type: ['const length: number = 3;', "length.push('more');"],
      unknown: ['model.summary();'],
      strict: ['const first = (rows) => rows[0];'],
      // a cell does not see what comes later
      later: ['console.log(later);', 'const later = 1;'],
    });
    assert.deepEqual(
      errors.map((error) => error.slice(0, error.indexOf(':'))),
      ['option', 'type', 'unknown', 'strict', 'later'],
    );
    assert.match(errors[0]!, /'horzon' does not exist.*: horzon: 1/);
  });
});
