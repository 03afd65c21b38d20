import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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

  it('says what is wrong', async () => {
    const cases: [string[], RegExp][] = [
      [['export', notebook, folder.file('m.keras')], /has no model "model": name its variable with --model/],
      [['export', notebook, folder.file('m.onnx'), '--model', 'forecaster'], /is to end in \.keras/],
      [['export', notebook, folder.file('m.keras'), '--model', 'a b'], /"a b" is no name of a variable/],
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
