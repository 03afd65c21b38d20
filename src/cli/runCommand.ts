import { type Command, InvalidArgumentError } from 'commander';
import { basename, dirname, resolve } from 'node:path';
import { KernelClient } from '../kernel/client';
import { type NotebookReport, runNotebook } from '../kernel/runNotebook';
import { describeBackend } from './describeBackend';
import type { BackendStatus } from '../kernel/protocol';
import { languageOf, type Notebook } from '../notebook/notebook';
import { outputToFile } from '../notebook/outputs';
import { printNotebook } from '../notebook/print';
import { readNotebookFile, writeNotebookFile, writeTextFile } from '../notebook/write';
import type { BackendChoice } from '../rnn/backend/names';
import { defaultNativeFolder } from '../native/folder';
import { selectCells } from './cellSelection';
import { checkOutputs } from './checkOutputs';
import { EXIT, UsageError } from './exit';
import { htmlPage } from '../notebook/convert/htmlPage';
import { createProgress } from './progress';
import { say } from './say';
import { backendOption } from './sharedOptions';

interface RunCommandOptions {
  html?: string;
  json?: string;
  inPlace?: boolean;
  backend: BackendChoice;
  timeout?: number;
  cells?: string;
  node?: string;
}

export function addRunCommand(program: Command): void {
  program
    .command('run')
    .argument('<files...>', say({ en: 'the notebooks to run', id: 'notebook yang dijalankan' }))
    .description(
      say({ en: 'run notebooks and show their progress', id: 'jalankan notebook dan tampilkan kemajuannya' }),
    )
    .option(
      '--html <out>',
      say({
        en: 'write a self-contained page with every output (one FILE only)',
        id: 'tulis satu halaman mandiri dengan semua keluaran (hanya untuk satu FILE)',
      }),
    )
    .option(
      '--json <out>',
      say({
        en: 'write a report of every cell (one FILE only)',
        id: 'tulis laporan tiap sel (hanya untuk satu FILE)',
      }),
    )
    .option(
      '--in-place',
      say({ en: 'save the outputs in the notebook itself', id: 'simpan keluaran di notebook itu sendiri' }),
    )
    .addOption(backendOption('auto'))
    .option(
      '--timeout <seconds>',
      say({ en: 'stop a cell that takes longer', id: 'hentikan sel yang lebih lama dari ini' }),
      positiveNumber,
    )
    .option(
      '--cells <list>',
      say({
        en: 'run only these code cells: numbers from 1, ranges or ids, e.g. 1-3,5,k3f9a2c1',
        id: 'jalankan sel kode ini saja: nomor dari 1, rentang, atau id, mis. 1-3,5,k3f9a2c1',
      }),
    )
    .option(
      '--node <path>',
      say({
        en: 'the Node.js that runs the cells (default: the one that runs rnnbook)',
        id: 'Node.js yang menjalankan sel (bawaan: yang menjalankan rnnbook)',
      }),
    )
    .addHelpText(
      'after',
      say({
        en: '\nExit code: 0 every cell ran, 1 a cell failed, 2 wrong usage or an unreadable file.',
        id: '\nKode keluar: 0 semua sel berjalan, 1 ada sel yang gagal, 2 pemakaian salah atau berkas tidak terbaca.',
      }),
    )
    .action(async (files: string[], options: RunCommandOptions) => {
      if (files.length > 1 && (options.html || options.json)) {
        throw new UsageError(
          say({
            en: '--html and --json take one notebook; run the notebooks one by one',
            id: '--html dan --json menerima satu notebook; jalankan notebook satu per satu',
          }),
        );
      }
      const outputs = [options.html, options.json].filter((out) => out !== undefined);
      checkOutputs(files, outputs);
      const interrupted = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
      // all of them first: a broken one is better found before an hour of training than after
      const notebooks: Notebook[] = [];
      for (const file of files) notebooks.push(await readNotebookFile(file));
      for (const [i, file] of files.entries()) {
        const { signal } = interrupted;
        const ok = !signal.aborted && (await runFile(file, notebooks[i]!, options, signal));
        if (!ok) process.exitCode = EXIT.cellFailed;
      }
    });
}

/** Node's timers take 31 bits of milliseconds; a longer one would fire at once. */
const LONGEST_TIMEOUT_S = 2_147_483;

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= LONGEST_TIMEOUT_S))
    throw new InvalidArgumentError(
      say({
        en: `Give a number of seconds above 0, at most ${LONGEST_TIMEOUT_S}.`,
        id: `Berikan jumlah detik di atas 0, paling banyak ${LONGEST_TIMEOUT_S}.`,
      }),
    );
  return value;
}

async function runFile(
  file: string,
  notebook: Notebook,
  options: RunCommandOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const only = options.cells === undefined ? undefined : selectCells(notebook, options.cells);
  const kernel = new KernelClient({
    folder: dirname(resolve(file)),
    backend: options.backend,
    language: languageOf(notebook.metadata),
    distFolder: __dirname,
    nativeFolder: defaultNativeFolder(),
    node: options.node,
  });
  const progress = createProgress(process.stderr, basename(file));
  let backend: BackendStatus | undefined;
  kernel.onBackend = (status) => progress.backend((backend = status));
  try {
    const report = await runNotebook(notebook, {
      kernel,
      only,
      timeoutSeconds: options.timeout,
      signal,
      ...progress,
    });
    progress.end(report);
    await writeResults(file, notebook, report, backend, options);
    return report.ok;
  } finally {
    kernel.dispose();
  }
}

async function writeResults(
  file: string,
  notebook: Notebook,
  report: NotebookReport,
  backend: BackendStatus | undefined,
  options: RunCommandOptions,
): Promise<void> {
  if (options.inPlace) await saveOutputs(file, report);
  if (options.json)
    await writeTextFile(options.json, `${JSON.stringify(jsonReport(file, report, backend), null, 2)}\n`);
  if (options.html) {
    await writeTextFile(
      options.html,
      await htmlPage(notebook, basename(file, '.rnnbook'), {
        backend: backend && describeBackend(backend),
        durationMs: report.durationMs,
      }),
    );
  }
}

/** Into the file as it is now: a run may take minutes, and somebody may have edited the notebook meanwhile. */
async function saveOutputs(file: string, report: NotebookReport): Promise<void> {
  const now = await readNotebookFile(file);
  const ran = new Map(report.cells.map(({ cell }) => [cell.id, cell]));
  for (const cell of now.cells) {
    const same = cell.kind === 'code' && ran.get(cell.id);
    if (same && same.source === cell.source) cell.outputs = same.outputs;
  }
  await writeNotebookFile(file, printNotebook(now));
}

/** The report's shape is a contract with scripts. */
function jsonReport(file: string, report: NotebookReport, backend: BackendStatus | undefined) {
  return {
    file,
    backend: backend?.name ?? null,
    nativeKernels: backend?.nativeKernels ?? null,
    ok: report.ok,
    durationMs: report.durationMs,
    cells: report.cells.map(({ cell, status, durationMs, error }) => ({
      id: cell.id,
      status,
      durationMs,
      outputs: status === 'skipped' ? [] : cell.outputs.map(outputToFile),
      ...(error && { error }),
    })),
  };
}
