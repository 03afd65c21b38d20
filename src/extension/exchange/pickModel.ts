import * as vscode from 'vscode';
import type { KernelModel } from '../../kernel/models/KernelModel';
import { modelOf, modelScript } from '../../kernel/models/modelScript';
import { formatBatchShape } from '../../rnn/display/formatNumber';
import type { KernelSession } from '../kernel/KernelSession';
import type { KernelSessions } from '../kernel/KernelSessions';
import { activeNotebook } from '../notebook/notebookInView';
import { findModels } from './findModels';

export interface PickedModel {
  session: KernelSession;
  model: KernelModel;
}

/** A model of the active notebook: the only one, or the one that the user picks. @throws as `findModels` */
export async function pickModel(sessions: KernelSessions): Promise<PickedModel | undefined> {
  const notebook = activeNotebook();
  const found = notebook && (await findModels(sessions, notebook));
  if (!found) return undefined;
  const { session, models } = found;
  const items = models.map((model) => ({
    model,
    label: model.expression,
    description: model.name,
    detail: describe(model),
  }));
  if (items.length === 1) return { session, model: models[0]! };
  const placeHolder = vscode.l10n.t('The model');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return picked && { session, model: picked.model };
}

function describe({ parameters, inputs, outputs }: KernelModel): string {
  if (parameters === null)
    return vscode.l10n.t('not built yet: it needs layers, and the first of them its inputShape');
  const shapes = (all: KernelModel['inputs']) => all.map(formatBatchShape).join(', ');
  const count = parameters.toLocaleString(vscode.env.language);
  return vscode.l10n.t('{0} parameters · {1} → {2}', count, shapes(inputs), shapes(outputs));
}

/** Code for the kernel that does something with a picked model: see `modelScript`. */
export function scriptFor({ expression }: KernelModel, ...actions: string[]): string {
  const missing = vscode.l10n.t('The variable {0} holds no model any more.', expression);
  return modelScript(modelOf(expression, missing), ...actions);
}
