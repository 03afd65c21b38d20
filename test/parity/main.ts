import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWith } from '../../bench/layers/python';

const GOLDEN = 'test/golden/parity.json';

const folder = mkdtempSync(join(tmpdir(), 'rnnbook-parity-'));
try {
  const python = pythonWith([
    'keras==3.15.1',
    'tensorflow-cpu==2.21.0',
    'torch==2.15.0',
    'safetensors==0.8.0',
  ]);
  execFileSync(process.execPath, ['--import', 'tsx', 'test/parity/writeCases.ts', folder]);
  const { status } = spawnSync(python, ['test/parity/check_parity.py', folder, GOLDEN], {
    stdio: ['ignore', 'inherit', 'ignore'],
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
