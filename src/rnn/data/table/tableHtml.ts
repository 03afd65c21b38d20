import { say } from '../../../say';
import type { Table, TableColumn } from './Table';
import type { TableValue } from './column';
import { rowsText, SHOWN_ROWS, shownColumns, typeText } from './tableText';

/** The colours of the editor's theme; where there is none, and in a frame of its own, those of the page. */
const STYLE = `
:root:has(>body>.rnn-table:only-child){color-scheme:light dark}
.rnn-table{font:13px/1.45 var(--vscode-font-family,system-ui,sans-serif);color:var(--vscode-editor-foreground,CanvasText)}
.rnn-table div{overflow-x:auto;margin-bottom:6px}
.rnn-table p{margin:0 0 6px}
.rnn-table table{color:inherit;font:inherit;border-collapse:collapse;font-variant-numeric:tabular-nums}
.rnn-table th,.rnn-table td{padding:2px 12px 2px 0;text-align:left;white-space:pre}
.rnn-table thead tr{border-bottom:1px solid var(--vscode-editorWidget-border,color-mix(in srgb,currentColor 30%,transparent))}
.rnn-table th{font-weight:600;vertical-align:bottom}
.rnn-table .number{text-align:right}
.rnn-table small,.rnn-table .missing{font-weight:400;color:var(--vscode-descriptionForeground,color-mix(in srgb,currentColor 70%,transparent))}
.rnn-table small{display:block;font-size:11px}`;

/** The `text/html` of a table: its columns with types and missing counts, and its first rows. */
export function tableHtml(table: Table): string {
  const { columns, length } = table;
  const rows = table.slice(0, SHOWN_ROWS).rows;
  const shown = shownColumns(table);
  const more =
    length > rows.length
      ? say({ en: `, the first ${rows.length}`, id: `, ${rows.length} yang pertama` })
      : '';
  return [
    `<div class="rnn-table"><style>${STYLE}\n</style>`,
    ...(table.description ? [`<p>${escape(table.description)}</p>`] : []),
    '<div><table><thead><tr>',
    ...columns.map(heading),
    '</tr></thead><tbody>',
    ...rows.map(
      (row, i) =>
        `<tr>${columns.map((column, k) => cell(column, row[column.name]!, shown[k]![i]!)).join('')}</tr>`,
    ),
    '</tbody></table></div>',
    `<p><small>${rowsText(length)}${more}</small></p>`,
    ...table.notes.map((note) => `<p><small>${escape(note)}</small></p>`),
    '</div>',
  ].join('\n');
}

function heading({ name, type, missing }: TableColumn): string {
  return `<th scope="col" class="${type}">${escape(name)}<small>${typeText(type, missing)}</small></th>`;
}

/** What is shortened is whole on hover. */
function cell({ type }: TableColumn, value: TableValue, text: string | null): string {
  if (text === null) return `<td class="${type} missing">${say({ en: 'missing', id: 'kosong' })}</td>`;
  const whole = String(value);
  const title = type !== 'date' && text !== whole ? ` title="${escape(whole.slice(0, 1000))}"` : '';
  return `<td class="${type}"${title}>${escape(text)}</td>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
