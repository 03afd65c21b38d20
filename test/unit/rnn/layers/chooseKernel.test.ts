import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arch, env, platform } from 'node:process';
import { chooseKernel } from '../../../../src/rnn/layers/chooseKernel';

describe('the choice of a kernel', () => {
  const wanted = env.RNNBOOK_NATIVE_KERNELS;
  let root: string, folder: string;
  const addon = () => join(root, 'native', `${platform}-${arch}`, 'rnnbook-kernels.node');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rnnbook-choice-'));
    folder = join(root, 'dist');
    mkdirSync(folder);
    for (const file of ['recurrent-kernels.wasm', 'recurrent-worker.js']) {
      copyFileSync(join('dist', file), join(folder, file));
    }
    delete env.RNNBOOK_NATIVE_KERNELS;
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    if (wanted === undefined) delete env.RNNBOOK_NATIVE_KERNELS;
    else env.RNNBOOK_NATIVE_KERNELS = wanted;
  });

  function choose(): { name?: string; log: string[] } {
    const log: string[] = [];
    const kernel = chooseKernel({ folder, threads: 1, log: (text) => log.push(text) });
    kernel?.dispose();
    return { name: kernel?.name, log };
  }

  const placeBroken = () => {
    mkdirSync(join(addon(), '..'), { recursive: true });
    writeFileSync(addon(), 'no addon at all');
  };

  it('is WebAssembly, without a word, where no native one is there', () => {
    assert.deepEqual(choose(), { name: 'WebAssembly', log: [] });
  });

  it('passes over a native one that is broken, and says so', () => {
    placeBroken();
    const { name, log } = choose();
    assert.equal(name, 'WebAssembly');
    assert.equal(log.length, 1);
    assert.match(
      log[0]!,
      /^The native kernels do not load, so WebAssembly computes: .*rnnbook-kernels\.node/,
    );
  });

  it('does not even look for a native one that is turned off', () => {
    placeBroken();
    env.RNNBOOK_NATIVE_KERNELS = 'off';
    assert.deepEqual(choose(), { name: 'WebAssembly', log: [] });
  });

  it('fails where a native one is demanded and does not load, with what to do', () => {
    env.RNNBOOK_NATIVE_KERNELS = 'on';
    assert.throws(choose, /The native kernels do not load: .*none for this platform\. Run "npm run native"/);
    placeBroken();
    assert.throws(choose, /The native kernels do not load: .*rnnbook-kernels\.node/);
  });
});
