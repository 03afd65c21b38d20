import { basename } from 'node:path';
import * as vscode from 'vscode';
import { ExerciseError } from '../../grading/exercise/ExerciseError';
import { forReaders, hiddenCells } from '../../grading/release/forReaders';
import { htmlPage } from '../../notebook/convert/htmlPage';
import { cellSizes, LARGE_PAGE } from '../../notebook/convert/pageSize';
import type { Notebook } from '../../notebook/notebook';
import { sizeText } from '../../notebook/sizeText';
import { activeNotebook } from '../notebook/notebookInView';
import { notebookOf } from '../notebook/RnnbookSerializer';
import { textLanguage } from '../textLanguage';
import { reveal, writeFiles, writeWhereAsked } from './targets';

interface Edition extends vscode.QuickPickItem {
  page: string;
}

/** Writes the notebook as one page to show to others: its size is said before, and what learners must not see is asked about. */
export async function publishPage(context: vscode.ExtensionContext): Promise<void> {
  const document = activeNotebook();
  const notebook = document && (await shownToReaders(notebookOf(document)));
  if (!notebook) return;
  const edition = await askEdition(notebook, basename(document.uri.path, '.rnnbook'));
  if (!edition) return;
  const question = {
    notebook: document.uri,
    ending: '.html',
    saveLabel: vscode.l10n.t('Publish'),
    failure: (reason: string) => vscode.l10n.t('The page could not be published: {0}', reason),
  };
  const target = await writeWhereAsked(context, question, (to) =>
    writeFiles(context, to, new Map([[basename(to.path), edition.page]])),
  );
  if (!target) return;
  const open = vscode.l10n.t('Open in Browser');
  const show = vscode.l10n.t('Reveal');
  const message = vscode.l10n.t(
    'Published to {0}: one page of {1}, which works offline.',
    vscode.workspace.asRelativePath(target),
    sizeOf(edition.page),
  );
  const chosen = await vscode.window.showInformationMessage(message, open, show);
  if (chosen === open) await vscode.env.openExternal(target);
  if (chosen === show) await reveal(target);
}

/** Without what learners must not see, unless the teacher says otherwise; `undefined` when nothing is to be published. */
async function shownToReaders(notebook: Notebook): Promise<Notebook | undefined> {
  const hidden = hiddenCells(notebook);
  if (!hidden) return notebook;
  const leave = vscode.l10n.t('Leave Them Out');
  const all = vscode.l10n.t('Publish Them Too');
  const question = vscode.l10n.t('This exercise holds what learners must not see. Leave it out of the page?');
  const detail = vscode.l10n.t('Solutions: {0}; cells of hidden tests: {1}.', hidden.solutions, hidden.tests);
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, leave, all);
  if (answer === all) return notebook;
  if (answer !== leave) return undefined;
  try {
    return forReaders(notebook);
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    const message = vscode.l10n.t('Nothing is published: readers would see what is hidden.');
    void vscode.window.showErrorMessage(message, { modal: true, detail: error.message });
    return undefined;
  }
}

async function askEdition(notebook: Notebook, name: string): Promise<Edition | undefined> {
  const title = vscode.l10n.t('Publishing {0}', name);
  const editions = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title },
    async () => [
      edition(vscode.l10n.t('With the code'), await htmlPage(notebook, name), notebook),
      edition(
        vscode.l10n.t('Without the code'),
        await htmlPage(notebook, name, undefined, { code: false }),
        notebook,
      ),
    ],
  );
  const placeHolder = vscode.l10n.t('One page that needs nothing else and works offline');
  return vscode.window.showQuickPick(editions, { placeHolder });
}

function edition(label: string, page: string, notebook: Notebook): Edition {
  return { label, page, description: sizeOf(page), detail: remarkOnSize(page, notebook) };
}

function remarkOnSize(page: string, notebook: Notebook): string | undefined {
  if (Buffer.byteLength(page) < LARGE_PAGE) return undefined;
  const largest = cellSizes(notebook).slice(0, 3);
  const parts = largest.map(({ number, bytes }) =>
    vscode.l10n.t('cell {0} ({1})', number, sizeText(bytes, textLanguage())),
  );
  return vscode.l10n.t('$(warning) Large for the web and for mail. Most of it: {0}', parts.join(', '));
}

function sizeOf(page: string): string {
  return sizeText(Buffer.byteLength(page), textLanguage());
}
