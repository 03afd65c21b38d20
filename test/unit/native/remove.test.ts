import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManifest } from '../../../src/native/manifest';
import { removeNative } from '../../../src/native/remove';
import { nativeStatus } from '../../../src/native/status';

describe('an installation of native TensorFlow', () => {
  let root: string;
  let folder: string;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'rnnbook-native-'));
    folder = join(root, 'native');
    mkdirSync(folder);
    writeFileSync(join(folder, 'tfjs_binding.node'), '1234');
    writeFileSync(join(folder, 'libtensorflow_cc.so.2'), '123456');
    await writeManifest(folder, {
      tensorflow: '2.15.1',
      files: { 'tfjs_binding.node': 4, 'libtensorflow_cc.so.2': 6 },
    });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('has a version and a size', async () => {
    assert.deepEqual(await nativeStatus(folder), { state: 'installed', tensorflow: '2.15.1', bytes: 10 });
  });

  it('is missing when its folder is', async () => {
    assert.deepEqual(await nativeStatus(join(root, 'none')), { state: 'missing' });
  });

  it('is damaged when a file was cut off, is gone, or says nothing of itself', async () => {
    writeFileSync(join(folder, 'libtensorflow_cc.so.2'), '123');
    assert.deepEqual(await nativeStatus(folder), {
      state: 'damaged',
      reason: 'libtensorflow_cc.so.2 has changed',
    });
    rmSync(join(folder, 'libtensorflow_cc.so.2'));
    assert.deepEqual(await nativeStatus(folder), {
      state: 'damaged',
      reason: 'libtensorflow_cc.so.2 is missing',
    });
    writeFileSync(join(folder, 'installed.json'), '{"tensorflow": 2}');
    assert.deepEqual(await nativeStatus(folder), {
      state: 'damaged',
      reason: 'installed.json is missing or unreadable',
    });
  });

  it('is removed with what an interrupted installation left', async () => {
    mkdirSync(`${folder}.partial`);
    assert.equal(await removeNative(folder), true);
    assert.deepEqual(readdirSync(root), []);
    assert.equal(await removeNative(folder), false);
  });

  it('is not removed when it is something else', async () => {
    rmSync(join(folder, 'tfjs_binding.node'));
    await assert.rejects(removeNative(folder), /NativeError: .*does not look like native TensorFlow/);
    assert.ok(existsSync(join(folder, 'libtensorflow_cc.so.2')));
  });

  it('is not removed while another process installs it', async () => {
    writeFileSync(`${folder}.lock`, String(process.ppid));
    await assert.rejects(removeNative(folder), /NativeError: .*already/);
    assert.ok(existsSync(folder));
  });
});
