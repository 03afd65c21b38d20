import { basename, dirname, resolve } from 'node:path';
import { KernelClient } from '../kernel/client';
import { evaluateHidden } from '../kernel/evaluate';
import { importAction, modelOf, modelScript } from '../kernel/models/modelScript';
import { runNotebook } from '../kernel/runNotebook';
import { defaultNativeFolder } from '../native/folder';
import { readNotebookFile } from '../notebook/write';
import type { BackendChoice } from '../rnn/backend/names';
import { UsageError } from './exit';
import { createProgress } from './progress';
import { say } from './say';

export interface ModelSource {
  /** A notebook, whose cells are run first, or a file that `rnn.importModel` reads. */
  file: string;
  /** The variable of the notebook that holds the model. */
  name: string;
  backend: BackendChoice;
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * Runs code in which `$model` is the model of a notebook or a file.
 *
 * @param action see `modelScript`
 * @returns what it printed
 * @throws UsageError when a cell fails, there is no such model, or the code fails
 */
export async function withModel({ file, name, backend }: ModelSource, action: string): Promise<string> {
  const isNotebook = file.endsWith('.rnnbook');
  if (isNotebook && !IDENTIFIER.test(name))
    throw new UsageError(
      say({ en: `"${name}" is no name of a variable`, id: `"${name}" bukan nama variabel` }),
    );
  const kernel = new KernelClient({
    folder: dirname(resolve(file)),
    backend,
    distFolder: __dirname,
    nativeFolder: defaultNativeFolder(),
  });
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  try {
    if (isNotebook) await runAll(kernel, file, interrupted.signal);
    const missing = say({
      en: `the notebook has no model "${name}": name its variable with --model`,
      id: `notebook ini tidak memiliki model "${name}": sebutkan variabelnya dengan --model`,
    });
    const found = isNotebook ? modelOf(name, missing) : importAction(resolve(file));
    interrupted.signal.addEventListener('abort', () => kernel.interrupt(), { once: true });
    const { error, printed } = await evaluateHidden(kernel, modelScript(found, action));
    if (error) throw new UsageError(error.message);
    return printed;
  } finally {
    kernel.dispose();
  }
}

async function runAll(kernel: KernelClient, file: string, signal: AbortSignal): Promise<void> {
  const notebook = await readNotebookFile(file);
  const progress = createProgress(process.stderr, basename(file));
  kernel.onBackend = (status) => progress.backend(status);
  const report = await runNotebook(notebook, { kernel, signal, ...progress });
  progress.end(report);
  if (!report.ok)
    throw new UsageError(
      say({
        en: `${file}: a cell failed, so there is no model to take`,
        id: `${file}: ada sel yang gagal, sehingga tidak ada model yang dapat diambil`,
      }),
    );
}
