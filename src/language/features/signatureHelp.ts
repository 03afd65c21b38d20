import type * as ts from 'typescript';
import type { Position, SignatureHelp, SignatureInformation } from 'vscode-languageserver/node';
import type { CellLanguage } from '../CellLanguage';
import type { CellModule } from '../cells/CellModule';
import { offsetAt } from './place';
import { documentationText, partsText } from './text';

export function signatureHelp(
  { service }: CellLanguage,
  cell: CellModule,
  position: Position,
): SignatureHelp | undefined {
  const found = service.getSignatureHelpItems(cell.file, offsetAt(cell, position), undefined);
  if (!found) return undefined;
  const { items, selectedItemIndex, argumentIndex } = found;
  const last = (items[selectedItemIndex]?.parameters.length ?? 1) - 1;
  const isVariadic = items[selectedItemIndex]?.isVariadic ?? false;
  return {
    signatures: items.map(toSignature),
    activeSignature: selectedItemIndex,
    activeParameter: isVariadic ? Math.min(argumentIndex, last) : argumentIndex,
  };
}

function toSignature(item: ts.SignatureHelpItem): SignatureInformation {
  const { prefixDisplayParts, parameters, separatorDisplayParts, suffixDisplayParts } = item;
  let label = partsText(prefixDisplayParts);
  const told = parameters.map(({ displayParts, documentation }, index) => {
    if (index > 0) label += partsText(separatorDisplayParts);
    const start = label.length;
    label += partsText(displayParts);
    const text = documentationText(documentation, undefined);
    return {
      label: [start, label.length] as [number, number],
      ...(text !== '' && { documentation: { kind: 'markdown' as const, value: text } }),
    };
  });
  label += partsText(suffixDisplayParts);
  // those of parameters are told with them
  const tags = item.tags.filter(({ name }) => name !== 'param');
  const text = documentationText(item.documentation, tags);
  return {
    label,
    parameters: told,
    ...(text !== '' && { documentation: { kind: 'markdown', value: text } }),
  };
}
