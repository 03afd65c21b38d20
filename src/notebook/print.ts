import { without } from './extra';
import { FORMAT_VERSION } from './fileSchema';
import { printArray, printCompact, printIndented, printObject, type Member } from './jsonText';
import type { Cell, CodeCell, Extra, Notebook } from './notebook';
import { outputToFile } from './outputs';
import { printOutput } from './printOutput';
import { toLines } from './text';

export interface PrintOptions {
  /** `false` leaves the cells' outputs out. Default: `true`. */
  outputs?: boolean;
}

/**
 * The text of a `.rnnbook` file, made for git: two spaces a level, members always in the same order, one line of
 * source a line, JSON in outputs on one line, one final newline. `parseNotebook` gives back an equal notebook, and
 * that is printed as the same text. Cell ids must be unique, of 1 to 64 letters, digits, hyphens or underscores.
 */
export function printNotebook(notebook: Notebook, { outputs = true }: PrintOptions = {}): string {
  const { metadata, cells, extra } = notebook;
  const title = metadata.title === undefined ? {} : { title: metadata.title };
  const metadataMembers = withExtra([], { ...title, ...without(metadata, ['title']) }, '    ');
  const members: Member[] = [
    ['rnnbook', String(FORMAT_VERSION)],
    ['metadata', printObject(metadataMembers, '  ')],
    [
      'cells',
      printArray(
        cells.map((cell) => printCell(cell, outputs)),
        '  ',
      ),
    ],
  ];
  return printObject(withExtra(members, extra, '  '), '') + '\n';
}

function printCell(cell: Cell, outputs: boolean): string {
  const inside = '      ';
  const members: Member[] = [
    ['id', printCompact(cell.id)],
    ['kind', printCompact(cell.kind)],
  ];
  if (cell.kind === 'code') members.push(['language', printCompact(cell.language)]);
  members.push(['source', printArray(toLines(cell.source).map(printCompact), inside)]);
  if (cell.kind === 'code' && outputs && cell.outputs.length > 0) {
    members.push(['outputs', printOutputs(cell, inside)]);
  }
  return printObject(withExtra(members, cell.extra, inside), '    ');
}

function printOutputs(cell: CodeCell, indent: string): string {
  return printArray(
    cell.outputs.map((output) => printOutput(outputToFile(output), `${indent}  `)),
    indent,
  );
}

/** The format's own members win over others of the same name (of a cell that changed its kind, say). */
function withExtra(members: Member[], extra: Extra, indent: string): Member[] {
  const known = members.map(([key]) => key);
  const others = Object.entries(without(extra, known)).filter(([, value]) => value !== undefined);
  return [...members, ...others.map(([key, value]): Member => [key, printIndented(value, indent)])];
}
