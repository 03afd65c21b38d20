import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { NotebookFolder, rnnbook } from './cli';

const CPU = ['--backend', 'cpu'];

describe('rnnbook run', () => {
  let folder: NotebookFolder;
  beforeEach(() => (folder = new NotebookFolder()));
  afterEach(() => folder.dispose());

  it('runs every cell, says how it goes, and ends with 0', async () => {
    const file = folder.write('good.rnnbook', ['const a = 40;', 'a + 2']);
    const { code, stderr } = await rnnbook(['run', file, ...CPU]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /good\.rnnbook: running on cpu 4\.22\.0/);
    assert.match(stderr, /\[1\/2\] const a = 40; ✓/);
    assert.match(stderr, /good\.rnnbook: 2 of 2 cells ran in/);
  });

  it('ends with 1 when a cell fails, names its line, and skips the rest', async () => {
    const file = folder.write('bad.rnnbook', ['1', '\nnope()', '3']);
    const { code, stderr } = await rnnbook(['run', file, '--json', folder.file('report.json'), ...CPU]);
    assert.equal(code, 1);
    assert.match(stderr, /ReferenceError: nope is not defined\n {4}at cell cell2:2:1/);
    const report = JSON.parse(readFileSync(folder.file('report.json'), 'utf8'));
    assert.equal(report.ok, false);
    assert.equal(report.backend, 'cpu');
    assert.deepEqual(
      report.cells.map(({ id, status }: { id: string; status: string }) => [id, status]),
      [
        ['cell1', 'ok'],
        ['cell2', 'error'],
        ['cell3', 'skipped'],
      ],
    );
    const { name, message, line, column } = report.cells[1].error;
    assert.deepEqual(
      { name, message, line, column },
      { name: 'ReferenceError', message: 'nope is not defined', line: 2, column: 1 },
    );
    assert.deepEqual(report.cells[0].outputs, [{ 'text/plain': '1' }]);
  });

  it('ends with 2 for wrong usage and for a file that is not there or does not parse', async () => {
    assert.equal((await rnnbook(['run'])).code, 2);
    assert.equal((await rnnbook(['run', 'x.rnnbook', '--backend', 'gpu'])).code, 2);
    assert.equal((await rnnbook(['frobnicate'])).code, 2);
    const missing = await rnnbook(['run', folder.file('missing.rnnbook')]);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /missing\.rnnbook/);
    writeFileSync(folder.file('broken.rnnbook'), '{\n  "rnnbook": 1,\n  "cells": [\n<<<<<<< ours\n');
    const broken = await rnnbook(['run', folder.file('broken.rnnbook'), '--in-place']);
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /broken\.rnnbook:4/);
    assert.match(
      readFileSync(folder.file('broken.rnnbook'), 'utf8'),
      /<<<<<<< ours/,
      'the file is as it was',
    );
  });

  it('keeps the outputs with --in-place, and only then', async () => {
    const file = folder.write('keep.rnnbook', ['console.log("text"); 6 * 7']);
    const before = readFileSync(file, 'utf8');
    await rnnbook(['run', file, ...CPU]);
    assert.equal(readFileSync(file, 'utf8'), before);
    await rnnbook(['run', file, '--in-place', ...CPU]);
    const [cell] = JSON.parse(readFileSync(file, 'utf8')).cells;
    assert.deepEqual(cell.outputs, [{ stdout: ['text', ''] }, { 'text/plain': '42' }]);
  });

  it('keeps with --in-place what was edited during the run, and gives no outputs to a changed cell', async () => {
    const edit = `const { readFileSync, writeFileSync } = require('fs');
      const text = readFileSync('edited.rnnbook', 'utf8');
      writeFileSync('edited.rnnbook', text.replace('"6 * 7"', '"6 * 8"').replace('old title', 'new title'))`;
    const file = folder.write('edited.rnnbook', [edit, '6 * 7', '"same"'], { title: 'old title' });
    await rnnbook(['run', file, '--in-place', ...CPU]);
    const { metadata, cells } = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(metadata.title, 'new title');
    assert.deepEqual(cells[1].source, ['6 * 8']);
    assert.equal(cells[1].outputs, undefined);
    assert.deepEqual(cells[2].outputs, [{ 'text/plain': "'same'" }]);
  });

  it('runs the cells that --cells names', async () => {
    const file = folder.write('some.rnnbook', [
      'globalThis.ran = [1]',
      'ran.push(2)',
      'ran.push(3)',
      'ran.join()',
    ]);
    await rnnbook(['run', file, '--cells', '1,3-4', '--in-place', ...CPU]);
    const { cells } = JSON.parse(readFileSync(file, 'utf8'));
    assert.deepEqual(cells[3].outputs, [{ 'text/plain': "'1,3'" }]);
    const wrong = await rnnbook(['run', file, '--cells', '9', ...CPU]);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /code cells 1 to 4/);
  });

  it('stops a cell after --timeout, also one that never yields', async () => {
    const file = folder.write('slow.rnnbook', ['while (true) {}']);
    const { code, stderr } = await rnnbook(['run', file, '--timeout', '1', ...CPU]);
    assert.equal(code, 1);
    assert.match(stderr, /Timeout: The cell took longer than 1 s/);
  });

  it('ends on Ctrl+C, and says what did not run', async () => {
    const file = folder.write('long.rnnbook', ['1', 'await new Promise(() => {})', '3']);
    const { code, stderr } = await rnnbook(['run', file, ...CPU], { interruptAfter: /\[1\/3\] 1 ✓/ });
    assert.equal(code, 1);
    assert.match(stderr, /1 of 3 cells ran, 1 failed, 1 skipped/);
  });

  it('does not start the next notebook after Ctrl+C', async () => {
    const first = folder.write('first.rnnbook', ['1', 'await new Promise(() => {})']);
    const second = folder.write('second.rnnbook', ['1']);
    const { code, stderr } = await rnnbook(['run', first, second, ...CPU], {
      interruptAfter: /\[1\/2\] 1 ✓/,
    });
    assert.equal(code, 1);
    assert.doesNotMatch(stderr, /second\.rnnbook/);
  });

  it('refuses, before it runs, an output over the notebook or another output, and one without a folder', async () => {
    const file = folder.write('kept.rnnbook', ['1']);
    const before = readFileSync(file, 'utf8');
    for (const [args, message] of [
      [['run', file, '--html', file], /would overwrite/],
      [['run', file, '--html', folder.file('a'), '--json', folder.file('a')], /would overwrite/],
      [['export', file, '--to', 'md', '--out', file], /would overwrite/],
      [['run', file, '--html', folder.file('none/page.html')], /there is no folder .*none/],
    ] as const) {
      const { code, stderr } = await rnnbook([...args]);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /cells ran/);
    }
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('takes no --timeout that a timer cannot hold', async () => {
    const { code, stderr } = await rnnbook(['run', 'x.rnnbook', '--timeout', '2147484']);
    assert.equal(code, 2);
    assert.match(stderr, /at most 2147483/);
  });

  it('reads all notebooks before it runs the first', async () => {
    const first = folder.write('first.rnnbook', ['1']);
    const { code, stderr } = await rnnbook(['run', first, folder.file('missing.rnnbook'), ...CPU]);
    assert.equal(code, 2);
    assert.match(stderr, /missing\.rnnbook/);
    assert.doesNotMatch(stderr, /\[1\/1\]/);
  });

  it('says which backend is asked for in vain, and how to get it', async () => {
    const file = folder.write('native.rnnbook', ['1']);
    const { code, stderr } = await rnnbook(['run', file, '--backend', 'tensorflow'], {
      env: { ...process.env, HOME: folder.path, XDG_DATA_HOME: folder.path },
    });
    assert.equal(code, 1);
    assert.match(stderr, /npm run native:tensorflow|native install/);
  });

  it('shows training on plain lines, with the loss', async () => {
    const file = folder.write('train.rnnbook', [
      `const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
await model.fit(tf.ones([8, 1]), tf.ones([8, 1]), { epochs: 2, callbacks: { onBatchEnd: () => new Promise((r) => setTimeout(r, 300)) } });`,
    ]);
    const { code, stderr } = await rnnbook(['run', file, '--json', folder.file('r.json'), ...CPU]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /epoch \d\/2/);
    const [output] = JSON.parse(readFileSync(folder.file('r.json'), 'utf8')).cells[0].outputs;
    assert.equal(output['application/vnd.rnnbook.training+json'].curves[0].train.length, 2);
  });
});

describe('rnnbook', () => {
  it('knows its version and helps', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal((await rnnbook(['--version'])).stdout.trim(), version);
    const help = await rnnbook(['--help']);
    assert.equal(help.code, 0);
    for (const command of ['run', 'export', 'new', 'native'])
      assert.match(help.stdout, new RegExp(`^ {2}${command} `, 'm'));
  });

  it('makes a new notebook that runs, and overwrites none', async () => {
    const folder = new NotebookFolder();
    try {
      const made = await rnnbook(['new', folder.file('first.rnnbook')]);
      assert.equal(made.code, 0, made.stderr);
      const run = await rnnbook(['run', folder.file('first.rnnbook'), ...CPU]);
      assert.equal(run.code, 0, run.stderr);
      const again = await rnnbook(['new', folder.file('first.rnnbook')]);
      assert.equal(again.code, 2);
      assert.match(again.stderr, /exists already/);
    } finally {
      folder.dispose();
    }
  });
});
