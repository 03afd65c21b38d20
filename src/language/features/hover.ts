import type * as ts from 'typescript';
import type { Hover, Position } from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { offsetAt, rangeIn } from './place';
import { documentationText, partsText } from './text';

export function hover({ service }: CellLanguage, cell: CellModule, position: Position): Hover | undefined {
  const info = service.getQuickInfoAtPosition(cell.file, offsetAt(cell, position));
  if (!info) return undefined;
  const signature = signatureText(cell, info);
  const text = documentationText(info.documentation, info.tags);
  const value = `\`\`\`typescript\n${signature}\n\`\`\`${text === '' ? '' : `\n\n${text}`}`;
  return { contents: { kind: 'markdown', value }, range: rangeIn(cell, info.textSpan) };
}

/** That a name comes from another cell by an import is our own affair. */
function signatureText(cell: CellModule, { displayParts, textSpan }: ts.QuickInfo): string {
  const text = partsText(displayParts);
  const name = cell.text.slice(textSpan.start, textSpan.start + textSpan.length);
  const imported = cell.origins.get(name)?.declaration(name);
  if (!imported || imported.kind === 'import') return text;
  const own = text.replace(/^\(alias\) /, '').replace(new RegExp(`\\nimport ${escaped(name)}$`), '');
  return own.startsWith(name) && imported.kind === 'function' ? `function ${own}` : own;
}

const escaped = (name: string) => name.replaceAll('$', '\\$');
