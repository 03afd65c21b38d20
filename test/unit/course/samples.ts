import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printNotebook } from '../../../src/notebook/print';
import type { Cell } from '../../../src/notebook/notebook';
import { code, forecastExercise, text } from '../grading/exercise/notebooks';

/** A small course as the product ships it; one section and one file of questions are not translated. */
export function writeSamples(samples: string): void {
  const output = { kind: 'data' as const, data: { 'text/plain': '2' } };
  const cells = (words: string): Cell[] => [
    text('title', `# ${words}\n\n## Not a heading of its own? Yes: ## in a line`),
    code('first', "const rows = await rnn.readCsv('../data/a.csv');"),
    text('deep', `## 7.1.2 ${words} *twice*\n\n\`\`\`md\n## no heading\n\`\`\``),
    { ...code('second', '1 + 1'), kind: 'code', outputs: [output] },
    code('third', '3'),
  ];
  const notebook = (title: string) => printNotebook({ metadata: { title }, cells: cells(title), extra: {} });
  const exercise = (title: string) => {
    const teachers = forecastExercise();
    return printNotebook({ ...teachers, metadata: { ...teachers.metadata, title } });
  };
  const files: Record<string, string> = {
    'chapter/01-sequences.rnnbook': notebook('Sequences'),
    'chapter/01-sequences.id.rnnbook': notebook('Barisan'),
    'chapter/02-simple-rnn.rnnbook': notebook('SimpleRNN'),
    'chapter/10-review.rnnbook': notebook('Review'),
    'chapter/10-review.id.rnnbook': notebook('Ulasan'),
    'chapter/10-review/en/1-gates.ts': 'export const question = "gates";',
    'chapter/10-review/id/1-gates.ts': 'export const question = "gerbang";',
    'chapter/10-review/en/2-new.ts': 'export const question = "new";',
    'chapter/.DS_Store': 'nothing to copy',
    'exercises/README.md': '# Data of the exercises',
    'exercises/stock-prices/stock-prices.rnnbook': exercise('Stock prices'),
    'exercises/stock-prices/stock-prices.id.rnnbook': exercise('Harga saham'),
    'exercises/rnn-forward-pass/rnn-forward-pass.rnnbook': exercise('By hand'),
    'exercises/rnn-forward-pass/rnn-forward-pass.id.rnnbook': exercise('Buatan sendiri'),
    'data/a.csv': 'day,load\n1,2\n',
    'gallery.rnnbook': notebook('No part of the course'),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(samples, path)), { recursive: true });
    writeFileSync(join(samples, path), content);
  }
}

/** What an English copy of it holds. */
export const ENGLISH = [
  'chapter/01-sequences.rnnbook',
  'chapter/02-simple-rnn.rnnbook',
  'chapter/10-review.rnnbook',
  'chapter/10-review/en/1-gates.ts',
  'chapter/10-review/en/2-new.ts',
  'data/a.csv',
  'exercises/README.md',
  'exercises/rnn-forward-pass/rnn-forward-pass.rnnbook',
  'exercises/stock-prices/stock-prices.rnnbook',
];

/** And an Indonesian one: what has no translation is in English. */
export const INDONESIAN = [
  'chapter/01-sequences.id.rnnbook',
  'chapter/02-simple-rnn.rnnbook',
  'chapter/10-review.id.rnnbook',
  'chapter/10-review/en/2-new.ts',
  'chapter/10-review/id/1-gates.ts',
  'data/a.csv',
  'exercises/README.md',
  'exercises/rnn-forward-pass/rnn-forward-pass.id.rnnbook',
  'exercises/stock-prices/stock-prices.id.rnnbook',
];
