import type { Node } from 'acorn';
import { declaredNames } from '../convert/script/bindings';
import { parseCell } from '../convert/script/parseCell';
import type { CodeLanguage } from '../notebook';

/** Something that a cell declares at its top, with its place in the source. */
export interface CellSymbol {
  name: string;
  kind: 'function' | 'class' | 'variable';
  start: number;
  end: number;
}

/** In order; none of a cell that does not parse. */
export function cellSymbols(source: string, language: CodeLanguage): CellSymbol[] {
  let parsed;
  try {
    parsed = parseCell(source, language);
  } catch {
    return [];
  }
  // with some characters, types are not replaced by as many blanks
  if (parsed.code.length !== source.length) return [];
  return parsed.program.body.flatMap((statement): CellSymbol[] => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type === 'FunctionDeclaration')
      return [{ name: node.id.name, kind: 'function', ...place(node) }];
    if (node?.type === 'ClassDeclaration') return [{ name: node.id.name, kind: 'class', ...place(node) }];
    if (node?.type !== 'VariableDeclaration') return [];
    return node.declarations.flatMap((declaration) => {
      const isFunction = /Function/.test(declaration.init?.type ?? '');
      const kind = isFunction ? ('function' as const) : ('variable' as const);
      const names = declaredNames({ ...node, declarations: [declaration] });
      return names.map((name) => ({ name, kind, ...place(declaration) }));
    });
  });
}

function place({ start, end }: Node): { start: number; end: number } {
  return { start, end };
}
