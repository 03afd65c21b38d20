import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseNotebook } from '../../../src/notebook/parse';
import { NotebookFolder, rnnbook } from './cli';

const SECRET = 'const secretAnswer = forgetGate * previousCell + inputGate * candidate;';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR4nGPgTtqBFTFQTwIAEm0koU3MxtsAAAAASUVORK5CYII=';

describe('rnnbook import', () => {
  const folder = new NotebookFolder();
  after(() => folder.dispose());

  it('makes a notebook beside a Jupyter notebook, says what will not run, and replaces nothing', async () => {
    const original = folder.file('deno.ipynb');
    copyFileSync('test/fixtures/ipynb/deno.ipynb', original);
    const before = readFileSync(original, 'utf8');
    const { code, stdout, stderr } = await rnnbook(['import', original]);
    assert.equal(code, 0, stderr);
    assert.equal(stdout.trim(), folder.file('deno.rnnbook'));
    assert.match(stderr, /Cell 1: imports npm:lodash-es@4: install the package/);
    assert.match(stderr, /Cell 2: uses Deno\.jupyter, which only Deno has/);
    const { cells } = parseNotebook(readFileSync(folder.file('deno.rnnbook'), 'utf8'));
    assert.deepEqual(
      cells.map(({ kind }) => kind),
      ['code', 'code', 'code'],
    );
    assert.equal(readFileSync(original, 'utf8'), before);
    const again = await rnnbook(['import', original]);
    assert.deepEqual([again.code, /exists already/.test(again.stderr)], [2, true]);
  });

  it('runs what it has imported', async () => {
    const original = folder.file('js.ipynb');
    copyFileSync('test/fixtures/ipynb/tslab.ipynb', original);
    assert.equal((await rnnbook(['import', original])).code, 0);
    const ran = await rnnbook([
      'run',
      folder.file('js.rnnbook'),
      '--cells',
      '1',
      '--in-place',
      '--backend',
      'cpu',
    ]);
    assert.equal(ran.code, 0, ran.stderr);
    const { cells } = parseNotebook(readFileSync(folder.file('js.rnnbook'), 'utf8'));
    assert.deepEqual(
      cells[1]!.kind === 'code' && cells[1]!.outputs.map((o) => o.kind === 'data' && o.data['text/plain']),
      ['42'],
    );
  });
});

describe('rnnbook publish', () => {
  const folder = new NotebookFolder();
  after(() => folder.dispose());
  const exercise = () =>
    folder.write(
      'gate.rnnbook',
      [
        {
          id: 'start',
          kind: 'code',
          language: 'typescript',
          source: ['function step() { return 0; }'],
          exercise: { role: 'starter' },
        },
        {
          id: 'answer',
          kind: 'code',
          language: 'typescript',
          source: [SECRET],
          exercise: { role: 'solution', of: 'start' },
        },
        {
          id: 'seen',
          kind: 'code',
          language: 'typescript',
          source: ["rnn.test('seen', { points: 1 }, async (t) => { t.equal(1, 1); });"],
          exercise: { role: 'test', hidden: false },
          outputs: [{ 'text/plain': 'passed' }],
        },
        {
          id: 'unseen',
          kind: 'code',
          language: 'typescript',
          source: ["rnn.test('deep secret', { points: 1 }, async (t) => { t.equal(42, 42); });"],
          exercise: { role: 'test', hidden: true },
        },
      ],
      { exercise: { id: 'gate' } },
    );

  it('leaves solutions and hidden tests out, and says so', async () => {
    const { code, stderr, stdout } = await rnnbook(['publish', exercise()]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /Left out: 1 solution, 1 cell of hidden tests/);
    assert.match(stderr, /One page of \d+ KB, which works offline/);
    const page = readFileSync(stdout.trim(), 'utf8');
    assert.match(page, /passed/);
    assert.doesNotMatch(page, /secretAnswer|deep secret/);
  });

  it('publishes them when that is said', async () => {
    assert.equal((await rnnbook(['publish', exercise(), '--with-solutions'])).code, 0);
    assert.match(readFileSync(folder.file('gate.html'), 'utf8'), /secretAnswer/);
  });

  it('publishes nothing when an output tells the solution', async () => {
    const file = exercise();
    const notebook = JSON.parse(readFileSync(file, 'utf8'));
    notebook.cells[2].outputs = [{ 'text/plain': SECRET }];
    writeFileSync(file, JSON.stringify(notebook));
    const out = folder.file('told.html');
    const { code, stderr } = await rnnbook(['publish', file, '-o', out]);
    assert.equal(code, 1);
    assert.match(stderr, /Nothing is published[^]*cell 3 \(seen\)/);
    assert.ok(!existsSync(out));
  });

  it('leaves the code out, and names the cells that make a page large', async () => {
    const file = folder.write('large.rnnbook', [
      'const quiet = 1;',
      {
        id: 'big',
        kind: 'code',
        language: 'typescript',
        source: ['showAll()'],
        outputs: [{ 'text/plain': 'x'.repeat(6_000_000) }],
      },
    ]);
    const { code, stderr } = await rnnbook(['publish', file, '--no-code']);
    assert.equal(code, 0, stderr);
    assert.match(
      stderr,
      /One page of 6\.5 MB[^]*large for the web and for mail\. Most of it: cell 2 \(6 MB\)/,
    );
    assert.doesNotMatch(readFileSync(folder.file('large.html'), 'utf8'), /const<\/span> quiet|showAll/);
  });
});

