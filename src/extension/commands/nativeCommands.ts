import { join } from 'node:path';
import * as vscode from 'vscode';
import type { InstallProgress } from '../../native/install';
import { defaultNativeFolder } from '../../native/folder';
import type { KernelSessions } from '../kernel/KernelSessions';

/** Installs native TensorFlow for this user, with progress; can be cancelled. */
export async function installNativeBackend(
  context: vscode.ExtensionContext,
  sessions: KernelSessions,
  log: vscode.LogOutputChannel,
): Promise<void> {
  if (!vscode.workspace.isTrusted) return explainTrust();
  const { installNative } = await import('../lazy');
  const cancel = new AbortController();
  try {
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Installing native TensorFlow'),
        cancellable: true,
      },
      (progress, token) => {
        token.onCancellationRequested(() => cancel.abort());
        return installNative({
          folder: defaultNativeFolder(),
          shipped: join(context.extensionPath, 'native'),
          onProgress: reportSteps(progress, log),
          signal: cancel.signal,
        });
      },
    );
  } catch (error) {
    if (!cancel.signal.aborted) await showFailure(error, log);
    return;
  }
  await offerRestarts(
    sessions,
    vscode.l10n.t('Native TensorFlow is installed. Kernels use it when they are restarted.'),
  );
}

export async function removeNativeBackend(
  sessions: KernelSessions,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const { removeNative } = await import('../lazy');
  try {
    if (!(await removeNative(defaultNativeFolder()))) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Native TensorFlow is not installed.'));
      return;
    }
  } catch (error) {
    return showFailure(error, log);
  }
  await offerRestarts(
    sessions,
    vscode.l10n.t('Native TensorFlow is removed. Kernels that use it go on until they are restarted.'),
  );
}

/** One bar over all steps: nearly all of the time is the download's. */
function reportSteps(
  progress: vscode.Progress<{ message: string; increment: number }>,
  log: vscode.LogOutputChannel,
): (step: InstallProgress) => void {
  const names: Record<InstallProgress['step'], string> = {
    download: vscode.l10n.t('downloading'),
    unpack: vscode.l10n.t('unpacking'),
    check: vscode.l10n.t('checking that it works'),
  };
  const shares: Record<InstallProgress['step'], [from: number, size: number]> = {
    download: [0, 80],
    unpack: [80, 15],
    check: [95, 5],
  };
  let shown = 0;
  let lastStep: string | undefined;
  return ({ step, bytes, totalBytes }) => {
    if (step !== lastStep) log.info(vscode.l10n.t('Installing native TensorFlow: {0}', names[step]));
    lastStep = step;
    const [from, size] = shares[step];
    const percent = from + (totalBytes > 0 ? (size * bytes) / totalBytes : 0);
    const megabytes =
      step === 'check' ? '' : ` ${Math.round(bytes / 1e6)}/${Math.round(totalBytes / 1e6)} MB`;
    progress.report({ message: names[step] + megabytes, increment: Math.max(0, percent - shown) });
    shown = Math.max(shown, percent);
  };
}

async function offerRestarts(sessions: KernelSessions, message: string): Promise<void> {
  const running = sessions.all().filter(({ state }) => state !== 'stopped');
  const restart = vscode.l10n.t('Restart Kernels');
  const actions = running.length > 0 ? [restart] : [];
  if ((await vscode.window.showInformationMessage(message, ...actions)) !== restart) return;
  await Promise.all(running.map((session) => session.restart()));
}

async function showFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  log.error(message);
  const show = vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(message, show)) === show) log.show();
}

function explainTrust(): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      'Installing runs a program (pip), and this window’s folder is not trusted. Nothing was installed.',
    ),
  );
}
