import * as vscode from 'vscode';
import type { MemoryUse } from '../../kernel/protocol';
import type { Reason } from '../../notebook/dependencies/RunHistory';
import { sizeText } from '../../notebook/sizeText';
import { cellIdIn } from '../notebook/cellIds';
import { textLanguage } from '../textLanguage';

const bytesText = (bytes: number) => sizeText(bytes, textLanguage());

/** The most memory that the kernel had while a cell ran. */
export const peakText = ({ peakBytes }: MemoryUse): string => bytesText(peakBytes);

export function memoryTooltip(durationMs: number, use: MemoryUse): string {
  const { peakBytes, beforeBytes, tensorPeakBytes, tensorBytes } = use;
  return [
    vscode.l10n.t(
      'Time in the kernel: {0}',
      `${durationMs.toLocaleString(textLanguage(), { maximumFractionDigits: 0 })} ms`,
    ),
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
