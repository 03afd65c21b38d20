import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { describe, it } from 'mocha';
import {
  fileNameOf,
  importCell,
  pathInNotebook,
  withEnding,
} from '../../../src/extension/exchange/fileNames';

describe('the files that models are exported to', () => {
  for (const [name, file] of [
    ['forecaster', 'forecaster'],
    ['LSTM for 3 days / v2', 'LSTM_for_3_days_v2'],
    ['../../etc', 'etc'],
    ['模型', '模型'],
    ['…', 'model'],
    ['', 'model'],
  ] as const)
    it(`are named ${file} after a model "${name}"`, () => assert.equal(fileNameOf(name), file));

  for (const [path, ending, expected] of [
    ['/a/b.keras', '.keras', '/a/b.keras'],
    ['/a/b', '.keras', '/a/b.keras'],
    ['/a/b.weights.h5', '.weights.h5', '/a/b.weights.h5'],
    ['/a/b.h5', '.weights.h5', '/a/b.weights.h5'],
    ['/a/v1.2', '.safetensors', '/a/v1.2.safetensors'],
    ['/a/b', '/model.json', '/a/b/model.json'],
    ['/a/b/', '/model.json', '/a/b/model.json'],
    ['/a/b/model.json', '/model.json', '/a/b/model.json'],
  ] as const)
    it(`say by ${ending} what they are: ${path}`, () => assert.equal(withEnding(path, ending), expected));
});

describe('the cell that imports a model', () => {
  it('says the path from the notebook, with forward slashes', () => {
    assert.equal(pathInNotebook('/home/a', '/home/a/models/b.keras', posix), 'models/b.keras');
    assert.equal(pathInNotebook('/home/a', '/home/b.keras', posix), '../b.keras');
    assert.equal(pathInNotebook('C:\\a', 'C:\\a\\models\\b.keras', win32), 'models/b.keras');
  });

  it('says a whole path where there is no other', () => {
    assert.equal(pathInNotebook('C:\\a', 'D:\\models\\b.keras', win32), 'D:/models/b.keras');
    assert.equal(pathInNotebook(undefined, '/home/b.keras', posix), '/home/b.keras');
  });

  it('keeps a backslash in a name where that is no separator', () => {
    assert.equal(pathInNotebook('/a', '/a/b\\c.keras', posix), 'b\\c.keras');
  });

  it('is code, whatever the file is called', () => {
    assert.equal(importCell('model', 'a.keras'), "const model = await rnn.importModel('a.keras');\nmodel");
    for (const name of ["it's.keras", 'b\\c.keras', 'a"b.keras', 'line\nbreak.keras']) {
      const read = /importModel\((.*)\);/.exec(importCell('m', name))?.[1];
      assert.equal((0, eval)(read!), name);
    }
  });
});
