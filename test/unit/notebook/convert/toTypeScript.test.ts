import { transformSync } from '@swc/wasm-typescript';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { toTypeScript } from '../../../../src/notebook/convert/toTypeScript';
import type { Notebook } from '../../../../src/notebook/notebook';
import { notebook as anyNotebook } from '../arbitraries';
import { code, javascript, markdown, notebookOf } from './cells';
import { runInRepl } from './runInRepl';

function assertParses(script: string): void {
  const { diagnostics } = ts.transpileModule(script, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  const messages = diagnostics?.map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'));
  assert.deepEqual(messages, [], script);
}

function javascriptOf(script: string): string {
  return transformSync(script, { mode: 'strip-only', module: true }).code;
}

describe('toTypeScript', function () {
  this.timeout(60_000);

  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-script-'));
    const modules = {
      '@tensorflow/tfjs': `export const version = 'stub';`,
      rnnbook: 'export const createRnn = (tf) => ({ tf: tf.version });',
      helper: 'export const one = 1; export const two = 2; export default 3;',
    };
    for (const [name, source] of Object.entries(modules)) {
      mkdirSync(join(folder, 'node_modules', name), { recursive: true });
      writeFileSync(
        join(folder, 'node_modules', name, 'package.json'),
        '{ "type": "module", "main": "index.js" }',
      );
      writeFileSync(join(folder, 'node_modules', name, 'index.js'), source);
    }
    writeFileSync(join(folder, 'data.json'), '{ "rows": 5 }');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What the script prints, run as a module beside stand-ins of the packages that it imports. */
  function outputOf(notebook: Notebook): string[] {
    const script = toTypeScript(notebook);
    assertParses(script);
    const file = join(folder, 'script.mjs');
    writeFileSync(file, javascriptOf(script));
    const output = execFileSync(process.execPath, ['--no-warnings', file], { encoding: 'utf8' });
    return output.split('\n').slice(0, -1);
  }

  it('is a script to read: imports first, Markdown as comments, types kept', () => {
    const notebook = notebookOf(
      markdown('# Gates\n\nof an LSTM'),
      code(`import { one } from 'helper';\n\nconst units: number = 64;`),
      code('await Promise.resolve(units + one)'),
    );
    notebook.metadata.title = 'Gates';
    assert.equal(
      toTypeScript(notebook),
      `// Gates, as a script: it needs the npm packages @tensorflow/tfjs and rnnbook.

import * as tf from '@tensorflow/tfjs';
import { createRnn } from 'rnnbook';
import { one } from 'helper';

const rnn = createRnn(tf);

// # Gates
//
// of an LSTM

const units: number = 64;

await Promise.resolve(units + one)
`,
    );
  });

  it('gives the cells tf and rnn', () => {
    assert.deepEqual(outputOf(notebookOf(code('console.log(tf.version, rnn.tf)'))), ['stub stub']);
  });

  it('runs cells that declare a name again, and functions see the new value', () => {
    const notebook = notebookOf(
      code(
        'const units: number = 64;\nfunction build(): string { return `${units} units`; }\nconsole.log(build());',
      ),
      code('const units = 128;\nconsole.log(build());'),
      code('console.log(build());\nfunction build() { return `again ${units}`; }'),
    );
    assert.deepEqual(outputOf(notebook), ['64 units', '128 units', 'again 128']);
  });

  it('runs every kind of declaration twice', () => {
    const cell = `
      const { a, b: [c], ...d } = { a: 1, b: [2], e: 3 }
      let f, g = 4
      var h = 5
      class C { static i = 6 }
      async function* j() { yield 7 }
      const [k = 8] = []
      for (var l = 0; l < 9; l++) {}
      for (var { m } of [{ m: 10 }]) {}
      { var n = 11 }
      export const o = 12
      console.log(a, c, d, f, g, h, C.i, (await j().next()).value, k, l, m, n, o)`;
    const line = '1 2 { e: 3 } undefined 4 5 6 7 8 9 10 11 12';
    assert.deepEqual(outputOf(notebookOf(code(cell), javascript(cell))), [line, line]);
  });

  it('keeps types where names are declared again, but for those of the names', () => {
    const cell = `
      const units: number = 64, size = 2 as { a: 1; b: 2 } | number
      let { a }: { a: string; b?: Array<
        number> } = { a: 'x' } as { a: string }
      let later: Map<string, number>, sure!: number
      for (var i: number = 0; i < 1; i++) {}
      function build<T>(n: T): T { return n }
      abstract class Layer { abstract call(): number; static units: number = 3 }
      console.log(units, size, a, later, sure, i, build<number>(5), Layer.units)`;
    const withClass = '64 2 x undefined undefined 1 5 3';
    assert.deepEqual(outputOf(notebookOf(code(cell), code(cell))), [withClass, withClass]);
    const noClass = cell.replace(/abstract class.*/, '').replace(', Layer.units', '');
    const notebook = notebookOf(code(noClass), code(noClass));
    assert.deepEqual(outputOf(notebook), [
      '64 2 x undefined undefined 1 5',
      '64 2 x undefined undefined 1 5',
    ]);
    assert.match(toTypeScript(notebook), /function build_2<T>\(n: T\): T \{/);
  });

  it('imports the same thing once, and another thing of the same name as that', () => {
    const notebook = notebookOf(
      code(
        `import { one as x } from 'helper';\nimport * as tf from '@tensorflow/tfjs';\nconsole.log(x, tf.version)`,
      ),
      code(`import { one as x } from 'helper';\nconsole.log(x)`),
      code(`import { two as x } from 'helper'\nconsole.log(x)`),
      code(`import x, { two } from 'helper'\nconsole.log(x, two)`),
      code(`const x = 'own'\nconsole.log(x)`),
    );
    assert.deepEqual(outputOf(notebook), ['1 stub', '1', '2', '3 2', 'own']);
  });

  it('imports JSON, which a notebook may do without saying so', () => {
    const notebook = notebookOf(code(`import data from './data.json';\nconsole.log(data.rows)`));
    assert.match(toTypeScript(notebook), /from '\.\/data\.json' with \{ type: 'json' \};/);
  });

  it('lets a cell define tf or rnn itself', () => {
    const notebook = notebookOf(
      code(`const tf = { version: 'own' };\nconst rnn = 5;\nconsole.log(tf.version, rnn)`),
    );
    assert.deepEqual(outputOf(notebook), ['own 5']);
  });

  it('keeps cells apart that end without a semicolon', () => {
    const notebook = notebookOf(
      code('const a = 1'),
      code('(() => console.log("call"))()'),
      code('// said first\n[2].forEach((n) => console.log(n))'),
      code('`text`'),
    );
    assert.deepEqual(outputOf(notebook), ['call', '2']);
  });

  it('leaves out a cell that does not parse, and says so', () => {
    const notebook = notebookOf(code('const a = ;'), code('enum E { A }'), code('console.log("on")'));
    assert.deepEqual(outputOf(notebook), ['on']);
    const script = toTypeScript(notebook);
    assert.match(script, /^\/\/ This cell is left out, since it cannot run: .+\n\/\/ const a = ;$/m);
    assert.match(script, /^\/\/ enum E \{ A \}$/m);
  });

  it('holds types that several cells declare, and characters outside the basic plane', () => {
    const notebook = notebookOf(
      code(`type Mood = '😀' | 'ä'; const mood: '😀' = '😀'; console.log(mood)`),
      code(`type Mood = '😀'; const mood: Mood = '😀'; import { one } from 'helper'; console.log(mood, one)`),
    );
    assert.deepEqual(outputOf(notebook), ['😀', '😀 1']);
  });

  it('parses, whatever the cells hold', () => {
    fc.assert(fc.property(anyNotebook, (n) => assertParses(toTypeScript(n))));
  });

  it('does what the cells do one by one in a kernel', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (sources) => {
        const script = javascriptOf(toTypeScript(notebookOf(...sources.map((source) => code(source)))));
        const module = script.replace(/^import .*$/gm, '').replace('createRnn(tf)', '{}');
        assert.deepEqual(await runModule(module), await runInRepl(sources), module);
      }),
      { numRuns: 100 },
    );
  });
});

