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

/** Most answers come sooner: a notification would only flash. */
const QUICK_MS = 400;

/** @throws as `HiddenRun` */
export async function askKernel(
  session: KernelSession,
  { title, source, independent = true }: Question,
): Promise<string> {
  const cancellation = new vscode.CancellationTokenSource();
  let started = () => {};
  const start = new Promise<void>((resolve) => (started = resolve));
  const answer = session.evaluate(source, { token: cancellation.token, independent, onStart: started });
  try {
    if (await isQuick(answer)) return await answer;
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => cancellation.cancel());
        progress.report({ message: vscode.l10n.t('waiting for the running cell') });
        void start.then(() => progress.report({ message: vscode.l10n.t('running') }));
        return answer;
      },
    );
  } finally {
    cancellation.dispose();
  }
}

/** Whether there is an answer, or a failure, before long. */
function isQuick(answer: Promise<string>): Promise<boolean> {
  return new Promise((resolve) => {
    const answered = () => resolve(true);
    answer.then(answered, answered);
    setTimeout(() => resolve(false), QUICK_MS);
  });
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
