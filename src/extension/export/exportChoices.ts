import { basename, posix } from 'node:path';
import * as vscode from 'vscode';
import { htmlPage } from '../../notebook/convert/htmlPage';
import { markdownBeside } from '../../notebook/convert/markdownFiles';
import { staticOutputs } from '../../notebook/convert/staticOutputs';
import { toIpynb } from '../../notebook/convert/toIpynb';
import { toTypeScript } from '../../notebook/convert/toTypeScript';
import type { Notebook } from '../../notebook/notebook';

/** What a notebook can be exported as. */
export interface ExportChoice {
  id: 'html' | 'markdown' | 'typescript' | 'ipynb' | 'pdf';
  label: string;
  detail: string;
  ending: string;
  /** What is written, by path from the folder of the target. */
  files: (notebook: Notebook, target: vscode.Uri) => Promise<Map<string, string | Uint8Array>>;
}

export function exportChoices(): ExportChoice[] {
  return [
    {
      id: 'html',
      label: 'HTML',
      detail: vscode.l10n.t('One page with everything in it; its views can be explored in any browser'),
      ending: '.html',
      files: page,
    },
    {
      id: 'markdown',
      label: 'Markdown',
      detail: vscode.l10n.t('Text, with its pictures in a folder beside it'),
      ending: '.md',
      files: markdown,
    },
    {
      id: 'typescript',
      label: vscode.l10n.t('TypeScript script'),
      detail: vscode.l10n.t('A module that does what the cells do, for Node.js'),
      ending: '.ts',
      files: async (notebook, target) => one(target, toTypeScript(notebook)),
    },
    {
      id: 'ipynb',
      label: vscode.l10n.t('Jupyter notebook'),
      detail: vscode.l10n.t('For Jupyter, with its outputs and a picture of each view'),
      ending: '.ipynb',
      files: async (notebook, target) =>
        one(target, toIpynb(notebook, { staticOutput: await staticOutputs(notebook) })),
    },
    {
      id: 'pdf',
      label: vscode.l10n.t('PDF (print)'),
      detail: vscode.l10n.t('A page that you print from a browser, with “Save as PDF” as the printer'),
      ending: '.html',
      files: page,
    },
  ];
}

async function page(notebook: Notebook, target: vscode.Uri): Promise<Map<string, string>> {
  return one(target, await htmlPage(notebook, basename(target.path, '.html')));
}

async function markdown(notebook: Notebook, target: vscode.Uri): Promise<Map<string, string | Uint8Array>> {
  const { text, pictures } = await markdownBeside(notebook, `${posix.basename(target.path, '.md')}-pictures`);
  return new Map<string, string | Uint8Array>([...pictures, ...one(target, text)]);
}

function one(target: vscode.Uri, text: string): Map<string, string> {
  return new Map([[posix.basename(target.path), text]]);
}
