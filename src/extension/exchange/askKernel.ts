import * as vscode from 'vscode';
import { CancelledError, NoKernelError, NotRunError } from '../kernel/HiddenRun';
import type { KernelSession } from '../kernel/KernelSession';

export interface Question {
  /** What a notification says meanwhile; it can be cancelled there. */
  title: string;
  /** JavaScript, which prints the answer. */
  source: string;
  /** See `HiddenRunOptions`; default: true. */
  independent?: boolean;
}

/** @throws as `HiddenRun` */
export function askKernel(
  session: KernelSession,
  { title, source, independent = true }: Question,
): Thenable<string> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      if (session.state !== 'idle')
        progress.report({ message: vscode.l10n.t('waiting for the running cell') });
      const onStart = () => progress.report({ message: vscode.l10n.t('running') });
      return session.evaluate(source, { token, independent, onStart });
    },
  );
}

/** Runs what a command does; what keeps it from its end is shown in words, a cancellation is not. */
export async function withErrorsShown(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof CancelledError) return;
    void vscode.window.showErrorMessage(inWords(error));
  }
}

function inWords(error: unknown): string {
  if (error instanceof NoKernelError)
    return vscode.l10n.t('The kernel has ended meanwhile, and its variables are gone. Run the cells again.');
  if (error instanceof NotRunError)
    return vscode.l10n.t('A cell failed or was stopped, or the kernel was restarted: nothing more was done.');
  return error instanceof Error ? error.message : String(error);
}
