import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWith } from '../../bench/layers/python';
import { checksum } from './checksum';

const GOLDEN = 'test/golden/parity.json';

interface Result {
  version: string;
  passed: number;
  failed: number;
  /** By name of the case: values of each output, of Keras. */
  outputs: Record<string, number[][]>;
}

interface WrittenCase {
  name: string;
  keras: string;
  pytorch: string;
}

/** @throws when Python ends without a result */
function check(python: string, folder: string, language: 'keras' | 'pytorch'): Result {
  const file = join(folder, language);
  const { stderr } = spawnSync(python, ['test/parity/check_parity.py', folder, language, file], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Result;
  } catch (cause) {
    throw new Error(`${language} ended early:\n${stderr.slice(-2000)}`, { cause });
  }
}

/** What the unit tests hold the exporters to: the checksum of each code that ran, and the outputs of Keras. */
function writeGolden(folder: string, keras: Result, pytorch: Result): void {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const cases = files.sort().map((file) => {
    const written = JSON.parse(readFileSync(join(folder, file), 'utf8')) as WrittenCase;
    return {
      name: written.name,
      keras: checksum(written.keras),
      pytorch: checksum(written.pytorch),
      outputs: keras.outputs[written.name],
    };
  });
  const versions = { keras: keras.version, torch: pytorch.version };
  writeFileSync(GOLDEN, `${JSON.stringify({ versions, cases })}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'rnnbook-parity-'));
try {
  const python = pythonWith([
    'keras==3.15.1',
    'tensorflow-cpu==2.21.0',
    'torch==2.15.0',
    'safetensors==0.8.0',
  ]);
  execFileSync(process.execPath, ['--import', 'tsx', 'test/parity/writeCases.ts', folder]);
  const [keras, pytorch] = [check(python, folder, 'keras'), check(python, folder, 'pytorch')];
  const failed = keras.failed + pytorch.failed;
  if (failed === 0) writeGolden(folder, keras, pytorch);
  console.log(`${keras.passed + pytorch.passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
