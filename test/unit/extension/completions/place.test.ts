import assert from 'node:assert/strict';
import { placeAt } from '../../../../src/extension/completions/place';

const MEMBER = (path: string) => ({ kind: 'member', path });
const EXPRESSION = { kind: 'expression' };

describe('the place of the cursor in a cell', () => {
  it('is a member of rnn behind its dot, however much of it is typed', () => {
    for (const text of ['rnn.', 'rnn.win', 'const x = [rnn.', 'rnn\n  .wi', '`${rnn.', 'f(rnn.a, rnn.'])
      assert.deepEqual(placeAt(text), MEMBER(''), text);
    assert.deepEqual(placeAt('rnn.models.lst'), MEMBER('models'));
    assert.deepEqual(placeAt('await rnn.fit(m, d, { callbacks: [rnn.callbacks.'), MEMBER('callbacks'));
  });

  it('is none of ours behind another dot, in a string, in a comment, or in a number', () => {
    for (const text of [
      'tf.',
      'my.rnn.',
      'f().',
      'rnn.windows().',
      "'rnn.",
      '`rnn.',
      '// rnn.',
      '/* rnn.',
      '1',
      '3ls',
    ])
      assert.equal(placeAt(text), undefined, text);
    assert.deepEqual(placeAt("// it's a comment\nrnn."), MEMBER(''));
    assert.deepEqual(placeAt('/* a comment */ rnn.'), MEMBER(''));
  });

  it('is an option in the object that a function of rnn is given, with what is there already', () => {
    const option = (path: string, argument: number, ...given: string[]) => ({
      kind: 'option',
      path,
      argument,
      given,
    });
    assert.deepEqual(placeAt('rnn.windows(series, { '), option('windows', 1));
    assert.deepEqual(placeAt('rnn.windows(series, { lookback: 3, hor'), option('windows', 1, 'lookback'));
    assert.deepEqual(
      placeAt('const a = rnn.models.lstmForecaster({ lookback, units: f(1, { a: 2 }), '),
      option('models.lstmForecaster', 0, 'lookback', 'units'),
    );
    assert.deepEqual(placeAt('rnn.fit(model, { train: [x, y] }, {\n  '), option('fit', 2));
  });

  it('is an expression where a value or a statement is due', () => {
    for (const text of ['', 'ls', 'x = ', 'if (a) { ', 'const f = () => { ', 'rnn.windows(', '[a, '])
      assert.deepEqual(placeAt(text), EXPRESSION, text);
    assert.deepEqual(placeAt('rnn.windows(series, { lookback: '), EXPRESSION);
    assert.deepEqual(placeAt('tf.sequential({ layers: [ls'), EXPRESSION);
  });

  it('is none of ours where another object names a property', () => {
    for (const text of ['tf.layers.lstm({ ', 'const a = { ', 'rnn.windows(series, { a: { ', 'f({ b: 1, c'])
      assert.equal(placeAt(text), undefined, text);
  });

  it('does not mind types', () => {
    assert.deepEqual(
      placeAt('const a: Map<string, number> = new Map();\nlet b = a! as unknown;\nrnn.'),
      MEMBER(''),
    );
  });
});
