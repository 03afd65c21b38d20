import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { NotebookFolder, rnnbook } from './cli';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';

describe('rnnbook export', () => {
  let folder: NotebookFolder;
  let file: string;
  before(async () => {
    folder = new NotebookFolder();
    file = folder.write(
      'seen.rnnbook',
      [
        { id: 'intro', kind: 'markdown', source: ['# Title', '', `$h_t = \\tanh(z)$ ${HOSTILE}`] },
        `const model = tf.sequential({ name: ${JSON.stringify(HOSTILE)}.replace(/[^a-z]/g, ''), layers: [tf.layers.lstm({ units: 3, inputShape: [4, 1], recurrentActivation: 'sigmoid' }), tf.layers.dense({ units: 1 })] });
rnn.gates(model, [[1], [2], [3], [4]])`,
        `console.log(${JSON.stringify(HOSTILE)}); rnn.html(${JSON.stringify(HOSTILE)})`,
        `rnn.metricTable({ ${JSON.stringify(HOSTILE)}: rnn.metrics([1, 2, 4], [1, 3, 3]) })`,
        "rnn.vegaLite({ data: { values: [{ a: 1, b: 2 }] }, mark: 'point', encoding: { x: { field: 'a' }, y: { field: 'b' } } })",
      ],
      { title: HOSTILE },
    );
    const { code, stderr } = await rnnbook([
      'run',
      file,
      '--in-place',
      '--backend',
      'cpu',
      '--html',
      folder.file('run.html'),
    ]);
    assert.equal(code, 0, stderr);
  });
  after(() => folder.dispose());

  it('writes a page that holds every output and asks for nothing else', async () => {
    const page = readFileSync(folder.file('run.html'), 'utf8');
    for (const mime of ['gates', 'metrics'])
      assert.match(page, new RegExp(`data-mime="application/vnd.rnnbook.${mime}\\+json"`));
    assert.match(page, /data-mime="application\/vnd\.vegalite\.v5\+json"/);
    assert.match(page, /run on cpu 4\.22\.0/);
    assert.match(page, /<math/);
    assert.doesNotMatch(page, /<(script|link|img)[^>]+(src|href)="?http/);
  });

  it('writes a picture of each view', async () => {
    const out = folder.file('pictures');
    const { code, stdout, stderr } = await rnnbook([
      'export',
      file,
      '--to',
      'svg',
      '-o',
      out,
      '--width',
      '500',
    ]);
    assert.equal(code, 0, stderr);
    const names = ['cell2-gates.svg', 'cell4-metrics.svg', 'cell5-vegalite.svg'];
    assert.deepEqual(
      stdout.trim().split('\n'),
      names.map((name) => join(out, name)),
    );
    for (const name of names) {
      const svg = readFileSync(join(out, name), 'utf8');
      assert.match(svg, /^<svg [^>]*width="\d+"/);
      assert.doesNotMatch(svg, /<script|<img/);
    }
    assert.match(readFileSync(join(out, names[0]!), 'utf8'), /^<svg [^>]*width="500"/);
    const wrong = await rnnbook(['export', file, '--to', 'svg', '--width', '20']);
    assert.deepEqual([wrong.code, /from 320 to 4000/.test(wrong.stderr)], [2, true]);
  });

  it('lets nothing of a hostile notebook become a script', () => {
    const page = readFileSync(folder.file('run.html'), 'utf8');
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'sha256-/);
    assert.doesNotMatch(policy.replace(/style-src[^;]*/, ''), /unsafe/);
    const scripts = [...page.matchAll(/<script(?: type="([^"]*)"[^>]*)?>([\s\S]*?)<\/script>/g)];
    for (const [, type, text] of scripts.filter(([, type]) => type === undefined)) {
      assert.equal(type, undefined);
      const hash = createHash('sha256').update(text!).digest('base64');
      assert.ok(
        policy.includes(`'sha256-${hash}'`),
        `a script that the policy does not allow: ${text!.slice(0, 80)}`,
      );
    }
    const withoutScripts = page.replace(/<script[\s\S]*?<\/script>/g, '').replace(/srcdoc="[^"]*"/g, '');
    assert.doesNotMatch(withoutScripts, /<img src=x|<script>alert/);
    assert.match(
      page,
      /<iframe class="html" title="Output" sandbox="allow-same-origin" srcdoc="&lt;\/script&gt;/,
    );
  });

  it('leaves the charts’ script out where no chart is', async () => {
    const plain = folder.write('plain.rnnbook', ['1']);
    const { code } = await rnnbook(['export', plain, '--to', 'html']);
    assert.equal(code, 0);
    const chartless = readFileSync(folder.file('plain.html'), 'utf8');
    assert.ok(chartless.length < readFileSync(folder.file('run.html'), 'utf8').length / 2);
    assert.equal([...chartless.matchAll(/<script>/g)].length, 1);
  });

  it('writes pictures into Jupyter and Markdown', async () => {
    assert.equal((await rnnbook(['export', file, '--to', 'ipynb'])).code, 0);
    const ipynb = JSON.parse(readFileSync(folder.file('seen.ipynb'), 'utf8'));
    assert.equal(ipynb.nbformat, 4);
    assert.match(JSON.stringify(ipynb.cells[1].outputs), /image\/svg\+xml/);
    assert.equal((await rnnbook(['export', file, '--to', 'md', '-o', folder.file('out.md')])).code, 0);
    const pictures = [
      ...readFileSync(folder.file('out.md'), 'utf8').matchAll(/data:image\/svg\+xml;base64,([^)"]+)/g),
    ];
    const svg = pictures.map(([, base64]) => Buffer.from(base64!, 'base64').toString()).join();
    assert.match(svg, /forget gate/);
  });

  it('writes TypeScript that is whole', async () => {
    assert.equal((await rnnbook(['export', file, '--to', 'ts'])).code, 0);
    const source = readFileSync(folder.file('seen.ts'), 'utf8');
    const { diagnostics } = ts.transpileModule(source, {
      reportDiagnostics: true,
      compilerOptions: { module: ts.ModuleKind.ESNext },
    });
    assert.deepEqual(diagnostics, []);
    assert.match(source, /createRnn\(tf\)/);
  });

  it('writes TypeScript that runs with the packages that it names', async () => {
    const script = folder.file('seen.mjs');
    const { outputText } = ts.transpileModule(readFileSync(folder.file('seen.ts'), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(script, outputText);
    mkdirSync(folder.file('node_modules'));
    symlinkSync(resolve('node_modules/@tensorflow'), folder.file('node_modules/@tensorflow'), 'junction');
    symlinkSync(resolve('.'), folder.file('node_modules/rnnbook'), 'junction');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.ok(stdout.includes(HOSTILE), stdout);
  });

  it('replaces no TypeScript file beside the notebook, unless it is named', async () => {
    writeFileSync(folder.file('seen.ts'), 'export const own = 1;');
    const { code, stderr } = await rnnbook(['export', file, '--to', 'ts']);
    assert.equal(code, 2);
    assert.match(stderr, /seen\.ts exists already; name it with --out/);
    assert.equal(readFileSync(folder.file('seen.ts'), 'utf8'), 'export const own = 1;');
    assert.equal((await rnnbook(['export', file, '--to', 'ts', '--out', folder.file('seen.ts')])).code, 0);
  });

  it('exports what it can of a view that does not fit its type', async () => {
    const old = folder.file('old.rnnbook');
    const output = { 'application/vnd.rnnbook.gates+json': { version: 99 }, 'text/plain': 'as text' };
    writeFileSync(
      old,
      JSON.stringify({
        rnnbook: 1,
        cells: [{ id: 'a', kind: 'code', language: 'typescript', source: [], outputs: [output] }],
      }),
    );
    const { code, stderr } = await rnnbook(['export', old, '--to', 'md']);
    assert.equal(code, 0, stderr);
    assert.match(readFileSync(folder.file('old.md'), 'utf8'), /as text/);
  });

  it('ends with 2 for a format that it does not know', async () => {
    assert.equal((await rnnbook(['export', file, '--to', 'docx'])).code, 2);
    assert.equal((await rnnbook(['export', file])).code, 2);
  });
});