describe('rnnbook export, further', () => {
  const folder = new NotebookFolder();
  after(() => folder.dispose());
  const picture = {
    id: 'plot',
    kind: 'code' as const,
    language: 'typescript',
    source: ['plot()'],
    outputs: [{ 'image/png': PNG }],
  };

  it('writes Markdown with its pictures in a folder beside it', async () => {
    const text = {
      id: 'text',
      kind: 'markdown' as const,
      source: ['![](attachment:a.png)'],
      attachments: { 'a.png': { 'image/png': PNG } },
    };
    const file = folder.write('pictures.rnnbook', [text, picture]);
    const { code, stderr } = await rnnbook(['export', file, '--to', 'md', '--pictures', 'beside']);
    assert.equal(code, 0, stderr);
    const markdown = readFileSync(folder.file('pictures.md'), 'utf8');
    const addresses = [...markdown.matchAll(/!\[\]\(([^)]+)\)/g)].map(([, address]) => address!);
    assert.deepEqual(addresses, ['pictures-pictures/text-1.png', 'pictures-pictures/plot-1.png']);
    for (const address of addresses) assert.equal(readFileSync(folder.file(address)).toString('base64'), PNG);
  });

  it('is what git compares: sources and outputs as text, without pictures and ids', async function () {
    this.timeout(60_000);
    const git = (...args: string[]) => {
      const ran = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder.path,
        encoding: 'utf8',
      });
      assert.equal(ran.status, 0, ran.stderr);
      return ran.stdout;
    };
    git('init', '-q');
    writeFileSync(folder.file('.gitattributes'), '*.rnnbook diff=rnnbook\n');
    const command = `"${process.execPath}" "${resolve('dist/cli.js')}" export --to text`;
    git('config', 'diff.rnnbook.textconv', command);
    const view = {
      'application/vnd.rnnbook.gates+json': { version: 1, values: [0.25, 0.5] },
      'text/plain': 'forget gate 0.25',
    };
    const cell = {
      id: 'gates',
      kind: 'code' as const,
      language: 'typescript',
      source: ['rnn.gates(model)'],
      outputs: [view],
    };
    folder.write('work.rnnbook', ['const units = 8;', cell, picture]);
    git('add', '.');
    git('commit', '-qm', 'first');
    const other = {
      ...view,
      'application/vnd.rnnbook.gates+json': { version: 1, values: [0.75] },
      'text/plain': 'forget gate 0.75',
    };
    folder.write('work.rnnbook', [
      'const units = 16;',
      { ...cell, id: 'renamed', outputs: [other] },
      picture,
    ]);
    const changed = (text: string) => text.split('\n').filter((line) => /^[+-](?![+-])/.test(line));
    assert.deepEqual(changed(git('diff')), [
      '-const units = 8;',
      '+const units = 16;',
      '-forget gate 0.25',
      '+forget gate 0.75',
    ]);
    // a file that is no notebook any more is still compared
    writeFileSync(folder.file('work.rnnbook'), '<<<<<<< HEAD\n');
    assert.match(git('diff'), /\+<<<<<<< HEAD/);
  });
});

describe('a notebook as a script', () => {
  const folder = new NotebookFolder();
  after(() => folder.dispose());
  // Node.js strips types since 22.6; older ones run the same file through tsx
  const [major, minor] = process.versions.node.split('.').map(Number);
  const strips = major! > 22 || (major === 22 && minor! >= 6);
  const runner = strips
    ? ['--experimental-strip-types']
    : ['--import', pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href];

  before(() => {
    mkdirSync(folder.file('node_modules'));
    symlinkSync(resolve('node_modules/@tensorflow'), folder.file('node_modules/@tensorflow'), 'junction');
    symlinkSync(resolve('.'), folder.file('node_modules/rnnbook'), 'junction');
    symlinkSync(resolve('samples/data'), folder.file('data'), 'junction');
    mkdirSync(folder.file('chapter'));
    writeFileSync(folder.file('package.json'), '{ "type": "module" }');
  });

  // training in plain JavaScript is slow: one epoch shows as well that a script runs
  const quick = (script: string) =>
    script.replace(/epochs: \d+/g, 'epochs: 1').replace(/epochs = \d+/g, 'epochs = 1');

  for (const sample of ['chapter/02-simple-rnn.rnnbook', 'forecast-lstm.rnnbook']) {
    it(`runs: ${sample}`, async function () {
      this.timeout(300_000);
      const script = folder.file(sample.replace(/rnnbook$/, 'ts'));
      const exported = await rnnbook(['export', resolve('samples', sample), '--to', 'ts', '-o', script]);
      assert.equal(exported.code, 0, exported.stderr);
      const source = readFileSync(script, 'utf8');
      assert.doesNotMatch(source, /This cell is left out/);
      writeFileSync(script, quick(source));
      const ran = spawnSync(process.execPath, [...runner, script], {
        cwd: dirname(script),
        encoding: 'utf8',
      });
      assert.equal(ran.status, 0, ran.stderr.slice(-2000));
    });
  }
});
