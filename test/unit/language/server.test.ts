import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import {
  type CompletionList,
  createMessageConnection,
  type Diagnostic,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';

const SERVER = join(import.meta.dirname, '..', '..', '..', 'dist', 'language-server.js');
const NOTEBOOK = 'file:///notebooks/served.rnnbook';
const uri = (id: string) => `vscode-notebook-cell:/notebooks/served.rnnbook#${id}`;
const document = (id: string, text: string, languageId = 'rnnbook-typescript') => ({
  uri: uri(id),
  languageId,
  version: 1,
  text,
});
const cell = (id: string) => ({ kind: 2, document: uri(id) });
const text = (id: string) => ({ kind: 1, document: uri(id) });

describe('the language server', () => {
  let child: ChildProcess;
  let connection: MessageConnection;
  const told = new Map<string, Diagnostic[]>();
  let heard: () => void = () => undefined;

  /** Until the server has said of a cell what is expected. */
  const mistakes = async (id: string, messages: string[]) => {
    const said = () => JSON.stringify((told.get(uri(id)) ?? []).map(({ message }) => message));
    while (said() !== JSON.stringify(messages)) await new Promise<void>((resolve) => (heard = resolve));
  };
  const change = (cells: object) =>
    connection.sendNotification('notebookDocument/didChange', {
      notebookDocument: { uri: NOTEBOOK, version: 2 },
      change: { cells },
    });
  const labels = async (id: string, line: number, character: number) => {
    const list: CompletionList = await connection.sendRequest('textDocument/completion', {
      textDocument: { uri: uri(id) },
      position: { line, character },
    });
    return list.items.map(({ label }) => label);
  };

  before(async () => {
    child = fork(SERVER, ['--node-ipc'], { silent: true });
    connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.onNotification('textDocument/publishDiagnostics', (params: unknown) => {
      const { uri: about, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      told.set(about, diagnostics);
      heard();
    });
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: {
        ...{ uri: NOTEBOOK, notebookType: 'rnnbook', version: 1 },
        cells: [text('about'), cell('A'), cell('B')],
      },
      cellTextDocuments: [
        document('about', 'firs;', 'markdown'),
        document('A', 'const first = 1;'),
        document('B', 'firs;'),
      ],
    });
  });

  after(() => {
    connection.dispose();
    child.kill();
  });

  it('says what is wrong in cells, and offers what cells above declare', async () => {
    await mistakes('B', ["Cannot find name 'firs'. Did you mean 'first'?"]);
    assert.ok((await labels('B', 0, 4)).includes('first'));
  });

  it('follows edits, new cells and their order', async () => {
    const edit = { document: { uri: uri('B'), version: 2 }, changes: [{ text: 'first + second;' }] };
    await change({ textContent: [edit] });
    await mistakes('B', ["Cannot find name 'second'."]);
    await change({
      structure: {
        array: { start: 2, deleteCount: 0, cells: [cell('C')] },
        didOpen: [document('C', 'const second = 2;')],
      },
    });
    await mistakes('B', []);
    await change({ structure: { array: { start: 2, deleteCount: 2, cells: [cell('B'), cell('C')] } } });
    await mistakes('B', ["'second' is made in a later cell (cell 4): cells run from top to bottom."]);
    // the numbers count text cells
    await change({ structure: { array: { start: 0, deleteCount: 1 } } });
    await mistakes('B', ["'second' is made in a later cell (cell 3): cells run from top to bottom."]);
  });

  it('knows the language of each cell', async () => {
    const added = document('D', 'first.foo; let n = 1; n = null;', 'rnnbook-javascript');
    await change({
      structure: { array: { start: 3, deleteCount: 0, cells: [cell('D')] }, didOpen: [added] },
    });
    assert.ok((await labels('D', 0, 4)).includes('first'));
    assert.deepEqual(told.get(uri('D')) ?? [], []);
  });

  it('takes its marks back from a notebook that is closed', async () => {
    await connection.sendNotification('notebookDocument/didClose', {
      notebookDocument: { uri: NOTEBOOK },
      cellTextDocuments: ['A', 'B', 'C', 'D'].map((id) => ({ uri: uri(id) })),
    });
    await mistakes('B', []);
  });
});