/** Cells that declare the same names again and again, in every way. */
const statement = fc
  .nat({ max: 99 })
  .chain((n) =>
    fc.constantFrom(
      ['a', `const a = ${n}`],
      ['a', `const { x: a } = { x: ${n} }`],
      ['a', `const [a, ...rest] = [${n}, 1]`],
      ['b', `let b = a + ${n}`],
      ['b', 'let b'],
      ['b', `b = ${n}`],
      ['b', `[b] = [${n}]`],
      ['f', `function f() { return a + v + ${n} }`],
      ['C', `class C { static get() { return String(b) + ${n} } }`],
      ['v', `var v = ${n}`],
      ['v', 'var v'],
      ['v', `for (var v = 0; v < ${n}; v++) {}`],
      ['v', `for (var { v } of [{ v: ${n} }]) {}`],
      ['v', `if (a > 50) var [v] = [${n}]`],
      ['log', 'log(a, f(), C.get(), String(b), v)'],
      ['call', `(() => log(${n}))()`],
    ),
  );
const cell = fc
  .uniqueArray(statement, { selector: ([name]) => name, minLength: 1, maxLength: 5 })
  .map((statements) => statements.map(([, text]) => text).join(';\n'));
const cells = fc
  .array(cell, { minLength: 1, maxLength: 6 })
  .map((rest) => [
    'const a = 0; let b = 0; var v = 0; function f() { return a } class C { static get() { return b } }',
    ...rest,
    'log(a, f(), C.get(), String(b), v)',
  ]);

/** What a module gives to `log`. */
async function runModule(source: string): Promise<unknown[]> {
  const logged: unknown[] = [];
  const key = `log${Math.random()}`;
  const globals = globalThis as Record<string, unknown>;
  globals[key] = (...values: unknown[]) => logged.push(values);
  const url = `data:text/javascript,${encodeURIComponent(`const log = globalThis['${key}'];${source}`)}`;
  try {
    await import(url);
  } finally {
    delete globals[key];
  }
  return logged;
}
