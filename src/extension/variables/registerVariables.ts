import type * as vscode from 'vscode';
import type { KernelSessions } from '../kernel/KernelSessions';
import { registerHovers } from './registerHovers';
import { VariablePanel } from './VariablePanel';
import { VariablesStore } from './VariablesStore';
import { VariablesView } from './VariablesView';

/** What the commands of the Variables view share. */
export interface Variables {
  store: VariablesStore;
  view: VariablesView;
  panel: VariablePanel;
}

/** The Variables view, the values in hovers, and what opens beside the notebook. */
export function registerVariables(context: vscode.ExtensionContext, sessions: KernelSessions): Variables {
  const store = new VariablesStore(sessions);
  const view = new VariablesView(store);
  const panel = new VariablePanel(context, store);
  context.subscriptions.push(store, view, panel, registerHovers(store));
  return { store, view, panel };
}
