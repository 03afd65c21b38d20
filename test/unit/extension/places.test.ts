import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { kernelFolder } from '../../../src/extension/kernel/kernelFolder';
import { movedTo } from '../../../src/extension/kernel/moved';

const home = join('/', 'home', 'ayu');
const file = (fsPath: string) => ({ scheme: 'file', fsPath });

describe('the folder that cells run in', () => {
  it("is the notebook's own", () => {
    assert.equal(kernelFolder(file(join(home, 'course', 'a.rnnbook')), [], home), join(home, 'course'));
  });

  it('is the first workspace folder, or home, before the notebook is saved', () => {
    const untitled = { scheme: 'untitled', fsPath: 'Untitled-1.rnnbook' };
    const virtual = { scheme: 'vscode-vfs', fsPath: '/x' };
    assert.equal(kernelFolder(untitled, [virtual, file('/w')], home), '/w');
    assert.equal(kernelFolder(untitled, [], home), home);
  });

  it('does not exist for a notebook that is not on a disk', () => {
    assert.equal(
      kernelFolder({ scheme: 'vscode-vfs', fsPath: '/x/a.rnnbook' }, [file('/w')], home),
      undefined,
    );
  });
});

describe('renames', () => {
  it('move a file, and all in a folder', () => {
    assert.equal(
      movedTo('file:///w/a.rnnbook', [{ from: 'file:///w/a.rnnbook', to: 'file:///w/b.rnnbook' }]),
      'file:///w/b.rnnbook',
    );
    assert.equal(
      movedTo('file:///w/x/a.rnnbook', [{ from: 'file:///w/x', to: 'file:///w/y' }]),
      'file:///w/y/a.rnnbook',
    );
  });

  it('leave files with a similar name alone', () => {
    assert.equal(movedTo('file:///w/xy/a.rnnbook', [{ from: 'file:///w/x', to: 'file:///w/z' }]), undefined);
  });
});
