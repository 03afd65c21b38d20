import assert from 'node:assert/strict';
import { TestKernel } from './testKernel';

describe('errors of a cell', () => {
  let kernel: TestKernel;
  before(() => (kernel = new TestKernel()));
  after(() => kernel.dispose());

  const cases: [
    name: string,
    source: string,
    expected: { name: string; message: RegExp; line?: number; column?: number },
  ][] = [
    [
      'thrown by a function',
      '\nfunction boom(): never {\n  throw new RangeError("bad");\n}\nboom();',
      { name: 'RangeError', message: /^bad$/, line: 3, column: 9 },
    ],
    [
      'thrown after types that were stripped',
      'const x: Array<number> = [], y: string = "a"; x.y.z',
      { name: 'TypeError', message: /undefined/, line: 1, column: 51 },
    ],
    [
      'thrown after an await',
      'await null;\n  missing',
      { name: 'ReferenceError', message: /missing is not defined/, line: 2, column: 3 },
    ],
    ['rejected', 'await Promise.reject(new Error("no"))', { name: 'Error', message: /^no$/, line: 1 }],
    [
      'after an import',
      'import { join } from "node:path";\nimport {\n  resolve,\n} from "node:path";\njoin(resolve, 1)',
      { name: 'TypeError', message: /path/, line: 5 },
    ],
    [
      'of syntax',
      'const a = 1;\nlet b = ;',
      { name: 'SyntaxError', message: /Expression expected/, line: 2, column: 9 },
    ],
    [
      'of a name declared twice',
      'let twice = 1;\nlet twice = 2;',
      { name: 'SyntaxError', message: /twice/, line: 2, column: 5 },
    ],
    [
      'of an enum',
      '\nenum Gate { forget }',
      { name: 'SyntaxError', message: /enum is not supported in a cell: use plain/, line: 2, column: 1 },
    ],
    [
      'of a return',
      '\n  return 3',
      { name: 'SyntaxError', message: /^Return statement is not allowed/, line: 2, column: 3 },
    ],
    [
      'of an export',
      'const a = 1;\nexport { a }',
      { name: 'SyntaxError', message: /nothing to export/, line: 2, column: 1 },
    ],
    ['of an export of nothing', 'export { nothing }', { name: 'SyntaxError', message: /nothing/, line: 1 }],
    [
      'of an import that is not there',
      'import x from "./nowhere";\nx',
      { name: 'Error', message: /nowhere/, line: 1 },
    ],
    ['thrown as a text', 'throw "just words"', { name: 'Thrown', message: /^just words$/ }],
    ['thrown as nothing', 'throw undefined', { name: 'Thrown', message: /^undefined$/ }],
  ];
  for (const [name, source, expected] of cases) {
    it(`${name}: name, message and place`, async () => {
      const { status, error } = await kernel.run(source, 'here');
      assert.equal(status, 'error');
      assert.equal(error?.name, expected.name);
      assert.match(error.message, expected.message);
      if (expected.line !== undefined) {
        assert.equal(error.line, expected.line);
        assert.match(error.stack ?? '', new RegExp(`cell here:${expected.line}:`));
      }
      if (expected.column !== undefined) assert.equal(error.column, expected.column);
    });
  }

  it('in a function of an earlier cell name that cell’s line, and the own line that called', async () => {
    await kernel.run('\n\nfunction early() { throw new Error("deep") }', 'first');
    const { error } = await kernel.run('\nearly()', 'second');
    assert.equal(error?.line, 2);
    assert.match(error?.stack ?? '', /at early \(cell first:3:26\)\n.*cell second:2:1/);
    assert.doesNotMatch(error?.stack ?? '', /kernel-main|node:/);
  });

  it('in an imported file name that file', async () => {
    kernel.write('broken.ts', 'export function fail(): never {\n  throw new Error("inside");\n}');
    const { error } = await kernel.run('import { fail } from "./broken";\nfail()');
    assert.match(error?.stack ?? '', /broken\.ts:2:9/);
    assert.doesNotMatch(error?.stack ?? '', /\?v=/);
    assert.equal(error?.line, 2);
  });

  it('of a name that a module does not export name it, and the line', async () => {
    kernel.write('exports.ts', 'export const there = 1;');
    const { error } = await kernel.run('\nimport { there, gone } from "./exports";\nthere');
    assert.match(error?.message ?? '', /'\.\/exports' has no export named 'gone'/);
    assert.equal(error?.line, 2);
  });

  it('in an imported file that does not parse name its line', async () => {
    kernel.write('wrong.ts', 'export const a = 1;\nexport const b = ;');
    const { error } = await kernel.run('import "./wrong"');
    assert.match(error?.message ?? '', /wrong\.ts:2:18/);
  });

  it('thrown later, by a timer, are written to the cell and end nothing', async () => {
    const { status, text } = await kernel.run(
      'setTimeout(() => { throw new Error("later") }, 5); await new Promise((resolve) => setTimeout(resolve, 100)); "on"',
    );
    assert.equal(status, 'ok');
    assert.match(text, /Uncaught Error: later\n {4}at .*cell cell\d+:1:26/);
    assert.doesNotMatch(text, /kernel-main/);
    assert.match(text, /on/);
  });

  it('that nobody handles are written to the cell, after the WebAssembly backend loaded as well', async () => {
    const wasm = new TestKernel({ backend: 'wasm' });
    try {
      const { status, text } = await wasm.run(
        'void Promise.reject(new Error("unheard")); await new Promise((resolve) => setTimeout(resolve, 50)); 1',
      );
      assert.equal(status, 'ok');
      assert.match(text, /unheard/);
    } finally {
      wasm.dispose();
    }
  });
});
