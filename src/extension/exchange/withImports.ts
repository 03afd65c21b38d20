/** A cell's code as a module: what cells find defined is imported. */
export function withImports(code: string): string {
  const needsRnn = /\brnn\./.test(code) || /\bresetAfter: true/.test(code);
  return [
    "import * as tf from '@tensorflow/tfjs';",
    ...(needsRnn ? ["import { createRnn } from 'rnnbook';", '', 'const rnn = createRnn(tf);'] : []),
    '',
    code,
  ].join('\n');
}
