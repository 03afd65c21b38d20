import * as ts from 'typescript';
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
} from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { rangeOf } from './place';

/** In the order of the numbers by which TypeScript classifies. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [
    ...['class', 'enum', 'interface', 'namespace', 'typeParameter', 'type'],
    ...['parameter', 'variable', 'enumMember', 'property', 'function', 'method'],
  ],
  tokenModifiers: ['declaration', 'static', 'async', 'readonly', 'defaultLibrary', 'local'],
};
/** A type plus one is in the upper bits, modifiers in the lower eight. */
const TYPE_BITS = 8;

export function semanticTokens({ service }: CellLanguage, cell: CellModule): SemanticTokens {
  const span = { start: cell.start, length: cell.source.length };
  const format = ts.SemanticClassificationFormat.TwentyTwenty;
  const { spans } = service.getEncodedSemanticClassifications(cell.file, span, format);
  const tokens = [];
  for (let i = 0; i < spans.length; i += 3) {
    const from = cell.toCell(spans[i]!);
    const type = (spans[i + 2]! >> TYPE_BITS) - 1;
    if (from === undefined || type < 0) continue;
    tokens.push({ from, length: spans[i + 1]!, type, modifiers: spans[i + 2]! & ((1 << TYPE_BITS) - 1) });
  }
  const builder = new SemanticTokensBuilder();
  for (const { from, length, type, modifiers } of tokens.sort((a, b) => a.from - b.from)) {
    const { start } = rangeOf(cell, from, from + length);
    builder.push(start.line, start.character, length, type, modifiers);
  }
  return builder.build();
}
