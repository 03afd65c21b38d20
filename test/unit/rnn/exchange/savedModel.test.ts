import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { stopExports } from '../../../../src/rnn/exchange/savedModel/writeSavedModel';
import { isAlive, until } from '../../kernel/testKernel';
import { rnn, tf, useBackend } from '../support';
import { FakePython } from './FakePython';

describe('A SavedModel', function () {
  if (platform === 'win32') return; // the Python of these tests is a shell script
  let folder: string;
  let python: FakePython;
  const target = () => join(folder, 'model.savedmodel');
  const model = (activation: 'sigmoid' | 'hardSigmoid' = 'sigmoid') =>
    tf.sequential({
      layers: [tf.layers.dense({ name: 'output', units: 1, activation, inputShape: [2] })],
    });
  const written = () => readFileSync(join(target(), 'saved_model.pb'), 'utf8');
  const makeSavedModel = () => {
    mkdirSync(join(target(), 'variables'), { recursive: true });
    writeFileSync(join(target(), 'saved_model.pb'), 'before');
  };

  before(() => useBackend('wasm'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rnnbook-saved-'));
    python = new FakePython();
  });
  afterEach(() => {
    python.dispose();
    rmSync(folder, { recursive: true });
  });

  it('is written by Keras from the archive of the model, and nothing beside it', async () => {
    await rnn.exportModel(model(), target());
    assert.equal(written(), 'config.json metadata.json model.weights.h5');
    assert.deepEqual(readdirSync(folder), ['model.savedmodel']);
  });

  it('replaces one that is there', async () => {
    makeSavedModel();
    writeFileSync(join(target(), 'variables', 'old'), '');
    await rnn.exportModel(model(), target());
    assert.notEqual(written(), 'before');
    assert.deepEqual(readdirSync(join(target(), 'variables')), []);
    assert.deepEqual(readdirSync(folder), ['model.savedmodel']);
  });

  it('does not take the place of anything else', async () => {
    mkdirSync(target());
    await assert.rejects(
      rnn.exportModel(model(), target()),
      /model\.savedmodel cannot be written: there is a folder of that name which is no SavedModel/,
    );
    makeSavedModel();
    writeFileSync(join(target(), 'notes.txt'), 'mine');
    await assert.rejects(rnn.exportModel(model(), target()), /or holds more than one/);
    assert.equal(readFileSync(join(target(), 'notes.txt'), 'utf8'), 'mine');
    rmSync(target(), { recursive: true });
    writeFileSync(target(), 'mine');
    await assert.rejects(rnn.exportModel(model(), target()), /there is a file of that name/);
    assert.equal(readFileSync(target(), 'utf8'), 'mine');
    assert.equal(python.pid, undefined, 'Python was not asked');
    assert.deepEqual(readdirSync(folder), ['model.savedmodel']);
  });

  it('says what a .keras file cannot say, by the name of the layer', async () => {
    await assert.rejects(
      rnn.exportModel(model('hardSigmoid'), target()),
      /model\.savedmodel cannot be written: The layer "output" has the activation "hardSigmoid"/,
    );
  });

  describe('says what is missing:', () => {
    const missing: [what: string, make: () => void, message: RegExp][] = [
      [
        'the Python that is named',
        () => python.set('RNNBOOK_PYTHON', join(folder, 'none')),
        /there is no .*\/none, which RNNBOOK_PYTHON names: install Python 3 with keras and tensorflow \(pip install keras tensorflow-cpu\)/,
      ],
      [
        'any Python',
        () => {
          python.set('RNNBOOK_PYTHON', '');
          python.set('PATH', folder);
        },
        /there is no python3 on the PATH: install Python 3/,
      ],
      [
        'what is no program',
        () => {
          writeFileSync(join(folder, 'text'), 'no program');
          python.set('RNNBOOK_PYTHON', join(folder, 'text'));
        },
        /text does not start \(.*EACCES/,
      ],
      [
        'both packages',
        () => {
          python.remove('keras');
          python.remove('tensorflow');
        },
        /python lacks keras and tensorflow: install what is missing \(pip install keras tensorflow-cpu\), or name another Python in RNNBOOK_PYTHON/,
      ],
      ['TensorFlow', () => python.remove('tensorflow'), /python lacks tensorflow: /],
      ['Keras 3', () => python.set('FAKE_KERAS_VERSION', '2.15.0'), /python lacks keras>=3: /],
    ];
    for (const [what, make, message] of missing)
      it(what, async () => {
        make();
        await assert.rejects(rnn.exportModel(model(), target()), message);
        assert.ok(!readdirSync(folder).some((name) => name.includes('savedmodel')));
      });
  });

  for (const [behaviour, message] of [
    ['fails', /python ended with exit code 1: ValueError: no layer of that kind/],
    ['dies', /python ended by SIGKILL/],
  ] as const)
    it(`stays as it was when Python ${behaviour} in the middle`, async () => {
      makeSavedModel();
      python.behave(behaviour);
      await assert.rejects(rnn.exportModel(model(), target()), message);
      assert.equal(written(), 'before');
      assert.deepEqual(readdirSync(folder), ['model.savedmodel']);
    });

  it('that is interrupted leaves no process and no files behind', async () => {
    python.behave('hangs');
    const exported = rnn.exportModel(model(), target());
    await Promise.race([exported, until(() => python.pid !== undefined, 'Python')]);
    stopExports();
    await assert.rejects(exported, /model\.savedmodel cannot be written: the export was interrupted/);
    await until(() => !isAlive(python.pid!), 'Python to end');
    assert.deepEqual(readdirSync(folder), []);
  });
});
