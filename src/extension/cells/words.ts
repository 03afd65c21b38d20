import * as vscode from 'vscode';
import type { MemoryUse } from '../../kernel/protocol';
import type { Reason } from '../../notebook/dependencies/RunHistory';
import { cellIdIn } from '../notebook/cellIds';

export function memoryTooltip(durationMs: number, use: MemoryUse): string {
  const { peakBytes, beforeBytes, tensorPeakBytes, tensorBytes } = use;
  return [
    vscode.l10n.t('Time in the kernel: {0}', `${number(durationMs)} ms`),
    vscode.l10n.t(
      'Most memory that the kernel had while this cell ran: {0}, of it {1} more than before',
      bytesText(peakBytes),
      bytesText(peakBytes - beforeBytes),
    ),
    ...(tensorPeakBytes !== undefined && tensorBytes !== undefined
      ? [
          vscode.l10n.t(
            'Most memory of tensors at once: {0}; after the cell: {1}',
            bytesText(tensorPeakBytes),
            bytesText(tensorBytes),
          ),
        ]
      : []),
  ].join('\n');
}

/** Why a cell is stale, in words. */
export function reasonText(reason: Reason, notebook: vscode.NotebookDocument): string {
  if (reason.kind === 'edited') return vscode.l10n.t('This cell was changed after it ran.');
  const { kind, name } = reason;
  const cell = cellName(reason.cell, notebook);
  if (cell === undefined) return vscode.l10n.t('{0} has another value now.', name);
  if (kind === 'ran') return vscode.l10n.t('{0} was computed anew in cell {1}.', name, cell);
  if (kind === 'providerEdited')
    return vscode.l10n.t('{0} comes from cell {1}, which was changed and has not run since.', name, cell);
  return vscode.l10n.t('{0} comes from cell {1}, which is out of date.', name, cell);
}

/** A cell's number, as in the stack of an error; `undefined` when it is gone. */
function cellName(id: string, notebook: vscode.NotebookDocument): number | undefined {
  const cell = notebook.getCells().find(({ metadata }) => cellIdIn(metadata) === id);
  return cell && cell.index + 1;
}

/** Bytes as people read them: `4.2 kB`, `212 MB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${number(value)} ${units[unit]}`;
}

function number(value: number): string {
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return value.toLocaleString(vscode.env.language, { maximumFractionDigits });
}
