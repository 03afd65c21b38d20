import type { CodeLanguage } from '../../../../src/notebook/notebook';
import { snippetCode, type SnippetName } from '../../../../src/extension/completions/snippets';
import { filledSnippet, snippetChoices } from '../../../../src/extension/completions/filledSnippet';

export const CSV = { name: 'data.csv', text: 'day,value\n1,3\n2,4\n3,5\n' };

/** Every snippet in an order in which each finds the names that it uses; between them what no snippet gives. */
const ORDER: (SnippetName | { cell: string })[] = [
  'seed',
  ...(['lstm', 'gru', 'simpleRNN', 'bidirectional', 'dense', 'dropout', 'embedding'] as const),
  ...(['csv', 'series', 'split', 'scaler', 'windows', 'slidingWindow', 'forecaster', 'model'] as const),
  ...(['compile', 'fit', 'forecast', 'compare', 'code'] as const),
  ...(['unrolled', 'gates', 'cell', 'linked', 'gradients'] as const),
  ...(['advise', 'search', 'seq2seq'] as const),
  {
    cell: `const model = rnn.models.simpleRnnClassifier().build();
           const data = { test: { x: tf.randomNormal([4, 10, 1]), y: tf.tensor2d([[0], [1], [1], [0]]) } };`,
  },
  'classification',
  { cell: "const texts = ['once upon a time there was a king', 'once upon a midnight'];" },
  'tokenizer',
  {
    cell: `const vocabulary = tokenizer.size;
           const model = rnn.models.characterGenerator({ vocabulary, length: 8, units: 4 }).build();`,
  },
  'generate',
];

export interface Step {
  name?: SnippetName;
  /** As it is inserted, with its placeholders. */
  code: string;
}

export function steps(language: CodeLanguage): Step[] {
  return ORDER.map((step) =>
    typeof step === 'string' ? { name: step, code: snippetCode(step, language) } : { code: step.cell },
  );
}

/** The code of a step with each of its choices once: one more for each place with choices than its first. */
export function variants(code: string): string[] {
  const others = [...snippetChoices(code)].flatMap(([place, choices]) =>
    choices.slice(1).map((choice) => filledSnippet(code, { [place]: choice })),
  );
  return [filledSnippet(code), ...others];
}
