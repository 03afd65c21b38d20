import * as vscode from 'vscode';
import { codeAction } from '../../kernel/models/modelScript';
import type { CodeLanguage } from '../../rnn/exchange/modelCode';
import { askKernel, withErrorsShown } from '../exchange/askKernel';
import { pickModel, scriptFor } from '../exchange/pickModel';
import { showCode } from '../exchange/showCode';
import { withImports } from '../exchange/withImports';
import type { KernelSessions } from '../kernel/KernelSessions';

/** Where the last choice is remembered. */
const LAST_LANGUAGE = 'codeLanguage';

/** A model of the active notebook as code of another library, in an editor beside. */
export function showModelCode(context: vscode.ExtensionContext, sessions: KernelSessions): Promise<void> {
  return withErrorsShown(async () => {
    const picked = await pickModel(sessions);
    const language = picked && (await pickLanguage(context.workspaceState));
    if (!language) return;
    const { session, model } = picked;
    const title = vscode.l10n.t('Writing {0} as code', model.expression);
    const code = await askKernel(session, { title, source: scriptFor(model, codeAction(language)) });
    if (language === 'typescript') await showCode('typescript', withImports(code));
    else await showCode('python', code);
  });
}

/** The last choice stands first. */
async function pickLanguage(memory: vscode.Memento): Promise<CodeLanguage | undefined> {
  const items: (vscode.QuickPickItem & { language: CodeLanguage })[] = [
    { language: 'keras', label: 'Keras', description: 'Python' },
    { language: 'pytorch', label: 'PyTorch', description: 'Python' },
    { language: 'typescript', label: 'TensorFlow.js', description: 'TypeScript' },
  ];
  const last = memory.get<string>(LAST_LANGUAGE);
  items.sort((a, b) => Number(b.language === last) - Number(a.language === last));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('The library that the code is for'),
  });
  if (picked) await memory.update(LAST_LANGUAGE, picked.language);
  return picked?.language;
}
