/** Printed JSON: the members and items are already JSON, so that a part can be laid out in its own way. */
export type Member = readonly [key: string, json: string];

/** One member a line. `indent` is the white space before the line that the object begins on. */
export function printObject(members: readonly Member[], indent: string): string {
  return block(
    '{',
    members.map(([key, json]) => `${printCompact(key)}: ${json}`),
    '}',
    indent,
  );
}

/** One item a line. */
export function printArray(items: readonly string[], indent: string): string {
  return block('[', items, ']', indent);
}

/** Any JSON on one line. */
export function printCompact(value: unknown): string {
  return escapeLineEnds(JSON.stringify(value));
}

/** Any JSON, one member or item a line. */
export function printIndented(value: unknown, indent: string): string {
  return escapeLineEnds(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
}

function block(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return open + close;
  return `${open}\n${indent}  ${items.join(`,\n${indent}  `)}\n${indent}${close}`;
}

/** JSON allows U+2028 and U+2029 in strings, but editors take them for line ends and ask about them. */
function escapeLineEnds(json: string): string {
  return json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
