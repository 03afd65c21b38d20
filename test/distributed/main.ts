import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** By name of the case: the checksum of each script. */
type Checksums = Record<string, Partial<Record<TrainingLanguage, string>>>;

async function main(languages: TrainingLanguage[]): Promise<void> {
  await useBackend('wasm');
  const python = pythonWith(Object.entries(VERSIONS).map(([name, version]) => `${name}==${version}`));
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-distributed-'));
  try {
    for (const language of languages) {
      const before = failed;
      const scripts = await checkLanguage(python, folder, language);
      if (failed === before) writeGolden(language, scripts);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(failed === 0 ? 'all passed' : `${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** @returns checksums of the scripts that ran, by name of their case */
async function checkLanguage(
  python: string,
  folder: string,
  language: TrainingLanguage,
): Promise<Map<string, string>> {
  const all: Prepared[] = [];
  for (const [i, one] of TRAINING_CASES.entries()) {
    const prepared = await prepareCase(python, one, language, join(folder, `${language}-${i}`));
    if (!prepared) continue;
    all.push(prepared);
    await reported(`${language}, ${one.name}`, () => checkCase(prepared));
  }
  const [forecaster] = all as [Prepared];
  await reported(`${language}, shares of a batch`, () => checkSharing(forecaster));
  await reported(`${language}, a run that is killed`, () => checkResuming(forecaster));
  return new Map(all.map(({ one, script }) => [one.name, checksum(script)]));
}

/** What the unit tests hold the scripts of a language to; those of the other one stay. */
function writeGolden(language: TrainingLanguage, scripts: Map<string, string>): void {
  const before = existsSync(GOLDEN)
    ? (JSON.parse(readFileSync(GOLDEN, 'utf8')) as { scripts: Checksums }).scripts
    : {};
  const after = TRAINING_CASES.map(({ name }) => [name, { ...before[name], [language]: scripts.get(name) }]);
  const golden = { versions: VERSIONS, scripts: Object.fromEntries(after) as Checksums };
  writeFileSync(GOLDEN, `${JSON.stringify(golden, null, 2)}\n`);
}

const [chosen] = process.argv.slice(2) as [TrainingLanguage?];
void main(chosen === undefined ? ['keras', 'pytorch'] : [chosen]);
