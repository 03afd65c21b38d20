import assert from 'node:assert/strict';
import { format } from 'prettier';
import * as ts from 'typescript';
import type { BuiltCell } from '../../../src/builder/BuiltCell';

const PRETTIER = { parser: 'typescript', singleQuote: true, printWidth: 100 };

export function codeOf(cells: BuiltCell[]): string[] {
  return cells.filter(({ kind }) => kind === 'code').map(({ source }) => source);
}

export async function assertFormatted(cells: BuiltCell[]): Promise<void> {
  for (const source of codeOf(cells)) assert.equal(`${source}\n`, await format(`${source}\n`, PRETTIER));
}

/** Without comments, the words in quotes, and how the lines are broken. */
export function bareCode(cells: BuiltCell[]): string[] {
  const printer = ts.createPrinter({ removeComments: true });
  return codeOf(cells).map((source) => {
    const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022, true);
    const bare = ts.transform(file, [
      (context) => {
        const visit = (node: ts.Node): ts.Node => {
          if (ts.isStringLiteral(node)) return ts.factory.createStringLiteral('…');
          if (ts.isTemplateHead(node)) return ts.factory.createTemplateHead('…');
          if (ts.isTemplateMiddle(node)) return ts.factory.createTemplateMiddle('…');
          if (ts.isTemplateTail(node)) return ts.factory.createTemplateTail('…');
          return ts.visitEachChild(node, visit, context);
        };
        return (root) => ts.visitEachChild(root, visit, context);
      },
    ]);
    return printer.printFile(bare.transformed[0]!).replace(/\s+/g, '').replaceAll(',]', ']');
  });
}
