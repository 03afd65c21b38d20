import * as ts from 'typescript';

/** Types that are not in scope are told by the module that they come from, which says nothing to a reader. */
export function withoutModules(text: string): string {
  return text.replaceAll(/(?:typeof )?import\("[^"]*"\)\./g, '');
}

export function partsText(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  return withoutModules(ts.displayPartsToString(parts as ts.SymbolDisplayPart[]));
}

/** A comment with its tags, as Markdown. */
export function documentationText(
  documentation: readonly ts.SymbolDisplayPart[] | undefined,
  tags: readonly ts.JSDocTagInfo[] | undefined,
): string {
  const told = (tags ?? []).map(({ name, text }) => {
    const parts = text?.filter(({ kind }) => kind !== 'space') ?? [];
    const [first, ...rest] = parts;
    if (name === 'param' && first) return `*@param* \`${first.text}\` — ${linked(rest)}`;
    return `*@${name}* ${linked(text)}`.trim();
  });
  return [linked(documentation), ...told].filter((part) => part !== '').join('\n\n');
}

function linked(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  return (parts ?? [])
    .map(({ kind, text }) => (kind === 'link' ? '' : text))
    .join('')
    .trim();
}
