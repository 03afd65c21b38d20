import assert from 'node:assert/strict';
import { evaluateHidden } from '../../../src/kernel/evaluate';
import { type KernelModel, LISTING, readModels } from '../../../src/kernel/models/KernelModel';
import { codeAction, modelOf, modelScript } from '../../../src/kernel/models/modelScript';
import { TestKernel } from './testKernel';

const DENSE = (units: number) =>
  `tf.sequential({ name: 'dense${units}', layers: [tf.layers.dense({ units: ${units}, inputShape: [5, 2] })] })`;

describe('the models of a kernel', () => {
  let kernel: TestKernel;
  beforeEach(() => (kernel = new TestKernel()));
  afterEach(() => kernel.dispose());

  const list = async (): Promise<KernelModel[]> => {
    const { printed, error } = await evaluateHidden(kernel.client, LISTING);
    assert.equal(error, undefined);
    return readModels(printed);
  };
  const expressions = async () => (await list()).map(({ expression }) => expression);

  it('are listed with names, parameters and shapes', async () => {
    await kernel.run(`const model = ${DENSE(3)};
const two = tf.input({ shape: [null, 4] });
const joined = tf.model({ name: 'joined', inputs: [two, model.inputs[0]], outputs: [tf.layers.lstm({ units: 1 }).apply(two), model.outputs[0]] });`);
    assert.deepEqual(await list(), [
      // 2 · 3 weights and 3 biases
      { expression: 'model', name: 'dense3', parameters: 9, inputs: [[null, 5, 2]], outputs: [[null, 5, 3]] },
      {
        expression: 'joined',
        name: 'joined',
        parameters: 9 + 4 * (4 + 1 + 1),
        inputs: [
          [null, null, 4],
          [null, 5, 2],
        ],
        outputs: [
          [null, 1],
          [null, 5, 3],
        ],
      },
    ]);
  });

  it('are found wherever a cell may have put them, each once', async () => {
    await kernel.run(`let first = ${DENSE(1)};
const again = first;
var second = ${DENSE(2)};
const { third } = { third: ${DENSE(3)} };
globalThis.fourth = ${DENSE(4)};
const byName = { LSTM: ${DENSE(5)}, 'two words': ${DENSE(6)}, first };
const all = [first, ${DENSE(7)}];
function other() { const hidden = ${DENSE(8)}; return hidden; }`);
    assert.deepEqual((await expressions()).sort(), [
      'all[1]',
      'byName.LSTM',
      'byName["two words"]',
      'first',
      'fourth',
      'second',
      'third',
    ]);
    for (const expression of await expressions()) {
      const { error } = await evaluateHidden(
        kernel.client,
        modelScript(modelOf(expression, 'missing'), codeAction('keras')),
      );
      assert.equal(error, undefined, expression);
    }
  });

  it('are found among variables without a value, getters that throw, and much data', async () => {
    await kernel.run(`const failed = (() => { throw new Error('no value'); })();`);
    await kernel.run(`const trap = { get model() { throw new Error('asked'); } };
Object.defineProperty(globalThis, 'trap2', { get() { throw new Error('asked'); }, enumerable: true });
const data = Array.from({ length: 1_000_000 }, (_, i) => i), nothing = null;
const model = ${DENSE(1)};`);
    assert.deepEqual(await expressions(), ['model']);
  });

  it('are listed also when they have no layers yet', async () => {
    await kernel.run(`const empty = tf.sequential({ name: 'empty' });`);
    const [empty] = await list();
    assert.deepEqual(empty, {
      expression: 'empty',
      name: 'empty',
      parameters: null,
      inputs: [],
      outputs: [],
    });
    const { error } = await evaluateHidden(
      kernel.client,
      modelScript(modelOf('empty', 'missing'), codeAction('keras')),
    );
    assert.match(error?.message ?? '', /"empty" has no layers yet/);
  });

  it('are found and told in code when cells have taken the names that this needs', async () => {
    const { error: none } = await kernel.run(
      `const made = ${DENSE(1)};\nconst console = 1, JSON = 2, Symbol = 3, Object = 4, Error = 5, Map = 6, $model = 7;`,
    );
    assert.equal(none, undefined);
    assert.deepEqual(await expressions(), ['made']);
    const { printed, error } = await evaluateHidden(
      kernel.client,
      modelScript(modelOf('made', 'missing'), codeAction('keras')),
    );
    assert.equal(error, undefined);
    assert.match(printed, /layers\.Dense\(1/);
  });

  it('say in given words that one is gone', async () => {
    await kernel.run('const model = 1;');
    for (const expression of ['model', 'never.was']) {
      const { error } = await evaluateHidden(
        kernel.client,
        modelScript(modelOf(expression, 'It is gone.'), codeAction('keras')),
      );
      assert.equal(error?.message, 'It is gone.');
    }
  });
});

describe('a hidden evaluation', () => {
  let kernel: TestKernel;
  before(() => (kernel = new TestKernel()));
  after(() => kernel.dispose());

  it('leaves what a cell still writes to that cell', async () => {
    let written = '';
    const source = `let resume!: () => void;
const waited = new Promise<void>((resolve) => (resume = resolve));
void waited.then(() => console.log('from the cell'));`;
    await kernel.client.execute({ id: 'cell', language: 'typescript', source }, ({ output }) => {
      if (output.kind === 'stream') written += output.text;
    });
    const { printed } = await evaluateHidden(kernel.client, `console.log('hidden');`);
    assert.equal(printed, 'hidden\n');
    // settles outside of any evaluation
    await evaluateHidden(kernel.client, 'setTimeout(resume, 100);');
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(written, 'from the cell\n');
  });

  it('leaves no names behind', async () => {
    await kernel.run(`const model = ${DENSE(1)};`);
    await evaluateHidden(kernel.client, modelScript(modelOf('model', 'missing'), codeAction('keras')));
    const { text } = await kernel.run('typeof $model');
    assert.match(text, /undefined/);
  });
});
