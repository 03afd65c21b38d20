import * as ts from 'typescript';
import type { Cell } from '../../../src/notebook/notebook';

/** A cell without its texts: Markdown, strings, comments, hints. */
export function skeleton({ id, kind, source, extra }: Cell): unknown {
  const role = extra['exercise'] as { hints?: string[] } | undefined;
  const { hints, ...rest } = role ?? {};
  return { id, kind, role: rest, hints: hints?.length, code: kind === 'code' ? tokensOf(source) : [] };
}

function tokensOf(source: string): string[] {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) tokens.push('a text');
    else if (ts.isJSDoc(node)) return;
    else if (node.getChildCount(file) === 0) tokens.push(node.getText(file));
    else node.getChildren(file).forEach(visit);
  };
  visit(file);
  return tokens;
}
