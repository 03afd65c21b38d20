import * as vscode from 'vscode';
import type { KernelModel } from '../../kernel/models/KernelModel';
import { explainTrust } from '../kernel/createController';
import { NoKernelError } from '../kernel/HiddenRun';
import type { KernelSession } from '../kernel/KernelSession';
import type { KernelSessions } from '../kernel/KernelSessions';
import { askKernel } from './askKernel';

export interface FoundModels {
  session: KernelSession;
  /** One or more. */
  models: KernelModel[];
}

/**
 * The models in a notebook's running kernel. Where there is none, says so and offers to run all cells.
 *
 * @returns undefined when it was left at that, in words
 * @throws as `askKernel`
 */
export async function findModels(
  sessions: KernelSessions,
  notebook: vscode.NotebookDocument,
): Promise<FoundModels | undefined> {
  if (!vscode.workspace.isTrusted) {
    void explainTrust();
    return undefined;
  }
  const models = await modelsOf(sessions.get(notebook), true);
  if (models && models.length > 0) return { session: sessions.open(notebook), models };
  const reason = models
    ? vscode.l10n.t('No variable holds a model yet: run the cells that make one.')
    : vscode.l10n.t('No kernel is running, so there are no models yet: run the cells first.');
  const runAll = vscode.l10n.t('Run All');
  if ((await vscode.window.showInformationMessage(reason, runAll)) !== runAll) return undefined;
  return findModelsAfterRunning(sessions, notebook);
}

async function findModelsAfterRunning(
  sessions: KernelSessions,
  notebook: vscode.NotebookDocument,
): Promise<FoundModels | undefined> {
  await vscode.commands.executeCommand('notebook.execute', notebook.uri);
  const session = sessions.get(notebook);
  const models = await modelsOf(session, false);
  if (session && models && models.length > 0) return { session, models };
  void vscode.window.showInformationMessage(
    vscode.l10n.t('No variable holds a model after all cells have run.'),
  );
  return undefined;
}

/** `undefined` where no kernel runs. @param independent see `HiddenRunOptions` */
async function modelsOf(
  session: KernelSession | undefined,
  independent: boolean,
): Promise<KernelModel[] | undefined> {
  if (!session || (session.state === 'stopped' && independent)) return undefined;
  const { LISTING, readModels } = await import('../lazy');
  const title = vscode.l10n.t('Looking for models in the kernel');
  try {
    return readModels(await askKernel(session, { title, source: LISTING, independent }));
  } catch (error) {
    if (error instanceof NoKernelError) return undefined;
    throw error;
  }
}
