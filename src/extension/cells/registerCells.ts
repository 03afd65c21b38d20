import type * as vscode from 'vscode';
import type { KernelSessions } from '../kernel/KernelSessions';
import { registerCellItems } from './CellItems';
import { CellRuns } from './CellRuns';
import { registerCellSymbols } from './registerCellSymbols';
import { ErrorDiagnostics } from './ErrorDiagnostics';

/** What is shown of cells that ran: their memory, whether they are stale, and their errors at the line. */
export function registerCells(context: vscode.ExtensionContext, sessions: KernelSessions): CellRuns {
  const runs = new CellRuns(sessions);
  context.subscriptions.push(
    runs,
    registerCellItems(runs),
    registerCellSymbols(),
    new ErrorDiagnostics(sessions),
  );
  return runs;
}
