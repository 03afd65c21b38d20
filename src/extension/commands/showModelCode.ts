import * as vscode from 'vscode';
import { codeAction, trainingAction } from '../../kernel/models/modelScript';
import { askKernel, withErrorsShown } from '../exchange/askKernel';
import { pickModel, scriptFor } from '../exchange/pickModel';
import { showCode } from '../exchange/showCode';
import { withImports } from '../exchange/withImports';
import type { KernelSessions } from '../kernel/KernelSessions';

/** Where the last choice is remembered. */
const LAST_CHOICE = 'codeLanguage';

interface Choice extends vscode.QuickPickItem {
  id: string;
  editor: 'python' | 'typescript';
  /** Prints the code. */
  action: string;
}

/** A model of the active notebook as code of another library, in an editor beside. */
export function showModelCode(context: vscode.ExtensionContext, sessions: KernelSessions): Promise<void> {
  return withErrorsShown(async () => {
    const picked = await pickModel(sessions);
    const choice = picked && (await pickCode(context.workspaceState));
    if (!choice) return;
    const { session, model } = picked;
    const title = vscode.l10n.t('Writing {0} as code', model.expression);
    const code = await askKernel(session, { title, source: scriptFor(model, choice.action) });
    await showCode(choice.editor, choice.editor === 'typescript' ? withImports(code) : code);
  });
}

/** The last choice stands first. */
async function pickCode(memory: vscode.Memento): Promise<Choice | undefined> {
  const script = vscode.l10n.t('training on many machines');
  const items: Choice[] = [
    { id: 'keras', label: 'Keras', description: 'Python', editor: 'python', action: codeAction('keras') },
    {
      id: 'pytorch',
      label: 'PyTorch',
      description: 'Python',
      editor: 'python',
      action: codeAction('pytorch'),
    },
    {
      id: 'typescript',
      label: 'TensorFlow.js',
      description: 'TypeScript',
      editor: 'typescript',
      action: codeAction('typescript'),
    },
    {
      id: 'keras training',
      label: `Keras: ${script}`,
      description: 'Python, MultiWorkerMirroredStrategy',
      editor: 'python',
      action: trainingAction('keras'),
    },
    {
      id: 'pytorch training',
      label: `PyTorch: ${script}`,
      description: 'Python, torchrun',
      editor: 'python',
      action: trainingAction('pytorch'),
    },
  ];
  const last = memory.get<string>(LAST_CHOICE);
  items.sort((a, b) => Number(b.id === last) - Number(a.id === last));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('The library that the code is for'),
  });
  if (picked) await memory.update(LAST_CHOICE, picked.id);
  return picked;
}
