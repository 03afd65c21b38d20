import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { TestKernel } from './testKernel';

describe('cells', () => {
  let kernel: TestKernel;
  before(() => (kernel = new TestKernel()));
  after(() => kernel.dispose());

  it('show the value of the last expression', async () => {
    assert.equal((await kernel.run('1 + 1')).text, '2');
    assert.deepEqual((await kernel.run('const unseen = 3')).outputs, []);
    assert.deepEqual(
      (await kernel.run('for (let i = 0; i < 3; i++) i')).outputs,
      [],
      'a loop is no expression',
    );
    assert.deepEqual((await kernel.run('undefined')).outputs, []);
  });

  it('keep their names for later cells, which may declare them again', async () => {
    await kernel.run('const a = 1; let b = 2; class C { x = 3 } function f(n: number) { return n + a + b; }');
    assert.equal((await kernel.run('f(new C().x)')).text, '6');
    await kernel.run('const a = 10; class C { x = 30 }');
    assert.equal((await kernel.run('f(new C().x)')).text, '42');
  });

  it('say what to do about a name that another cell declared in a way that cannot be redeclared', async () => {
    await kernel.run('function scale() {}');
    const { error } = await kernel.run('const scale = 2');
    assert.match(
      error?.message ?? '',
      /'scale' has already been declared by another cell.*restart the kernel/,
    );
  });

  it('await at the top, also a promise that nobody awaits', async () => {
    assert.equal((await kernel.run('await Promise.resolve(5)')).text, '5');
    assert.equal((await kernel.run('new Promise((resolve) => setTimeout(() => resolve(6), 5))')).text, '6');
  });

  it('are TypeScript, with types of every kind', async () => {
    const { text } = await kernel.run(`interface P<T> { value: T }
type Q = P<number>;
const q = { value: 4 } as unknown as Q satisfies Q;
const twice = <T extends Q>(p: T): number => p.value! * 2;
twice<Q>(q)`);
    assert.equal(text, '8');
  });

  it('may be JavaScript, where < and > compare', async () => {
    assert.equal((await kernel.run('const u = 1, v = 2; u<v>(0)', undefined, 'javascript')).text, 'true');
  });

  it('import packages, TypeScript and JSON from the notebook’s folder', async () => {
    kernel.write(
      'helper.ts',
      'import more from "./more.json";\nexport const factor: number = more.factor;\nexport default "d";',
    );
    kernel.write('more.json', '{ "factor": 7 }');
    const { text } = await kernel.run(`import d, { factor as times } from './helper';
import data from './more.json';
import * as path from 'node:path';
const { join } = await import('node:path');
[d, times, data.factor, path.join === join].join()`);
    assert.equal(text, "'d,7,7,true'");
    const again = await kernel.run("const { join } = require('node:path'); typeof join");
    assert.equal(again.text, "'function'");
  });

  it('see a changed file when they import it again', async () => {
    kernel.write('changing.ts', 'export const version = 1;');
    assert.equal((await kernel.run("import { version } from './changing.ts'; version")).text, '1');
    kernel.write('changing.ts', 'export const version = 2;');
    utimesSync(join(kernel.folder, 'changing.ts'), new Date(), new Date(Date.now() + 5000));
    assert.equal((await kernel.run("import { version } from './changing.ts'; version")).text, '2');
  });

  it('share one TensorFlow.js with what they import', async () => {
    kernel.write(
      'layers.ts',
      "import * as tf from '@tensorflow/tfjs';\nexport const one = () => tf.ones([2]);\nexport { tf };",
    );
    const { text } = await kernel.run(
      "import { one, tf as theirs } from './layers'; import { add } from '@tensorflow/tfjs'; [add === tf.add, theirs.add === tf.add, one() instanceof tf.Tensor].join()",
    );
    assert.equal(text, "'true,true,true'");
  });

  it('write to stdout and stderr in order', async () => {
    const { outputs } = await kernel.run(
      'console.log("a"); console.log("b"); console.error("c"); void process.stdout.write("d")',
    );
    assert.deepEqual(outputs, [
      { kind: 'stream', stream: 'stdout', text: 'a\nb\n' },
      { kind: 'stream', stream: 'stderr', text: 'c\n' },
      { kind: 'stream', stream: 'stdout', text: 'd' },
    ]);
  });

  it('update what another cell displays', async () => {
    const first = await kernel.run('const handle = rnn.display("before")');
    await kernel.run('handle.update("after")');
    assert.deepEqual(first.outputs.length, 1);
    assert.match(JSON.stringify(first.outputs), /after/);
  });

  it('show what their timers write after they have ended', async () => {
    const late = await kernel.run('setTimeout(() => console.log("late"), 20); 0');
    await kernel.run('await new Promise((resolve) => setTimeout(resolve, 200))');
    assert.match(JSON.stringify(late.outputs), /late/);
  });
});
