import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { pythonWith } from '../../bench/layers/python';
import { checksum } from './checksum';

const GOLDEN = 'test/golden/parity.json';

interface Result {
  version: string;
  passed: number;
  failed: number;
  /** By name of the case: values of each output, of Keras and ONNX Runtime. */
  outputs: Record<string, number[][]>;
}

interface WrittenCase {
  name: string;
  keras: string;
  pytorch: string;
}

interface WrittenOnnx {
  name: string;
  checksum: string;
}

type Language = 'keras' | 'pytorch' | 'onnx' | 'savedmodel';

/** @param cases the folder of the language's cases; @throws when Python ends without a result */
function check(python: string, cases: string, language: Language): Result {
  const file = `${cases}.${language}`;
  const { stderr } = spawnSync(python, ['test/parity/check_parity.py', cases, language, file], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Result;
  } catch (cause) {
    throw new Error(`${language} ended early:\n${stderr.slice(-2000)}`, { cause });
  }
}

function writtenIn<T>(folder: string): T[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T);
}

/**
 * What the unit tests hold the exporters to: the checksum of each code and file that ran, and the outputs of Keras; those
 * of ONNX Runtime where Keras has none.
 */
function writeGolden(folder: string, keras: Result, pytorch: Result, onnx: Result): void {
  const cases = writtenIn<WrittenCase>(join(folder, 'code')).map((written) => ({
    name: written.name,
    keras: checksum(written.keras),
    pytorch: checksum(written.pytorch),
    outputs: keras.outputs[written.name],
  }));
  const files = writtenIn<WrittenOnnx>(join(folder, 'onnx')).map(({ name, checksum: file }) => ({
    name,
    file,
    ...(!(name in keras.outputs) && { outputs: onnx.outputs[name] }),
  }));
  const versions = { keras: keras.version, torch: pytorch.version, onnxruntime: onnx.version };
  writeFileSync(GOLDEN, `${JSON.stringify({ versions, cases, onnx: files })}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'rnnbook-parity-'));
try {
  const python = pythonWith([
    'keras==3.15.1',
    'tensorflow-cpu==2.21.0',
    'torch==2.15.0',
    'safetensors==0.8.0',
    'onnx==1.23.2',
    'onnxruntime==1.32.0',
  ]);
  execFileSync(process.execPath, ['--import', 'tsx', 'test/parity/writeCases.ts', folder], {
    env: { ...env, RNNBOOK_PYTHON: python },
  });
  const code = join(folder, 'code');
  const [keras, pytorch] = [check(python, code, 'keras'), check(python, code, 'pytorch')];
  const onnx = check(python, join(folder, 'onnx'), 'onnx');
  const results = [keras, pytorch, onnx, check(python, join(folder, 'savedmodel'), 'savedmodel')];
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  const failed = sum('failed');
  if (failed === 0) writeGolden(folder, keras, pytorch, onnx);
  console.log(`${sum('passed')} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
