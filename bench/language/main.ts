import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { type Cell, notebookOf } from './notebook';

const ROOT = join(import.meta.dirname, '..', '..');
const CELLS = 100;
const EDITS = 20;

interface Figures {
  first: number;
  median: number;
  maximum: number;
  /** Of the server, the mean of all: what does not depend on what else runs on the machine. */
  cpu?: number;
}

/** Times the built server as an editor uses it: over its protocol, with an edit before every request. */
async function main(): Promise<void> {
  const child = fork(join(ROOT, 'dist', 'language-server.js'), ['--node-ipc'], { stdio: 'inherit' });
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
  const cells = notebookOf(CELLS);
  const editor = new Editor(connection, cells);
  const results: Record<string, Figures | number> = { cells: CELLS };

  const started = performance.now();
  await editor.open();
  results['diagnostics of all cells, ms after opening'] = Math.round(await editor.checked(started));
  for (const [name, method, typed] of [
    ['completion of a name', 'textDocument/completion', 'val'],
    ['completion of a member of tf', 'textDocument/completion', 'tf.layers.'],
    ['completion of a member of rnn', 'textDocument/completion', 'rnn.'],
    ['hover', 'textDocument/hover', 'value0'],
  ] as const) {
    const times = [];
    const cpu = cpuTime(child.pid!);
    for (let i = 0; i < EDITS; i++) times.push(await editor.ask(method, (i * 37) % CELLS, typed));
    results[name] = { ...figures(times), cpu: Math.round((cpuTime(child.pid!) - cpu) / EDITS) };
  }
  const waits = [];
  for (let i = 0; i < 10; i++) waits.push(await editor.untilUnderlined((i * 37) % CELLS));
  results['a mistake underlined after an edit (250 ms of them a pause)'] = figures(waits);
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  results['memory, MB'] = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  console.log(results);
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(join(ROOT, 'out', 'bench-language.json'), `${JSON.stringify(results, null, 1)}\n`);
  child.kill();
}

function figures(times: number[]): Figures {
  const later = times.slice(1).sort((a, b) => a - b);
  const [first, median, maximum] = [times[0]!, later[later.length >> 1]!, later.at(-1)!].map(Math.round);
  return { first: first!, median: median!, maximum: maximum! };
}

/** In ms; Linux counts hundredths of a second. */
function cpuTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const NOTEBOOK = 'file:///bench/hundred.rnnbook';

class Editor {
  #version = 1;
  readonly #listeners = new Set<(uri: string, count: number) => void>();

  constructor(
    readonly connection: MessageConnection,
    readonly cells: Cell[],
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: unknown) => {
      const { uri, diagnostics } = params as { uri: string; diagnostics: { severity: number }[] };
      const errors = diagnostics.filter(({ severity }) => severity === 1);
      for (const listener of this.#listeners) listener(uri, errors.length);
    });
  }

  async open(): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: {
        ...{ uri: NOTEBOOK, notebookType: 'rnnbook', version: 1 },
        cells: this.cells.map(({ uri }) => ({ kind: 2, document: uri })),
      },
      cellTextDocuments: this.cells.map(({ uri, text }) => ({
        ...{ uri, languageId: 'rnnbook-typescript', version: 1, text },
      })),
    });
  }

  /** Until the last cell, which has a mistake, is underlined. */
  async checked(started: number): Promise<number> {
    await this.#told(this.cells.at(-1)!.uri, 1);
    return performance.now() - started;
  }

  /** Writes a new last line into a cell and asks about its end. */
  async ask(method: string, index: number, typed: string): Promise<number> {
    const { uri, text } = this.cells[index]!;
    const started = performance.now();
    await this.#change(index, `${text}\n// ${this.#version}\n${typed}`);
    const position = { line: text.split('\n').length + 1, character: typed.length };
    const answer = await this.connection.sendRequest(method, { textDocument: { uri }, position });
    if (answer === null) throw new Error(`no answer to ${method}`);
    const time = performance.now() - started;
    await this.#change(index, text);
    return time;
  }

  async untilUnderlined(index: number): Promise<number> {
    const { uri, text } = this.cells[index]!;
    const started = performance.now();
    await this.#change(index, `${text}\nmissing${this.#version};`);
    await this.#told(uri, 1);
    const time = performance.now() - started;
    await this.#change(index, text);
    await this.#told(uri, 0);
    return time;
  }

  async #change(index: number, text: string): Promise<void> {
    const version = ++this.#version;
    const document = { uri: this.cells[index]!.uri, version };
    await this.connection.sendNotification('notebookDocument/didChange', {
      notebookDocument: { uri: NOTEBOOK, version },
      change: { cells: { textContent: [{ document, changes: [{ text }] }] } },
    });
  }

  #told(uri: string, least: number): Promise<void> {
    return new Promise((resolve) => {
      const listener = (about: string, count: number) => {
        if (about !== uri || count > 0 !== least > 0) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }
}

void main();
