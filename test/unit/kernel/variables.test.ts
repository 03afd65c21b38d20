import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MIME } from '../../../src/rnn/display/mime';
import type { TensorView } from '../../../src/rnn/display/views';
import type { Variable, VariableList, VariablesSnapshot } from '../../../src/kernel/variables/Variable';
import { plainText, TestKernel } from './testKernel';

describe('the variables of a kernel', () => {
  let kernel: TestKernel;
  beforeEach(() => (kernel = new TestKernel()));
  afterEach(() => kernel.dispose());

  const snapshot = async () => (await kernel.client.inspect({ about: 'snapshot' })) as VariablesSnapshot;
  const named = (list: VariableList) =>
    Object.fromEntries(list.variables.map(({ name, ...rest }) => [name, rest]));
  const members = async (...path: string[]) =>
    (await kernel.client.inspect({ about: 'members', path })) as VariableList;
  const view = async (...path: string[]) =>
    (await kernel.client.inspect({ about: 'view', path })) as Record<string, unknown> | undefined;
  const run = async (source: string) => {
    const result = await kernel.run(source);
    assert.equal(result.error, undefined, result.error?.message);
    return result.text;
  };
  /** What matters of one, in a line. */
  const line = ({ kind, type, shape, dtype, bytes, preview }: Omit<Variable, 'name'>) =>
    [
      kind,
      type,
      dtype ?? '-',
      shape ? `[${shape.map((n) => n ?? 'any').join(', ')}]` : '-',
      bytes ?? '-',
      preview,
    ].join(' | ');
  const lines = (list: VariableList) =>
    Object.fromEntries(list.variables.map((variable) => [variable.name, line(variable)]));

  it('are told by what they are in the field’s terms', async () => {
    await run(`import { readFile } from 'node:fs/promises';
class Cell extends Map {}
const x = tf.tensor([[1, 2.5, 3], [4, 5, 6]]);
const flags = tf.tensor([true, false], [2], 'bool');
const words = tf.tensor(['a', 'b']);
const weights = tf.variable(tf.zeros([4]));
const gone = tf.tensor([1]);
gone.dispose();
let loss = 0.12345678;
const text = 'lstm', yes = true, big = 12n, none = null, notYet = undefined;
const series = [1, 2, 3, 4.5], rows = [[1, 2], [3, 4], [5, 6]], ragged = [[1], [1, 2]], mixed = [1, 'a'];
const typed = new Float32Array(10);
const map = new Map([['a', 1]]), set = new Set([1, 2]), when = new Date(0);
const settings = { loss: 1, name: 'x', inner: { y: 1 } };
const arrow = async (a, b = 2) => a;
var old = 1;
function forecast(window, steps = 3) {}
const table = rnn.table({ a: [1, 2, 3] });`);
    const found = lines(await snapshot());
    assert.deepEqual(found, {
      readFile: found['readFile'],
      Cell: 'class | class | - | - | - | extends Map',
      x: 'tensor | Tensor | float32 | [2, 3] | 24 | [1, 2.5, 3, 4, 5, 6]',
      flags: 'tensor | Tensor | bool | [2] | 2 | [true, false]',
      words: 'tensor | Tensor | string | [2] | - | ["a", "b"]',
      weights: 'trainable | Variable | float32 | [4] | 16 | [0, 0, 0, 0]',
      gone: 'tensor | Tensor | float32 | [1] | - | ',
      loss: 'number | number | - | - | - | 0.123457',
      text: 'string | string | - | - | - | "lstm"',
      yes: 'boolean | boolean | - | - | - | true',
      big: 'other | bigint | - | - | - | 12',
      none: 'nothing | null | - | - | - | null',
      notYet: 'nothing | undefined | - | - | - | undefined',
      series: 'array | number[] | - | [4] | - | [1, 2, 3, 4.5]',
      rows: 'array | number[][] | - | [3, 2] | - | [[…], […], […]]',
      ragged: 'array | number[][] | - | [2] | - | [[…], […]]',
      mixed: 'array | unknown[] | - | [2] | - | [1, "a"]',
      typed: 'typedArray | Float32Array | - | [10] | 40 | [0, 0, 0, 0, 0, 0, 0, 0, …]',
      map: 'map | Map · 1 | - | - | - | { "a" → 1 }',
      set: 'set | Set · 2 | - | - | - | { 1, 2 }',
      when: 'date | Date | - | - | - | 1970-01-01T00:00:00.000Z',
      settings: 'object | object | - | - | - | { loss: 1, name: "x", inner: {…} }',
      arrow: 'function | function | - | - | - | (a, b = 2)',
      table: 'table | Table | - | [3, 1] | - | [a]',
      old: 'number | number | - | - | - | 1',
      forecast: 'function | function | - | - | - | (window, steps = 3)',
    });
    assert.match(found['readFile']!, /^function/);
    assert.equal(named(await snapshot())['gone']!.isDisposed, true);
  });

  it('are models, with their layers, weights and optimizer', async () => {
    await run(`const model = tf.sequential({ layers: [tf.layers.lstm({ name: 'memory', units: 3, inputShape: [4, 1] }), tf.layers.dense({ name: 'out', units: 1 })] });
model.compile({ loss: 'meanSquaredError', optimizer: tf.train.adam(0.01) });
const empty = tf.sequential();
const history = await model.fit(tf.zeros([2, 4, 1]), tf.zeros([2, 1]), { epochs: 2, verbose: 0 });`);
    const found = lines(await snapshot());
    // 4 · 3 · (3 + 1 + 1) parameters of the LSTM, 4 of the dense layer; 4 bytes each
    assert.equal(
      found['model'],
      'model | Sequential model | - | - | 256 | [batch, 4, 1] → [batch, 1] · 64 parameters',
    );
    assert.equal(found['empty'], 'model | Sequential model | - | - | - | no layers yet');
    assert.equal(found['history'], 'history | History | - | - | - | 2 epochs: loss');
    assert.deepEqual(lines(await members('model')), {
      memory: 'layer | LSTM layer | - | [any, 3] | 240 | "memory" · 60 parameters',
      out: 'layer | Dense layer | - | [any, 1] | 16 | "out" · 4 parameters',
      optimizer: 'optimizer | Adam optimizer | - | - | - | learning rate 0.01',
    });
    assert.deepEqual(
      (await members('model', 'memory')).variables.map(({ name, shape }) => [name, shape]),
      [
        ['kernel', [1, 12]],
        ['recurrent_kernel', [3, 12]],
        ['bias', [12]],
      ],
    );
    assert.ok(MIME.model in (await view('model'))!);
    assert.ok(MIME.tensor in (await view('model', 'memory', 'kernel'))!);
    assert.ok(MIME.training in (await view('history'))!);
  });

  it('open as tensors with histogram and heatmap, also when they are arrays', async () => {
    await run(`const x = tf.tensor([[0, 1, 2], [3, 4, NaN]]);
const rows = [[0, 1, 2], [3, 4, 5]], typed = Float32Array.of(0, 10), ragged = [[1], [2, 3]];`);
    const tensor = (await view('x'))![MIME.tensor] as TensorView;
    assert.deepEqual(tensor.shape, [2, 3]);
    assert.equal(tensor.statistics?.notFinite, 1);
    assert.equal(
      tensor.detail!.histogram.counts.reduce((sum, n) => sum + n, 0),
      5,
    );
    assert.deepEqual(tensor.detail!.heatmap.values.shape, [1, 2, 3]);
    assert.deepEqual(((await view('rows'))![MIME.tensor] as TensorView).shape, [2, 3]);
    assert.deepEqual(((await view('typed'))![MIME.tensor] as TensorView).shape, [2]);
    assert.equal((await view('ragged'))![MIME.tensor], undefined);
    assert.equal(await view('never', 'was'), undefined);
    assert.equal(await members('never'), undefined);
  });

  it('run none of their own code', async () => {
    await run(`globalThis.asked = [];
const ask = (what) => () => { asked.push(what); throw new Error(what); };
const traps = new Proxy({}, { get: (_, trap) => ask('trap ' + String(trap)) });
const proxy = new Proxy(tf.zeros([2]), traps);
const called = new Proxy(function () {}, traps);
const inherits = Object.create(new Proxy({}, traps));
const getter = { get a() { return ask('getter')(); }, b: 1 };
const pretends = Object.create(tf.Tensor.prototype, { shape: { get: ask('shape') }, dtype: { get: ask('dtype') }, size: { get: ask('size') } });
const looksLike = { get dataId() { return ask('dataId')(); }, get shape() { return ask('shape')(); } };
const named = new (class { static get name() { return ask('name')(); } static get className() { return ask('className')(); } })();
const text = { toString: ask('toString'), toJSON: ask('toJSON'), [Symbol.toPrimitive]: ask('toPrimitive'), get [Symbol.toStringTag]() { return ask('tag')(); } };
class Sized extends Map { get size() { return ask('map size')(); } entries() { return ask('entries')(); } [Symbol.iterator]() { return ask('iterator')(); } }
const sized = new Sized([[1, 2]]);
const holes = Object.defineProperty([1, , 3], 3, { get: ask('element') });
const error = Object.defineProperty(new Error('e'), 'message', { get: ask('message') });
const date = Object.assign(new Date(0), { toISOString: ask('toISOString'), getTime: ask('getTime') });
Object.defineProperty(globalThis, 'trapped', { get: ask('global'), enumerable: true, configurable: true });
const endless = { get x() { for (;;); } };
const itself = { a: 1 }; itself.itself = itself; const turns = [itself]; turns.push(turns);`);
    const list = await snapshot();
    for (const { name, hasMembers } of list.variables)
      if (hasMembers && name !== 'asked') await members(name);
    const found = named(list);
    assert.equal(found['proxy']!.kind, 'proxy');
    assert.equal(found['trapped']!.kind, 'getter');
    assert.equal(found['sized']!.type, 'Map · 1');
    assert.equal(found['endless']!.preview, '{ x }');
    assert.equal(named(await members('getter'))['a']!.kind, 'getter');
    assert.equal(await run('asked.join()'), "''");
  });

  it('are found in their number, and cells’ mistakes leave the others', async () => {
    await kernel.run(`const failed = (() => { throw new Error('no value'); })();`);
    await kernel.run('const broken = ;');
    await run(`import * as again from '@tensorflow/tfjs';`);
    await run(`const performance = 1, JSON = 2, Symbol = 3, Object = 4, Map = 5;
const huge = Array.from({ length: 2_000_000 }, (_, i) => i), sparse = new Array(4_000_000_000);
const long = 'x'.repeat(10_000_000);`);
    assert.match((await kernel.run('null.x')).error?.message ?? '', /Cannot read properties of null/);
    const found = named(await snapshot());
    assert.equal(found['performance']!.preview, '1');
    assert.deepEqual(found['huge']!.shape, [2_000_000]);
    assert.deepEqual(found['sparse']!.shape, [4_000_000_000]);
    assert.ok(found['long']!.preview.length < 100);
    for (const name of ['failed', 'broken', 'again', 'tf', 'rnn', 'require'])
      assert.equal(found[name], undefined, name);
    const { variables, more } = await members('huge');
    assert.equal(variables.length + more, 2_000_000);
    await run(Array.from({ length: 1_500 }, (_, i) => `var many${i} = ${i};`).join('\n'));
    const all = await snapshot();
    assert.equal(all.variables.length, 1_000);
    assert.equal(all.more, 1_500 + 8 - 1_000);
  });

  it('are told of the last value, and only while no cell runs', async () => {
    assert.equal(await snapshot(), undefined); // no kernel yet
    await run('const a = 1;');
    await run('const a = [1, 2];');
    assert.equal(named(await snapshot())['a']!.type, 'number[]');
    const running = kernel.run('await new Promise((resolve) => setTimeout(resolve, 200)); const b = 1;');
    assert.equal(await snapshot(), undefined);
    await running;
    // a cell that comes meanwhile goes first
    await Promise.all([snapshot(), kernel.run('for (let i = 0; i < 1e6; i++);')]);
    assert.equal(named(await snapshot())['b']!.preview, '1');
    await kernel.client.restart();
    assert.equal(await snapshot(), undefined);
  });

  describe('and their memory', () => {
    const memory = async () => {
      const counted = (await kernel.client.inspect({
        about: 'snapshot',
        countLost: true,
      })) as VariablesSnapshot;
      return { ...counted.memory, lost: counted.memory.lost! };
    };
    const counted = async () =>
      JSON.parse((await run('JSON.stringify(tf.memory())')).slice(1, -1)) as {
        numTensors: number;
        numBytes: number;
      };

    it('is that of TensorFlow.js, and what nothing leads to is told apart', async () => {
      await run('1');
      const before = await memory();
      assert.equal(before.lost.tensors, 0);
      await run(`const kept = tf.zeros([10]);
const inClosure = (() => { const held = tf.zeros([3]); return () => held; })();
class Holder { #held = tf.zeros([2]); }
const inPrivate = new Holder(), inMap = new Map([[1, tf.zeros([1])]]);
tf.zeros([100]).add(1);
{ const local = tf.zeros([7], 'bool'); }`);
      const { numTensors, numBytes } = await counted();
      const { tensors, bytes, lost } = await memory();
      assert.deepEqual([tensors, bytes], [numTensors, numBytes]);
      // zeros of 100 and their sum; the local ones
      assert.deepEqual([lost.tensors, lost.bytes], [3, 400 + 400 + 7]);
      assert.deepEqual(lost.examples, ['2 × float32 [100]', 'bool [7]']);
      assert.equal(tensors - before.tensors, 4 + 3);
      assert.equal((await memory()).lost.tensors, 3);
      assert.equal((await counted()).numTensors, numTensors);
      await run(
        'tf.tidy(() => tf.zeros([5]).add(1).sum().dataSync()); const disposed = tf.zeros([2]); disposed.dispose();',
      );
      assert.equal((await memory()).lost.tensors, 3);
    });

    it('of what a name held before is lost', async () => {
      await run('let a = tf.zeros([10]);');
      await run('a = tf.zeros([20]);');
      assert.deepEqual((await memory()).lost.examples, ['float32 [10]']);
    });

    it('holds nothing of a trained model as lost but what was given to `fit`', async () => {
      await run(`const model = tf.sequential({ layers: [tf.layers.gru({ units: 3, inputShape: [4, 1] }), tf.layers.dense({ units: 1 })] });
model.compile({ loss: 'meanSquaredError', optimizer: 'adam', metrics: ['mae'] });
const [x, y] = [tf.zeros([2, 4, 1]), tf.zeros([2, 1])];
await model.fit(x, y, { epochs: 2, verbose: 0 });`);
      const before = (await memory()).lost;
      assert.deepEqual(before.examples, []);
      await run('model.predict(x);');
      assert.deepEqual((await memory()).lost.examples, ['float32 [2, 1]']);
    });

    it('that the kernel frees itself is told', async () => {
      await run('for (let i = 0; i < 2_000; i++) tf.zeros([10]);');
      await run('1');
      const { lost, freed } = await memory();
      assert.equal(lost.tensors + freed.tensors, 2_000);
      assert.ok(freed.tensors > 1_000);
      assert.equal(freed.bytes, 40 * freed.tensors);
    });
  });

  it('change nothing by being asked for: outputs, random numbers and counts of tensors', async function () {
    this.timeout(120_000);
    const cells = [
      'Math.random()',
      'tf.randomNormal([2]).dataSync()',
      'rnn.seed(3); tf.randomUniform([2]).arraySync()',
      'let t = tf.zeros([100]); tf.memory().numTensors',
      't = t.add(1); tf.memory()',
      'const later = new Promise((resolve) => setTimeout(() => resolve(1), 5)); later',
      'setTimeout(() => console.log("late"), 1); 0',
      'const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] }); model.predict(tf.ones([1, 1])).dataSync()',
      'new Proxy({ a: 1 }, {}).a',
      'throw new RangeError("x")',
      'const big = new Array(1e5).fill(0).map((_, i) => i); big.length',
    ];
    const outputsOf = async (chosen: readonly string[], ask: boolean): Promise<string[]> => {
      const one = new TestKernel();
      try {
        const texts: string[] = [];
        const start = await one.run(
          `Math.random = (() => { let s = 7; return () => (s = (s * 16807) % 2147483647) / 2147483647; })(); rnn.seed(1); 0`,
        );
        assert.equal(start.error, undefined);
        for (const source of chosen) {
          const { status, outputs, error } = await one.run(source);
          texts.push(`${status} ${plainText(outputs)} ${error?.message ?? ''}`);
          if (ask) {
            const { variables } = (await one.client.inspect({
              about: 'snapshot',
              countLost: true,
            })) as VariablesSnapshot;
            for (const { name, hasView } of variables) {
              await one.client.inspect({ about: 'members', path: [name] });
              if (hasView) await one.client.inspect({ about: 'view', path: [name] });
            }
          }
        }
        return texts;
      } finally {
        one.dispose();
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...cells), { minLength: 3, maxLength: 12 }),
        async (chosen) => {
          assert.deepEqual(await outputsOf(chosen, true), await outputsOf(chosen, false));
        },
      ),
      { numRuns: 8 },
    );
  });
});
