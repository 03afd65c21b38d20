import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node24 } from './node24';

const root = join(__dirname, '../..');
const cli = join(root, 'dist/cli.js');

interface Comparison {
  node: string;
  status: { name: string; version: string };
  apart: Record<string, number>;
  losses: number[];
  leaked: number;
}

/** The real thing: pip, 207 MB, TensorFlow. Needs Linux on x64, Python with pip, and a network. */
describe('native TensorFlow', () => {
  let data: string;
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  const rnnbook = (...args: string[]) =>
    spawnSync(process.execPath, [cli, ...args], { env: environment, encoding: 'utf8' });

  before(() => {
    data = mkdtempSync(join(tmpdir(), 'rnnbook-data-'));
    folder = join(data, 'rnnbook', 'native');
    environment = { ...process.env, XDG_DATA_HOME: data };
  });
  after(() => rmSync(data, { recursive: true }));

  it('is not there at first', () => {
    assert.match(rnnbook('native', 'status').stdout, /Not installed/);
  });

  it('names what pip says when there is no network', () => {
    const nowhere = { PIP_INDEX_URL: 'http://127.0.0.1:9/simple', PIP_RETRIES: '0', PIP_FIND_LINKS: '' };
    const options = { env: { ...environment, ...nowhere }, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(process.execPath, [cli, 'native', 'install'], options);
    assert.equal(status, 1);
    assert.match(stderr, /could not be downloaded[^]*said:\n[^]*(refused|No matching distribution)/);
    assert.deepEqual(readdirSync(join(data, 'rnnbook')), []);
  });

  it('leaves nothing when its installation is interrupted', async () => {
    const child = spawn(process.execPath, [cli, 'native', 'install'], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    assert.deepEqual(await ended(child), [130, null]);
    assert.deepEqual(readdirSync(join(data, 'rnnbook')), []);
  });

  it('is installed also after an installation was killed', async () => {
    const child = spawn(process.execPath, [cli, 'native', 'install'], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let progress = '';
    child.stderr.on('data', (text: Buffer) => {
      progress += String(text);
      if (progress.includes('Unpacking')) child.kill('SIGKILL');
    });
    assert.deepEqual(await ended(child), [null, 'SIGKILL']);
    assert.ok(existsSync(`${folder}.partial`));

    const { status, stdout, stderr } = rnnbook('native', 'install');
    assert.equal(status, 0, stderr);
    assert.match(
      stderr,
      /^Downloading TensorFlow: 0 of 207 MB[^]*Unpacking: 614 of 614 MB \(100 %\)\nChecking/,
    );
    assert.match(stdout, /TensorFlow 2\.15\.1 works/);
    assert.deepEqual(readdirSync(join(data, 'rnnbook')), ['native']);
    assert.match(rnnbook('native', 'status').stdout, /TensorFlow 2\.15\.1 works.*614 MB/);
  });

  for (const [version, node] of [
    ['this Node', () => process.execPath],
    ['Node 24', node24],
  ] as const) {
    // prettier-ignore
    it(`computes on ${version} what cpu computes, learns and leaks nothing`, () => {
      const program = join(root, 'test/fixtures/backend/compare.ts');
      const args = ['--import', 'tsx', program, join(root, 'dist'), folder];
      const output = execFileSync(node(), args, { cwd: root, encoding: 'utf8' });
      const { status, apart, losses, leaked, ...found } = JSON.parse(output) as Comparison;
      if (version === 'Node 24') assert.match(found.node, /^v24/);
      assert.deepEqual(status, { name: 'tensorflow', version: '2.15.1' });
      assert.deepEqual(Object.keys(apart), ['simpleRNN', 'lstm', 'gru']);
      for (const [layer, difference] of Object.entries(apart)) assert.ok(difference < 1e-5, `${layer}: ${difference}`);
      assert.ok(losses.at(-1)! < losses[0]! / 5, String(losses));
      assert.equal(leaked, 0);
    });
  }

  it('computes fast recurrent layers as TensorFlow.js does its own', () => {
    const program = join(root, 'test/fixtures/backend/compareLayers.ts');
    const args = ['--import', 'tsx', program, join(root, 'dist'), folder];
    const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    const { differences, leaked } = JSON.parse(output) as {
      differences: Record<string, number>;
      leaked: number;
    };
    assert.equal(Object.keys(differences).length, 18);
    for (const [what, difference] of Object.entries(differences)) {
      assert.ok(difference < 1e-5, `${what}: ${difference}`);
    }
    assert.equal(leaked, 0);
  });

  it('is found by rnnbook run', () => {
    const file = join(data, 'small.rnnbook');
    const source = ['tf.getBackend()'];
    writeFileSync(file, JSON.stringify({ rnnbook: 1, metadata: {}, cells: [{ id: 'a1b2c3d4', kind: 'code', language: 'typescript', source }] })); // prettier-ignore
    const report = join(data, 'report.json');
    const { status, stderr } = rnnbook('run', file, '--json', report);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /running on tensorflow 2\.15\.1/);
  });

  it('is removed', () => {
    assert.equal(rnnbook('native', 'remove').status, 0);
    assert.ok(!existsSync(folder));
    assert.match(rnnbook('native', 'status').stdout, /Not installed/);
  });
});

function ended(child: ChildProcess): Promise<unknown[]> {
  return once(child, 'exit');
}
