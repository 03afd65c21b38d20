/** The native kernels beside the packed extension, where a platform's own VSIX has them. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { arch, platform } from 'node:process';
import { useVSCode } from './hooks';
import { hoverUntil } from './hoverUntil';
import type { NotebookEditor } from './notebookEditor';
import { readSetup } from './setup';
import { until } from './until';

const FILE = join('native', `${platform}-${arch}`, 'rnnbook-kernels.node');
const MODEL = 1;

describe('native kernels in the editor', () => {
  const { extensions } = readSetup();
  const extension = readdirSync(extensions).find((folder) => folder.startsWith('rnnbook.rnnbook-')) ?? '';
  const file = join(extensions, extension, FILE);
  const vscode = useVSCode();
  let notebook: NotebookEditor;

  /** A new file, not a change of the one that a kernel has open. */
  const place = (write: () => void) => {
    rmSync(file, { force: true });
    mkdirSync(join(file, '..'), { recursive: true });
    write();
  };
  const runAnew = async () => {
    await vscode().command('RNN: Restart Kernel');
    assert.equal(await notebook.runCell(MODEL), 'success');
  };
  const status = () => vscode().statusBarItem('RNN:');

  before(async () => {
    place(() => copyFileSync(resolve(FILE), file));
    notebook = await vscode().openNotebook('lstm.rnnbook');
  });
  after(() => rmSync(file, { force: true }));

  it('are taken by themselves, and named in the status bar', async () => {
    assert.equal(await notebook.runCell(MODEL), 'success');
    await vscode().statusBarItem('RNN: wasm + native kernels').waitFor();
    const tooltip = vscode().page.locator('.monaco-hover', { hasText: /Native kernels: (AVX|SSE|NEON)/ });
    await hoverUntil(status(), tooltip.filter({ visible: true }));
    await vscode().screenshot('native kernels');
  });

  it('are not taken when the setting turns them off', async () => {
    const settings = join(vscode().server.workspace, '.vscode', 'settings.json');
    mkdirSync(join(settings, '..'), { recursive: true });
    writeFileSync(settings, '{ "rnnbook.nativeKernels": false }');
    try {
      // the editor takes a moment to see that a file has changed
      await until('no native kernels', async () => {
        await runAnew();
        return !/native/.test(await status().innerText());
      });
    } finally {
      rmSync(settings);
    }
    await until('native kernels again', async () => {
      await runAnew();
      return /native/.test(await status().innerText());
    });
  });

  it('are passed over, which is said, when the file is broken', async () => {
    place(() => writeFileSync(file, 'no addon at all'));
    await runAnew();
    assert.doesNotMatch(await status().innerText(), /native/);
    const tooltip = vscode().page.locator('.monaco-hover', { hasText: /native kernels do not load/ });
    await hoverUntil(status(), tooltip.filter({ visible: true }));
  });

  it('are not missed when the file is gone', async () => {
    rmSync(file);
    await runAnew();
    assert.doesNotMatch(await status().innerText(), /native/);
  });
});
