import type { Expression } from 'acorn';
import { parseCell } from '../../notebook/convert/script/parseCell';
import { applyEdits, type Edit } from '../../notebook/sourceEdits';
import { say } from '../../say';
import type { SubmissionCell } from './input';
import { literalNumber, literalText } from '../exercise/literals';
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
    say({
      en: `No given cell declares "const ${missing} = …" at its top, so t.rerun cannot replace it.`,
      id: `Tidak ada sel yang disediakan mendeklarasikan "const ${missing} = …" di tingkat teratas, sehingga t.rerun tidak dapat menggantinya.`,
    }),
  );
}

/**
 * The value of a constant that a given cell declares at its top, as its code says it.
 *
 * @throws QuestionError for a name that no given cell declares so, and for code that is not literal
 */
export function givenConstant(cells: SubmissionCell[], name: string): unknown {
  for (const { given, source, language } of cells) {
    if (!given || !source.includes(name)) continue;
    const found = constantsOf({ source, language }).find((constant) => constant.name === name);
    if (found) return literalValue(found.init, name);
  }
  throw new QuestionError(
    say({
      en: `No given cell declares "const ${name} = …" at its top.`,
      id: `Tidak ada sel yang disediakan mendeklarasikan "const ${name} = …" di tingkat teratas.`,
    }),
  );
}

function replaceIn(
  cell: SubmissionCell,
  codes: Record<string, string>,
  replaced: Set<string>,
): SubmissionCell {
  const constants = constantsOf(cell);
  const edits = constants
    .filter(({ name }) => Object.hasOwn(codes, name))
    .map(({ name, init }): Edit => {
      replaced.add(name);
      return { start: init.start, end: init.end, text: codes[name]! };
    });
  return edits.length === 0 ? cell : { ...cell, source: applyEdits(cell.source, edits) };
}

interface Constant {
  name: string;
  init: Expression;
}

/** Their places hold in the source too: types are blanked, not taken out. */
function constantsOf({ source, language }: Pick<SubmissionCell, 'source' | 'language'>): Constant[] {
  return parseCell(source, language).program.body.flatMap((node): Constant[] => {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init ? [{ name: id.name, init }] : [],
    );
  });
}

function literalValue(node: Expression, name: string): unknown {
  const text = literalText(node);
  if (text !== undefined) return text;
  const number = literalNumber(node);
  if (number !== undefined) return number;
  if (node.type === 'Literal' && (node.value === null || typeof node.value === 'boolean')) return node.value;
  if (node.type === 'ArrayExpression') {
    return node.elements.map((element) => {
      if (!element || element.type === 'SpreadElement') throw notLiteral(name);
      return literalValue(element, name);
    });
  }
  if (node.type !== 'ObjectExpression') throw notLiteral(name);
  return Object.fromEntries(
    node.properties.map((property): [string, unknown] => {
      if (property.type !== 'Property') throw notLiteral(name);
      const { key: node, computed } = property;
      const key = node.type === 'Identifier' && !computed ? node.name : literalText(node);
      if (key === undefined) throw notLiteral(name);
      return [key, literalValue(property.value, name)];
    }),
  );
}

const notLiteral = (name: string) =>
  new QuestionError(
    say({
      en: `The constant ${name} is no literal value in its given cell, so it cannot be told without running it.`,
      id: `Konstanta ${name} bukan nilai literal di sel yang disediakan, sehingga tidak dapat diketahui tanpa menjalankannya.`,
    }),
  );
