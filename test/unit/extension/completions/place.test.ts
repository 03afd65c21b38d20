import assert from 'node:assert/strict';
import { expectsExpression } from '../../../../src/extension/completions/place';

describe('the place of the cursor in a cell', () => {
  it('is for an expression where a value or a statement is due', () => {
    for (const text of [
      ...['', 'ls', 'x = ', 'if (a) { ', 'const f = () => { ', 'rnn.windows(', '[a, '],
      ...['rnn.windows(series, { lookback: ', 'tf.sequential({ layers: [ls', "// it's a comment\n"],
      'const a: Map<string, number> = new Map();\nlet b = a! as unknown;\n',
    ])
      assert.equal(expectsExpression(text), true, text);
  });

  it('is for none behind a dot, in a string, in a comment, or in a number', () => {
    for (const text of ['rnn.', 'tf.layers.ls', 'f().', "'rnn", '`rnn', '// rnn', '/* rnn', '1', '3ls'])
      assert.equal(expectsExpression(text), false, text);
  });

  it('is for none where an object names a property', () => {
    for (const text of ['tf.layers.lstm({ ', 'const a = { ', 'rnn.windows(series, { a: 1, ', 'f({ b: 1, c'])
      assert.equal(expectsExpression(text), false, text);
  });
});
