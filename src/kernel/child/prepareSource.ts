import { type Node, type Program, parse } from 'acorn';
import { full } from 'acorn-walk';
import { declaredNames, findBindings } from '../../notebook/convert/script/bindings';
import type { CodeLanguage } from '../../notebook/notebook';
import { applyEdits, type Edit } from '../../notebook/sourceEdits';
import { CellSyntaxError } from './CellSyntaxError';
import { importToConst } from './importToConst';
import { stripTypes } from './stripTypes';

/** As long as `import`, so that columns behind it hold; set on `globalThis` by `cellImport.ts`. */
export const IMPORT_FUNCTION = '$load_';

export interface PreparedSource {
  code: string;
  /** Whether the cell ends with an expression, whose value is then shown. */
  endsWithExpression: boolean;
  /** What it declares by `let`, `const`, `class` and `import` (and `var`). */
  names: string[];
}

/**
 * Makes a cell's source ready for V8's REPL mode, which knows everything but types, `import` and `export`.
 * Lines stay where they are, and columns too, except behind an import declaration on its own line.
 *
 * @throws CellSyntaxError with the position in the cell.
 */
export function prepareSource(source: string, language: CodeLanguage): PreparedSource {
  const code = language === 'typescript' ? stripTypes(source) : source;
  const program = parseModule(code);
  const last = program.body.at(-1);
  return {
    code: applyEdits(code, moduleEdits(code, program)),
    endsWithExpression: last?.type === 'ExpressionStatement',
    names: namesIn(program),
  };
}

function namesIn(program: Program): string[] {
  const { imports, classes, variables } = findBindings(program);
  return [
    ...imports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name)),
    ...classes.map(({ id }) => id.name),
    ...variables.flatMap(declaredNames),
  ];
}

function parseModule(code: string): Program {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true });
  } catch (error) {
    if (!(error instanceof SyntaxError && 'loc' in error)) throw error;
    const { line, column } = error.loc as { line: number; column: number };
    throw new CellSyntaxError(error.message.replace(/ \(\d+:\d+\)$/, ''), line, column + 1);
  }
}

function moduleEdits(code: string, program: Program): Edit[] {
  const edits: Edit[] = [];
  const keepLines = (node: Node, text: string) =>
    text + '\n'.repeat(code.slice(node.start, node.end).split('\n').length - 1);
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      edits.push({
        start: node.start,
        end: node.end,
        text: keepLines(node, importToConst(node, IMPORT_FUNCTION)),
      });
    } else if (node.type === 'ExportNamedDeclaration' && node.declaration) {
      edits.push({
        start: node.start,
        end: node.declaration.start,
        text: ' '.repeat(node.declaration.start - node.start),
      });
    } else if (node.type.startsWith('Export')) {
      const { line, column } = node.loc!.start;
      throw new CellSyntaxError(
        'A cell has nothing to export to: other cells see its names anyway. Remove this export.',
        line,
        column + 1,
      );
    }
  }
  full(program, (node) => {
    if (node.type !== 'ImportExpression') return;
    edits.push({ start: node.start, end: node.start + 'import'.length, text: IMPORT_FUNCTION });
  });
  return edits;
}
