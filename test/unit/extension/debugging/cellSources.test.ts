import assert from 'node:assert/strict';
import { type CellDocuments, toEditor, toKernel } from '../../../../src/extension/debugging/cellSources';

const CELL = 'vscode-notebook-cell:/home/a/n.rnnbook#W0';
const cells: CellDocuments = {
  idOf: (uri) => (uri === CELL ? 'k3f9a2c1' : undefined),
  documentOf: (id) => (id === 'k3f9a2c1' ? { uri: CELL, label: 'Cell 1' } : undefined),
};

describe('the sources of a debugger’s messages', () => {
  it('are files to the debugger, and cells to the editor', () => {
    const request = {
      ...{ type: 'request', command: 'setBreakpoints' },
      arguments: { source: { path: CELL, name: 'n' }, breakpoints: [{ line: 5 }] },
    };
    toKernel(request, cells);
    assert.equal(request.arguments.source.path, '/rnnbook/k3f9a2c1.ts');
    const response = {
      type: 'response',
      body: {
        stackFrames: [
          {
            line: 5,
            source: { path: request.arguments.source.path, name: 'x', sourceReference: 7, origin: 'o' },
          },
          { line: 1, source: { path: '/home/a/rnnbook/k3f9a2c1.ts', sourceReference: 8 } },
          { line: 1, source: { sourceReference: 9 } },
          { line: 1 },
        ],
        sources: [{ path: 'C:\\rnnbook\\k3f9a2c1.ts' }],
      },
    };
    toEditor(response, cells);
    const [frame, file, noPath] = response.body.stackFrames;
    assert.deepEqual(frame!.source, { path: CELL, name: 'Cell 1' });
    assert.deepEqual(file!.source, { path: '/home/a/rnnbook/k3f9a2c1.ts', sourceReference: 8 });
    assert.deepEqual(noPath!.source, { sourceReference: 9 });
    assert.equal(response.body.sources[0]!.path, CELL);
  });

  it('of other notebooks and of cells that are gone stay as they are', () => {
    const message = { arguments: { source: { path: 'vscode-notebook-cell:/other#W0' } } };
    toKernel(message, cells);
    assert.equal(message.arguments.source.path, 'vscode-notebook-cell:/other#W0');
    const event = { body: { source: { path: '/rnnbook/gone.ts' } } };
    toEditor(event, cells);
    assert.equal(event.body.source.path, '/rnnbook/gone.ts');
  });
});
