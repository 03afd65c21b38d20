import { parseCell } from '../../notebook/convert/script/parseCell';
import { applyEdits, type Edit } from '../../notebook/sourceEdits';
import type { SubmissionCell } from './input';
import { QuestionError } from './submissionCode';

/**
 * The cells with other values of constants that given cells declare at their top.
 *
 * @param codes the code of the values, by name
 * @throws QuestionError for a name that no given cell declares so
 */
export function replaceConstants(cells: SubmissionCell[], codes: Record<string, string>): SubmissionCell[] {
  const replaced = new Set<string>();
  const changed = cells.map((cell) => (cell.given ? replaceIn(cell, codes, replaced) : cell));
  const missing = Object.keys(codes).find((name) => !replaced.has(name));
  if (missing === undefined) return changed;
  throw new QuestionError(
    `No given cell declares "const ${missing} = …" at its top, so t.rerun cannot replace it.`,
  );
}

function replaceIn(
  cell: SubmissionCell,
  codes: Record<string, string>,
  replaced: Set<string>,
): SubmissionCell {
  const { code, program } = parseCell(cell.source, cell.language);
  const edits: Edit[] = [];
  for (const node of program.body) {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || !init || !Object.hasOwn(codes, id.name)) continue;
      edits.push({ start: init.start, end: init.end, text: codes[id.name]! });
      replaced.add(id.name);
    }
  }
  // the code without its types: lines are the same
  return edits.length === 0 ? cell : { ...cell, language: 'javascript', source: applyEdits(code, edits) };
}
