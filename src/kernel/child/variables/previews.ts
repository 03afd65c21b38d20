/** Values as one short line. */
import { inspect, types } from 'node:util';
import {
  classNameOf,
  firstEntries,
  firstValues,
  isComputed,
  keysOf,
  ownValue,
  sizeOfMap,
  sizeOfSet,
  sourceOf,
} from './inert';

const MOST_CHARACTERS = 80;
const MOST_PARTS = 8;

const shortened = (text: string) =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;

/** Six digits are enough to recognise it. */
export function numberPreview(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

export function textPreview(text: string): string {
  return shortened(JSON.stringify(text.slice(0, MOST_CHARACTERS)));
}

/** `[1, 2, 3, …]` */
export function listPreview(parts: readonly string[], length: number): string {
  return shortened(`[${[...parts.slice(0, MOST_PARTS), ...(length > MOST_PARTS ? ['…'] : [])].join(', ')}]`);
}

/** The first elements, of which one may be missing, or computed. */
export function arrayPreview(array: object, length: number): string {
  const parts = Array.from({ length: Math.min(length, MOST_PARTS) }, (_, i) => partOf(ownValue(array, i)));
  return listPreview(parts, length);
}

/** `{ loss: 0.12, name: "a", … }` */
export function objectPreview(object: object): string {
  const keys = keysOf(object);
  const parts = keys
    .slice(0, MOST_PARTS)
    .map((key) => (isComputed(object, key) ? key : `${key}: ${partOf(ownValue(object, key))}`));
  return braced(parts, keys.length);
}

export function mapPreview(map: object): string {
  const parts = firstEntries(map, MOST_PARTS).map(([key, value]) => `${partOf(key)} → ${partOf(value)}`);
  return braced(parts, sizeOfMap(map));
}

export function setPreview(set: object): string {
  return braced(firstValues(set, MOST_PARTS).map(partOf), sizeOfSet(set));
}

function braced(parts: readonly string[], count: number): string {
  if (count === 0) return '{}';
  return shortened(`{ ${[...parts, ...(count > parts.length ? ['…'] : [])].join(', ')} }`);
}

/** What it takes: `(x, y)`; of classes nothing. */
export function functionPreview(callable: object): string {
  const source = sourceOf(callable).slice(0, 500).replace(/\s+/g, ' ');
  const head = /^(?:async )?(?:function ?\*? ?[\w$]* ?|\*?[\w$]+ ?)?(\([^)]*\))/.exec(source)?.[1];
  return shortened(head ?? /^(?:async )?([\w$]+) =>/.exec(source)?.[1] ?? '');
}

/** A value among others. */
export function partOf(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return numberPreview(value);
    case 'string':
      return JSON.stringify(value.slice(0, MOST_CHARACTERS));
    case 'function':
      return 'ƒ';
    case 'object':
      if (value === null) return 'null';
      if (types.isProxy(value)) return 'Proxy';
      if (Array.isArray(value)) return `[${value.length === 0 ? '' : '…'}]`;
      return classNameOf(value) ?? '{…}';
    default:
      return inspect(value);
  }
}
