import assert from 'node:assert/strict';
import { callCode, QuestionError, valueCode } from '../../../../src/grading/run/submissionCode';

describe('the code that asks a submission', () => {
  const namesOf = (expression: string) =>
    JSON.parse(/value\((\[.*?\])/.exec(valueCode('value', expression))![1]!) as string[];

  it('knows the variables of an expression, also in parentheses', () => {
    assert.deepEqual(namesOf('h'), ['h']);
    assert.deepEqual(namesOf(' model.layers[index] '), ['model', 'index']);
    assert.deepEqual(namesOf('(rnn.seed(5), [generate(model)])'), ['rnn', 'generate', 'model']);
    assert.deepEqual(namesOf('((h))'), ['h']);
    assert.deepEqual(namesOf('await (load())'), ['load']);
  });

  it('refuses what is no expression, or more than one', () => {
    for (const text of ['', 'a b', 'a; b', '(a', 'a)', '(a) + (b', 'a) + (b', '(a))', 'const a = 1']) {
      assert.throws(() => valueCode('value', text), QuestionError, text);
    }
    for (const name of ['f()', 'a.', '1f', 'f.g h'])
      assert.throws(() => callCode(name, '[]'), QuestionError, name);
  });
});
