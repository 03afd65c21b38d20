import * as tf from '@tensorflow/tfjs';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BackendChoice } from '../../../src/rnn/backend/names';
import { type BackendFolders, prepareBackend } from '../../../src/rnn/backend/prepare';
import type { BackendStatus } from '../../../src/rnn/backend/status';

const root = join(__dirname, '../../..');
const withWasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm'));
const version = '4.22.0';

describe('prepareBackend', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-backend-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const name of ['wasm', 'cpu'] as const) {
    it(`computes on ${name}, also when prepared again`, async () => {
      for (let i = 0; i < 2; i++) {
        const status = await prepareBackend(tf, name, { distFolder: withWasm });
        assert.deepEqual(status, { name, version });
        assert.equal(tf.getBackend(), name);
        assert.deepEqual(await tf.matMul([[1, 2], [3, 4]], [[5, 6], [7, 8]]).array(), [[19, 22], [43, 50]]); // prettier-ignore
      }
    });
  }

  it('prints no advertisement on cpu', () => {
    const { stderr } = prepare('cpu', { distFolder: folder });
    assert.equal(stderr, '');
  });

  it('takes wasm, without a note, when native TensorFlow is not installed', () => {
    for (const nativeFolder of [undefined, join(folder, 'native')]) {
      const { status, used } = prepare('auto', { distFolder: withWasm, nativeFolder });
      assert.deepEqual(status, { name: 'wasm', version });
      assert.equal(used, 'wasm');
    }
  });

  it('takes wasm and says why when native TensorFlow is broken', () => {
    const { distFolder, nativeFolder } = brokenInstallation();
    const { status, used, sum } = prepare('auto', { distFolder, nativeFolder });
    assert.equal(status?.name, 'wasm');
    assert.equal(used, 'wasm');
    assert.deepEqual(sum, { 0: 6 });
    assert.match(
      status?.note ?? '',
      /native TensorFlow does not load: .*tfjs_binding\.node.* Run "npm run native:tensorflow"/,
    );
  });

  it('takes cpu and says why when nothing else loads, and makes no noise', () => {
    const { status, used, stderr } = prepare('auto', { distFolder: folder });
    assert.equal(status?.name, 'cpu');
    assert.equal(used, 'cpu');
    assert.match(status?.note ?? '', /WebAssembly does not load: .*tfjs-backend-wasm.*\.wasm/);
    assert.equal(stderr, '');
  });

  it('rejects a backend that was asked for and does not load, with the remedy', () => {
    const missing = prepare('tensorflow', { distFolder: withWasm });
    assert.match(
      missing.error ?? '',
      /"tensorflow".* not installed.*"npm run native:tensorflow".*"Install Native TensorFlow Backend"/,
    );
    const broken = prepare('tensorflow', brokenInstallation());
    assert.match(broken.error ?? '', /tfjs_binding\.node.*"npm run native:tensorflow"/);
    assert.match(
      prepare('wasm', { distFolder: join(folder, 'native') }).error ?? '',
      /"wasm".*does not load.*\.wasm/,
    );
  });

  it('saves and loads models by file:// URLs on every backend', () => {
    buildTfjsNode(folder);
    const url = pathToFileURL(join(folder, 'model')).href;
    assert.deepEqual(run<string[]>('saveModel.ts', [folder, url]).result, ['model.json', 'weights.bin']);
  });

  /** An installation whose addon is no library, beside a sound `dist/`. */
  function brokenInstallation(): BackendFolders & { nativeFolder: string } {
    const nativeFolder = join(folder, 'native');
    mkdirSync(nativeFolder, { recursive: true });
    writeFileSync(join(nativeFolder, 'tfjs_binding.node'), 'not a library');
    buildTfjsNode(folder);
    for (const name of ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']) {
      copyFileSync(join(withWasm, name), join(folder, name));
    }
    return { distFolder: folder, nativeFolder };
  }
});

interface Prepared {
  status?: BackendStatus;
  used?: string;
  sum?: object;
  error?: string;
  stderr: string;
}

function prepare(choice: BackendChoice, folders: BackendFolders): Prepared {
  const { result, stderr } = run<Omit<Prepared, 'stderr'>>('prepare.ts', [choice, JSON.stringify(folders)]);
  return { ...result, stderr };
}

/** Runs a fixture in a process of its own. */
function run<Result>(program: string, args: string[]): { result: Result; stderr: string } {
  const path = join(root, 'test/fixtures/backend', program);
  const child = spawnSync(process.execPath, ['--import', 'tsx', path, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(child.status, 0, child.stderr);
  return { result: JSON.parse(child.stdout) as Result, stderr: child.stderr };
}

function buildTfjsNode(outdir: string): void {
  const options = JSON.stringify({ outdir, minify: true });
  const script = `import('./scripts/bundles/tfjs-node.mjs').then(({ buildTfjsNode }) => buildTfjsNode(${options}))`;
  execFileSync(process.execPath, ['-e', script], { cwd: root });
}
