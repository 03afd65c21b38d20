/** What the Variables view costs a kernel: describing 200 variables, and counting the tensors that are lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { KernelClient } from '../src/kernel/client';
import type { VariablesQuestion } from '../src/kernel/variables/Variable';

const ROUNDS = 20;
const VARIABLES = 200;

const folder = mkdtempSync(join(tmpdir(), 'rnnbook-bench-'));
const client = new KernelClient({ folder, backend: 'wasm', distFolder: resolve('dist') });

/** Half of them tensors, the rest arrays, objects, numbers and texts; and a model that was trained. */
const SOURCE = `${Array.from({ length: VARIABLES }, (_, i) => {
  const values = [
    'tf.randomNormal([32, 50, 8])',
    `Array.from({ length: 10_000 }, (_, t) => Math.sin(t / ${i + 1}))`,
    'tf.randomNormal([64])',
    `{ units: ${i}, name: 'lstm', inner: { a: 1 } }`,
  ];
  return `const variable${i} = ${values[i % 4]};`;
}).join('\n')}
const model = tf.sequential({ layers: [tf.layers.lstm({ units: 64, inputShape: [50, 1] }), tf.layers.dense({ units: 1 })] });
model.compile({ loss: 'meanSquaredError', optimizer: 'adam' });
await model.fit(tf.zeros([64, 50, 1]), tf.zeros([64, 1]), { epochs: 1, verbose: 0 });`;

async function median(question: VariablesQuestion): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await client.inspect(question);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[ROUNDS / 2]!;
}

async function main(): Promise<void> {
  const { error } = await client.execute({ id: 'cell', language: 'typescript', source: SOURCE }, () => {});
  if (error) throw new Error(error.message);
  await client.inspect({ about: 'snapshot' });
  const rows = {
    [`describe ${VARIABLES} variables`]: { about: 'snapshot' },
    'and count lost tensors': { about: 'snapshot', countLost: true },
    'open a tensor of 12,800 values': { about: 'view', path: ['variable0'] },
  } satisfies Record<string, VariablesQuestion>;
  for (const [label, question] of Object.entries(rows))
    console.log(`${label}: ${(await median(question)).toFixed(1)} ms (median of ${ROUNDS}, there and back)`);
  client.dispose();
  rmSync(folder, { recursive: true });
}

void main().then(() => process.exit(0));
