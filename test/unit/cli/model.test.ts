import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAlive, until } from '../kernel/testKernel';
import { FakePython } from '../rnn/exchange/FakePython';
import { readOnnx } from '../rnn/exchange/readOnnx';
import { NotebookFolder, rnnbook } from './cli';

const MODEL = `const forecaster = tf.sequential({ name: 'forecaster', layers: [
  tf.layers.gru({ units: 3, resetAfter: true, recurrentActivation: 'sigmoid', inputShape: [4, 2], name: 'gru' }),
  tf.layers.dense({ units: 1, name: 'output' }),
] });`;

describe('rnnbook model', () => {
  const folder = new NotebookFolder();
  after(() => folder.dispose());
  const notebook = folder.write('model.rnnbook', [MODEL, "console.log('noise')"]);

  it('exports the model of a notebook, and tells the file in another language', async () => {
    const out = folder.file('forecaster.keras');
    const { code, stdout, stderr } = await rnnbook([
      'model',
      'export',
      notebook,
      out,
      '--model',
      'forecaster',
    ]);
    assert.equal(code, 0, stderr);
    assert.equal(stdout, `${out}\n`);
    assert.ok(existsSync(out));
    const told = await rnnbook(['model', 'code', out, '--as', 'pytorch']);
    assert.equal(told.code, 0, told.stderr);
    assert.match(
      told.stdout,
      /^import torch\n[\s\S]*self\.gru = nn\.GRU\(2, 3, batch_first=True\)[\s\S]*print\(model\)\n$/,
    );
  });

  it('exports to ONNX what Keras has written, and what a notebook makes', async () => {
    const keras = folder.file('again.keras');
    const made = await rnnbook(['model', 'export', notebook, keras, '--model', 'forecaster']);
    assert.equal(made.code, 0, made.stderr);
    const outs = [
      [notebook, folder.file('notebook.onnx')],
      [keras, folder.file('keras.onnx')],
    ] as const;
    const weights = [];
    for (const [source, out] of outs) {
      const { code, stdout, stderr } = await rnnbook([
        'model',
        'export',
        source,
        out,
        '--model',
        'forecaster',
      ]);
      assert.equal(code, 0, stderr);
      assert.equal(stdout, `${out}\n`);
      weights.push(readOnnx(readFileSync(out)).graph.weights.map(({ name, shape }) => [name, shape]));
    }
    assert.deepEqual(weights[0], [
      ['gru.W', [1, 9, 2]],
      ['gru.R', [1, 9, 3]],
      ['gru.B', [1, 18]],
      ['output.kernel', [3, 1]],
      ['output.bias', [1]],
    ]);
    assert.deepEqual(weights[1], weights[0]);
  });

  it('tells which Python writes a SavedModel', async () => {
    const { code, stdout } = await rnnbook(['model', 'export', '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /\.onnx, \.savedmodel or\s+\/model\.json[\s\S]*RNNBOOK_PYTHON names, else python3/);
    const failed = await rnnbook(
      ['model', 'export', notebook, folder.file('m.savedmodel'), '--model', 'forecaster'],
      { env: { ...process.env, RNNBOOK_PYTHON: folder.file('no-python') } },
    );
    assert.equal(failed.code, 2);
    assert.match(
      failed.stderr,
      /m\.savedmodel cannot be written: [\s\S]*no-python, which RNNBOOK_PYTHON names/,
    );
  });

  it('writes the code of a notebook’s model, and nothing that its cells print', async () => {
    const out = folder.file('forecaster.py');
    const { code, stderr } = await rnnbook([
      'model',
      'code',
      notebook,
      '--model',
      'forecaster',
      '--out',
      out,
    ]);
    assert.equal(code, 0, stderr);
    assert.match(readFileSync(out, 'utf8'), /^import keras\n[\s\S]*layers\.GRU\(3, name="gru"\)/);
    assert.doesNotMatch(readFileSync(out, 'utf8'), /noise/);
  });

  it('that is interrupted while Python writes leaves no process and no files behind', async function () {
    if (process.platform === 'win32') this.skip(); // the Python of this test is a shell script
    const python = new FakePython();
    python.behave('hangs');
    try {
      const running = rnnbook(
        ['model', 'export', notebook, folder.file('slow.savedmodel'), '--model', 'forecaster'],
        { interruptWhen: () => python.pid !== undefined },
      );
      const { code, stderr } = await running;
      assert.equal(code, 2);
      assert.match(stderr, /was interrupted/);
      await until(() => !isAlive(python.pid!), 'Python to end');
      await until(() => !readdirSync(folder.path).some((name) => name.includes('savedmodel')), 'files to go');
    } finally {
      python.dispose();
    }
  });

  it('writes a training script, and says how it is started on two machines', async () => {
    const trained = folder.write('trained.rnnbook', [
      MODEL,
      "forecaster.compile({ optimizer: tf.train.adam(0.02), loss: 'meanAbsoluteError' })",
    ]);
    const out = folder.file('learn.py');
    const command = ['model', 'script', trained, '--model', 'forecaster', '--as', 'pytorch'];
    const { code, stdout, stderr } = await rnnbook([...command, '-o', out]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /learn\.py\n[\s\S]*torchrun --nnodes=2 [\s\S]* learn\.py --data train\.safetensors/);
    const script = readFileSync(out, 'utf8');
    const [, howTo] = stdout.split(/\.py\n\n/);
    assert.ok(script.includes(howTo!.trim()), 'the same stands at the head of the script');
    assert.match(script, /torch\.optim\.Adam\(model\.parameters\(\), lr=0\.02/);
    const printed = await rnnbook([...command.slice(0, -1), 'keras']);
    assert.match(printed.stdout, /^"""Trains "forecaster" with Keras[\s\S]*TF_CONFIG=/);
  });

  it('says what is wrong', async () => {
    const cases: [string[], RegExp][] = [
      [['export', notebook, folder.file('m.keras')], /has no model "model": name its variable with --model/],
      [['export', notebook, folder.file('m.pb'), '--model', 'forecaster'], /is to end in \.keras.*\.onnx/],
      [['export', notebook, folder.file('m.keras'), '--model', 'a b'], /"a b" is no name of a variable/],
      [['script', notebook, '--model', 'forecaster'], /"forecaster" is not compiled/],
      [['script', notebook, '--as', 'typescript'], /Allowed choices are keras, pytorch/],
      [['code', folder.file('missing.keras')], /There is no file .*missing\.keras/],
    ];
    for (const [args, message] of cases) {
      const { code, stderr } = await rnnbook(['model', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, message);
    }
  });

  it('ends where a cell fails', async () => {
    const failing = folder.write('failing.rnnbook', ["throw new Error('no model today')"]);
    const { code, stderr } = await rnnbook(['model', 'code', failing]);
    assert.equal(code, 2);
    assert.match(stderr, /no model today[\s\S]*a cell failed, so there is no model to take/);
  });
});
