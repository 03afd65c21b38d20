import { exampleCount, type Facts } from './facts';
import { code, type Explained } from './Recipe';

/**
 * Data drawn anew by a function `examples(count)`, shown by its first tensor.
 * @param lines what declares that function
 */
export function drawnData(text: string, facts: Facts, ...lines: (string | false)[]): Explained {
  const count = exampleCount(facts);
  return {
    text,
    code: [
      code(
        'rnn.seed(7);',
        ...lines,
        'const data = {',
        `  train: examples(${count}),`,
        `  validation: examples(${count / 4}),`,
        `  test: examples(${count / 4}),`,
        '};',
        'data.train.x;',
      ),
    ],
  };
}
