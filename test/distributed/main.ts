import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWith } from '../../bench/layers/python';
import type { TrainingLanguage } from '../../src/rnn/exchange/training/startLines';
import { checksum } from '../parity/checksum';
import { useBackend } from '../unit/rnn/support';
import { TRAINING_CASES } from './cases';
import { checkCase, type Prepared, prepareCase } from './checkCase';
import { checkResuming } from './checkResuming';
import { checkSharing } from './checkSharing';

const GOLDEN = 'test/golden/distributed.json';
const VERSIONS = { keras: '3.15.1', 'tensorflow-cpu': '2.21.0', torch: '2.15.0', safetensors: '0.8.0' };

let failed = 0;

async function reported(what: string, check: () => Promise<string>): Promise<void> {
  const began = performance.now();
  try {
    const found = await check();
    console.log(`✔ ${what}: ${found} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  } catch (error) {
    failed++;
    console.error(`✘ ${what}: ${(error as Error).stack}`);
  }
}

async function main(): Promise<void> {
  await useBackend('wasm');
  const python = pythonWith(Object.entries(VERSIONS).map(([name, version]) => `${name}==${version}`));
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-distributed-'));
  const golden: Record<string, string>[] = TRAINING_CASES.map(({ name }) => ({ name }));
  try {
    for (const language of ['keras', 'pytorch'] as const)
      await checkLanguage(python, folder, language, golden);
    if (failed === 0)
      writeFileSync(GOLDEN, `${JSON.stringify({ versions: VERSIONS, cases: golden }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(failed === 0 ? 'all passed' : `${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function checkLanguage(
  python: string,
  folder: string,
  language: TrainingLanguage,
  golden: Record<string, string>[],
): Promise<void> {
  const all: Prepared[] = [];
  for (const [i, one] of TRAINING_CASES.entries()) {
    const prepared = await prepareCase(python, one, language, join(folder, `${language}-${i}`));
    if (!prepared) continue;
    all.push(prepared);
    golden[i]![language] = checksum(prepared.script);
    await reported(`${language}, ${one.name}`, () => checkCase(prepared));
  }
  const [forecaster] = all as [Prepared];
  await reported(`${language}, shares of a batch`, () => checkSharing(forecaster));
  await reported(`${language}, a run that is killed`, () => checkResuming(forecaster));
}

void main();
