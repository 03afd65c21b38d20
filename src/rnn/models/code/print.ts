import { isLayerCall } from './layerCall';

/** Of a line. */
export const WIDTH = 100;

/** A name of the code, printed as it is. */
export class Name {
  constructor(readonly text: string) {}
}

/**
 * A value as TypeScript, in one line where it fits, else one member a line, as Prettier breaks it.
 * @param before columns that its first line has before it
 * @param after columns that its last line has behind it
 */
export function print(value: unknown, before = 0, after = 0, indent = 0): string {
  const line = inline(value);
  if (before + line.length + after <= WIDTH) return line;
  if (isLayerCall(value)) {
    const head = `tf.layers.${value.factory}(`;
    return `${head}${print(value.config, before + head.length, after + 1, indent)})`;
  }
  const [open, close, items] = members(value) ?? [];
  if (items === undefined) return line;
  const lines = items.map(([key, item]) => {
    const label = key === undefined ? '' : `${key}: `;
    return `${' '.repeat(indent + 2)}${label}${print(item, indent + 2 + label.length, 1, indent + 2)},`;
  });
  return [open, ...lines, ' '.repeat(indent) + close].join('\n');
}

function inline(value: unknown): string {
  if (value instanceof Name) return value.text;
  if (isLayerCall(value)) return `tf.layers.${value.factory}(${inline(value.config)})`;
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, item]) => (item instanceof Name && item.text === key ? key : `${key}: ${inline(item)}`))
      .join(', ')} }`;
  return String(value);
}

function members(value: unknown): [string, string, [string | undefined, unknown][]] | undefined {
  if (value instanceof Name || typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value)
    ? ['[', ']', value.map((item) => [undefined, item as unknown])]
    : ['{', '}', Object.entries(value)];
}
