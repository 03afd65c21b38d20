import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { PERMISSION, TestKernel } from './testKernel';

/** What this Node cannot do without a thread. */
const hooksNeedThread = !('registerHooks' in nodeModule);

for (const [where, nodeArguments] of [
  ['', []],
  [', where no thread may be started', PERMISSION],
] as const)
  describe(`imports of cells${where}`, () => {
    const limited = hooksNeedThread && nodeArguments.length > 0;
    let kernel: TestKernel;
    before(() => {
      kernel = new TestKernel({ nodeArguments: [...nodeArguments] });
      mkdirSync(join(kernel.folder, 'lib'));
      for (const name of ['modern', 'classic'])
        mkdirSync(join(kernel.folder, `node_modules/${name}`), { recursive: true });
      kernel.write(
        'node_modules/modern/package.json',
        '{ "name": "modern", "type": "module", "exports": { "import": "./main.js" } }',
      );
      kernel.write('node_modules/modern/main.js', 'export const two = 2; export default "modern";');
      kernel.write('node_modules/classic/package.json', '{ "name": "classic" }');
      kernel.write('node_modules/classic/index.js', 'exports.three = 3; exports.delete = "reserved";');
    });
    after(() => kernel.dispose());

    it('reach files that import others, each once', async () => {
      kernel.write('lib/count.ts', 'export let count: number = 0;\nexport const add = () => ++count;');
      kernel.write('lib/left.ts', "import { add } from './count';\nexport const left = add;");
      kernel.write(
        'lib/right.ts',
        "export * from './count.ts';\nexport { add as right, count as now } from './count.js';",
      );
      const { text, error } = await kernel.run(`import { left } from './lib/left';
import { right, count, now } from './lib/right';
import * as live from './lib/right';
left(); right();
[count, now, live.count, live.now].join()`);
      assert.equal(error, undefined);
      // a cell's names are constants; those of a module are bindings
      assert.equal(text, "'0,0,2,2'");
    });

    it('reach packages of both kinds, from cells and from files', async () => {
      kernel.write(
        'uses.ts',
        "import modern, { two } from 'modern';\nimport classic, { three } from 'classic';\nimport { basename } from 'path';\nexport const all = [modern, two, three, classic.delete, basename('a/b')].join();",
      );
      const { text, error } = await kernel.run(`import { all } from './uses';
import modern, { two } from 'modern';
import { three } from 'classic';
all + ';' + [modern, two, three].join()`);
      assert.equal(error, undefined);
      assert.equal(text, "'modern,2,3,reserved,b;modern,2,3'");
    });

    it('give files the same TensorFlow.js', async () => {
      kernel.write('tensors.ts', "import * as tf from '@tensorflow/tfjs';\nexport const Tensor = tf.Tensor;");
      assert.equal(
        (await kernel.run("import { Tensor } from './tensors'; Tensor === tf.Tensor")).text,
        'true',
      );
    });

    it('reach JSON, JavaScript modules and plain scripts', async () => {
      kernel.write('numbers.json', '{ "seven": 7 }');
      kernel.write('typed.ts', 'export const eight: number = 8;');
      kernel.write(
        'module.mjs',
        "import data from './numbers.json';\nimport { eight } from './typed.ts';\nexport const sum = data.seven + eight;",
      );
      kernel.write('script.cjs', 'module.exports = { nine: 9 };');
      const { text, error } = await kernel.run(
        "import { sum } from './module.mjs'; import script from './script.cjs'; sum + script.nine",
      );
      assert.equal(error, undefined);
      assert.equal(text, '24');
    });

    it('work while the program runs, in cells and in files', async () => {
      kernel.write(
        'lib/lazy.ts',
        'export const load = async (name: string) => (await import(`./${name}.ts`)).value;\nexport const here = import.meta.dirname;\nexport const url = import.meta.url;',
      );
      kernel.write('lib/value.ts', 'export const value = 5;');
      const { text, error } = await kernel.run(`const { load, here, url } = await import('./lib/lazy');
[await load('value'), here.endsWith('lib'), /^file:.*lazy\\.ts/.test(url)].join()`);
      assert.equal(error, undefined);
      assert.equal(text, "'5,true,true'");
    });

    it('work when cells have taken the names that this needs', async () => {
      const own = new TestKernel({ nodeArguments: [...nodeArguments] });
      try {
        own.write('late.ts', "export const load = () => import('rnnbook');");
        const { error } = await own.run(
          'const Symbol = 1, globalThis = 2, Object = 3, Map = 4, Reflect = 5;',
        );
        assert.equal(error, undefined);
        const cell = await own.run(`import * as again from '@tensorflow/tfjs';
import { load } from './late';
import { basename } from 'node:path';
const { rnn: library } = await load();
[again.Tensor === tf.Tensor, library === rnn, basename('a/b')].join()`);
        assert.equal(cell.error, undefined);
        assert.equal(cell.text, "'true,true,b'");
      } finally {
        own.dispose();
      }
    });

    it('see a file again that was changed below another', async () => {
      kernel.write('lib/outer.ts', "export { inner } from './inner';");
      kernel.write('lib/inner.ts', 'export const inner = "first";');
      assert.equal((await kernel.run("import { inner } from './lib/inner'; inner")).text, "'first'");
      await new Promise((resolve) => setTimeout(resolve, 20));
      kernel.write('lib/inner.ts', 'export const inner = "second";');
      assert.equal((await kernel.run("import { inner } from './lib/outer'; inner")).text, "'second'");
    });

    it('say what is wrong, where', async () => {
      kernel.write('lib/wrong.ts', 'export const a = 1;\nexport const b = ;');
      kernel.write('lib/uses-wrong.ts', "import './wrong';");
      kernel.write('lib/asks.ts', "import { nothing } from './count';\nexport { nothing };");
      kernel.write('lib/lost.ts', "import './nowhere';");
      kernel.write('lib/throws.ts', '\nexport const f = (): never => {\n  throw new Error("inside");\n};');
      const messages = [];
      for (const file of ['uses-wrong', 'asks', 'lost']) {
        const { error } = await kernel.run(`\nimport './lib/${file}';`);
        assert.equal(error?.line, 2, file);
        assert.doesNotMatch(`${error.message} ${error.stack}`, /base64/);
        messages.push(error.message);
      }
      assert.match(messages[0]!, /wrong\.ts:2:18/);
      assert.match(messages[1]!, /count.*does not provide an export named 'nothing'/);
      assert.match(messages[2]!, /nowhere/);
      const thrown = await kernel.run("import { f } from './lib/throws'; f()");
      assert.match(thrown.error?.stack ?? '', /lib\/throws\.ts:3:9/);
    });

    it(limited ? 'say what to do about files in a circle' : 'may go in a circle', async () => {
      kernel.write('lib/a.ts', "import { b } from './b';\nexport const a = () => b;");
      kernel.write(
        'lib/b.ts',
        "import { a } from './a';\nexport const b = 'b';\nexport const viaA = () => a();",
      );
      const { text, error } = await kernel.run("import { viaA } from './lib/b'; viaA()");
      if (limited)
        assert.match(error?.message ?? '', /in a circle: b\.ts → a\.ts → b\.ts\. .* needs Node\.js 22\.15/);
      else assert.equal(text, "'b'");
    });

    it(
      limited ? 'say what to do about a .js file with TypeScript' : 'reach TypeScript from a .js file',
      async () => {
        kernel.write('package.json', '{ "type": "module" }');
        kernel.write('plain.js', "export { eight } from './typed.ts';");
        const { text, error } = await kernel.run("import { eight } from './plain.js'; eight");
        if (limited)
          assert.match(error?.message ?? '', /\.js file imports TypeScript\. .* needs Node\.js 22\.15/);
        else assert.equal(text, '8');
      },
    );
  });
