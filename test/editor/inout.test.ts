import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sizeText } from '../../src/notebook/sizeText';
import { useVSCode } from './hooks';
import { NotebookEditor } from './notebookEditor';
import { succeeds, until } from './until';

interface FileCell {
  kind: string;
  language?: string;
  source: string[];
  outputs?: Record<string, unknown>[];
}

/** Holds a table that running its cell would replace. */
const KEPT = 'saved.rnnbook';
/** Committed with its outputs. */
const CHAPTER = 'samples/chapter/03-lstm.rnnbook';

const UNITS = [
  { id: 'title', kind: 'markdown', source: ['# How many units?'] },
  { id: 'units', kind: 'code', language: 'typescript', source: ['const units = 8;'] },
  {
    id: 'model',
    kind: 'code',
    language: 'typescript',
    source: [
      'const model = tf.sequential({',
      '  layers: [tf.layers.lstm({ units, inputShape: [10, 1] }), tf.layers.dense({ units: 1 })],',
      '});',
      'model',
    ],
  },
];
const COMPARED = 'text.rnnbook';

describe('a notebook, in and out', function () {
  this.timeout(240_000);
  const vscode = useVSCode({ height: 1100, settings: { 'git.enabled': true } });

  const path = (file: string) => join(vscode().server.workspace, file);
  const cellsOf = (file: string) => (JSON.parse(vscode().server.read(file)) as { cells: FileCell[] }).cells;
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const ran = spawnSync('git', [...identity, ...args], {
      cwd: vscode().server.workspace,
      encoding: 'utf8',
    });
    assert.equal(ran.status, 0, ran.stderr);
  };
  const inBothThemes = async (name: string) => {
    for (const theme of ['dark', 'light'] as const) {
      await vscode().setTheme(theme);
      await vscode().screenshot(`inout ${name} ${theme}`);
    }
  };

  /** Its first cells are all text, which stands in the frame of outputs. */
  const openChapter = async () => {
    await vscode().openFile(CHAPTER);
    await new NotebookEditor(vscode()).outputFrame.getByText('7.3 LSTM: a memory with gates').waitFor();
  };

  before(() => {
    for (const name of ['tslab', 'ijavascript', 'deno', 'python'])
      copyFileSync(`test/fixtures/ipynb/${name}.ipynb`, path(`${name}.ipynb`));
    vscode().server.write('broken.ipynb', '{ "cells": [');
    vscode().server.write(COMPARED, JSON.stringify({ rnnbook: 1, metadata: {}, cells: UNITS }));
    git('init', '-q');
  });

  afterEach(async () => {
    await vscode().command('Notifications: Clear All Notifications');
    await vscode().closeAll();
  });

  describe('imported', () => {
    /** Chooses a file in the dialog that asks what to import. */
    const choose = async (file: string) => {
      await vscode().command('RNN: Import Jupyter Notebook…');
      await vscode().giveFile(path(file));
    };

    for (const [file, language, number, remark] of [
      ['tslab', 'typescript', 3, /Cell 3: uses tslab’s own module/],
      ['ijavascript', 'javascript', 2, /Cell 2: uses \$\$ of IJavaScript/],
      ['deno', 'typescript', 1, /Cell 1: imports npm:lodash-es@4: install the package/],
    ] as const) {
      it(`${file}.ipynb stays, its outputs are kept, and what will not run is said`, async () => {
        const before = vscode().server.read(`${file}.ipynb`);
        await choose(`${file}.ipynb`);
        await vscode().giveFile();
        await vscode().tab(`${file}.rnnbook`).waitFor();
        const remarks = vscode().notification(remark);
        await remarks.waitFor();
        await vscode().screenshot(`inout imported ${file}`);
        await remarks.getByRole('button', { name: 'Show Cell' }).click();
        const cell = new NotebookEditor(vscode()).cell(number - 1);
        await cell.and(vscode().page.locator('.focused')).waitFor();
        const cells = cellsOf(`${file}.rnnbook`);
        assert.ok(cells.filter(({ kind }) => kind === 'code').every((cell) => cell.language === language));
        assert.ok(cells.some(({ outputs = [] }) => outputs.length > 0));
        assert.equal(vscode().server.read(`${file}.ipynb`), before);
      });
    }

    it('replaces nothing, and asks for another name', async () => {
      const before = vscode().server.read('tslab.rnnbook');
      await choose('tslab.ipynb');
      await vscode().question.getByText('The name of the new notebook').waitFor();
      await vscode().screenshot('inout import name');
      await vscode().page.keyboard.press('Enter');
      await vscode().question.getByText('already exists').waitFor();
      await vscode().page.keyboard.press('Enter');
      await vscode()
        .page.locator('.monaco-dialog-box', { hasText: 'is there already. Choose another name' })
        .waitFor();
      await vscode().screenshot('inout import taken');
      await vscode().dialogButton('OK').click();
      await vscode().question.getByText('The name of the new notebook').waitFor();
      await vscode().page.keyboard.press('Escape');
      await vscode().question.waitFor({ state: 'hidden' });
      assert.equal(vscode().server.read('tslab.rnnbook'), before);
    });

    it('Python asks whether it is of use as text', async () => {
      await choose('python.ipynb');
      await vscode().dialogButton('Import as Text').waitFor();
      await vscode().screenshot('inout import python');
      await vscode().dialogButton('Cancel').click();
      assert.ok(!vscode().server.has('python.rnnbook'));
    });

    it('a file that is none is refused, with the reason', async () => {
      await choose('broken.ipynb');
      await vscode()
        .notification(/could not be imported: broken\.ipynb:1:13/)
        .getByRole('button', { name: 'Open in Text Editor' })
        .waitFor();
      await vscode().screenshot('inout import broken');
      assert.ok(!vscode().server.has('broken.rnnbook'));
    });
  });

  describe('exported', () => {
    beforeEach(async () => {
      await vscode().openNotebook(KEPT);
    });
    afterEach(async () => {
      const status = await vscode().statusBarItem('RNN:').getAttribute('aria-label');
      assert.match(status ?? '', /not started/, 'no cell was run');
    });

    const exportAs = async (format: string, target?: string) => {
      await vscode().command('RNN: Export…');
      await vscode().choose(format);
      const file = await vscode().giveFile(target);
      await vscode().notification('Exported to').waitFor();
      return file;
    };

    it('is asked for by what it is for', async () => {
      for (const theme of ['dark', 'light'] as const) {
        await vscode().setTheme(theme);
        await vscode().command('RNN: Export…');
        await vscode().question.locator('.monaco-list-row', { hasText: 'Markdown' }).waitFor();
        await vscode().screenshot(`inout export ${theme}`);
        await vscode().page.keyboard.press('Escape');
      }
    });

    it('as HTML it is one page with the outputs that it holds, as the editor has it', async () => {
      await vscode().command('Notebook: Insert Markdown Cell Below');
      await vscode().page.keyboard.type('Not saved yet');
      const file = await exportAs('HTML');
      await vscode().screenshot('inout exported');
      assert.equal(file, path('saved.html'));
      const page = await vscode().openPage(pathToFileURL(file).href);
      await page.locator('.rnn-view', { hasText: /RMSE[^]*2\.13/ }).waitFor();
      await page.getByText('Not saved yet').waitFor();
      await page.close();
      assert.doesNotMatch(vscode().server.read(KEPT), /Not saved yet/);
    });

    it('as Markdown it has its pictures beside it', async () => {
      await openChapter();
      await exportAs('Markdown', path('lstm.md'));
      const text = vscode().server.read('lstm.md');
      assert.match(text, /^# 7\.3 LSTM/m);
      const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, address]) => address!);
      assert.ok(pictures.length > 5, text);
      for (const picture of pictures) assert.match(vscode().server.read(picture), /^<svg[^]*<\/svg>\s*$/);
    });

    it('as a script it does what the cells do', async () => {
      const file = await exportAs('TypeScript script');
      const elsewhere = scriptFolder();
      const script = join(elsewhere, 'saved.ts');
      copyFileSync(file, script);
      const ran = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
      rmSync(elsewhere, { recursive: true });
      assert.equal(ran.stdout, 'run\n', ran.stderr);
    });

    it('as a Jupyter notebook it comes back as it was', async () => {
      const file = await exportAs('Jupyter notebook');
      const { nbformat } = JSON.parse(vscode().server.read('saved.ipynb')) as { nbformat: number };
      assert.equal(nbformat, 4);
      await vscode().command('RNN: Import Jupyter Notebook…');
      await vscode().giveFile(file);
      await vscode().giveFile(path('again.rnnbook'));
      await vscode().tab('again.rnnbook').waitFor();
      assert.deepEqual(cellsOf('again.rnnbook'), cellsOf(KEPT));
    });

    it('is not written over a file without being asked', async () => {
      const { mtimeMs } = statSync(path('saved.html'));
      await vscode().command('RNN: Export as HTML…');
      await vscode().question.locator('.quick-input-action .monaco-button').first().waitFor();
      await vscode().page.keyboard.press('Enter');
      await vscode().question.getByText('already exists').waitFor();
      await vscode().screenshot('inout export exists');
      await vscode().page.keyboard.press('Escape');
      await vscode().page.keyboard.press('Escape');
      await vscode().question.waitFor({ state: 'hidden' });
      assert.equal(statSync(path('saved.html')).mtimeMs, mtimeMs);
    });

    it('says why where nothing can be written', async () => {
      await vscode().command('RNN: Export as HTML…');
      await vscode().giveFile('/sys/saved.html');
      const failed = vscode().notification('You may not write to /sys.');
      await failed.waitFor();
      await vscode().screenshot('inout export refused');
      await failed.getByRole('button', { name: 'Choose Another Place…' }).click();
      await vscode().giveFile(path('elsewhere.html'));
      await vscode().notification('Exported to elsewhere.html').waitFor();
      assert.match(vscode().server.read('elsewhere.html'), /<!doctype html>/i);
    });
  });

  it('published, it is one page whose size was said, with the code or without', async () => {
    await openChapter();
    await vscode().command('RNN: Publish Page…');
    const row = vscode().question.locator('.monaco-list-row', { hasText: 'Without the code' });
    await row.waitFor({ timeout: 60_000 });
    await vscode().screenshot('inout publish');
    const said = await row.locator('.label-description').innerText();
    await row.click();
    const file = await vscode().giveFile(path('lstm.html'));
    await vscode().notification('which works offline').waitFor();
    assert.equal(said.trim(), sizeText(statSync(file).size, 'en'));
    const page = await vscode().openPage(pathToFileURL(file).href);
    await page.locator('.rnn-view').last().waitFor();
    assert.equal(await page.locator('pre.source').count(), 0);
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    assert.deepEqual(fetched, []);
    await page
      .locator('.rnn-part')
      .first()
      .evaluate((part) => part.scrollIntoView());
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await vscode().screenshot(`inout published ${colorScheme}`, page);
    }
    await page.close();
  });

  it('compared with what is committed, it shows what people have changed', async () => {
    const notebook = await vscode().openNotebook(COMPARED);
    assert.equal(await notebook.runAll(2), 'success');
    await vscode().save();
    git('add', COMPARED);
    git('commit', '-qm', 'first');
    await notebook.cell(1).locator('.view-lines').click();
    await vscode().page.keyboard.press('Control+a');
    await vscode().page.keyboard.type('const units = 16;');
    assert.equal(await notebook.runAll(2), 'success');
    await vscode().save();
    const diff = vscode().page.locator('.notebook-text-diff-editor');
    // nothing opens before the editor has seen the commit and the change
    const open = async () => {
      await vscode().command('Git: Open Changes');
      const change = diff.getByText('Input changed');
      return succeeds(change.waitFor({ timeout: 3_000 }));
    };
    await until('diff', open, 60_000);
    await diff.getByText('Outputs changed').waitFor();
    await until('both outputs', async () => {
      const frames = vscode().page.frames();
      const texts = await Promise.all(
        frames.map((frame) =>
          frame
            .locator('.rnn-view')
            .allInnerTexts()
            .catch(() => []),
        ),
      );
      const all = texts.flat().join('\n');
      return /\b329 parameters/.test(all) && /1,169 parameters/.test(all);
    });
    await inBothThemes('diff');
    assert.equal(await diff.getByText('Metadata changed').count(), 0);
  });
});

/** A folder with what the script of a notebook imports. */
function scriptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-script-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('node_modules/@tensorflow'), join(folder, 'node_modules/@tensorflow'), 'junction');
  symlinkSync(resolve('.'), join(folder, 'node_modules/rnnbook'), 'junction');
  return folder;
}
