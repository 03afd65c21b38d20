import { types } from 'node:util';
import type { Tf } from '../../../rnn/tf';
import {
  firstEntries,
  firstValues,
  isComputed,
  isInstance,
  keysOf,
  lengthOfTyped,
  ownValue,
  sizeOfMap,
  sizeOfSet,
} from './inert';
import { partOf } from './previews';

/** One that is computed when it is read has no value. */
export interface Member {
  name: string;
  value?: unknown;
  isComputed?: boolean;
}

export interface Members {
  members: Member[];
  more: number;
}

const MOST = 100;
const NONE: Members = { members: [], more: 0 };

/** What a value consists of: elements, properties, a model's layers, a layer's weights; the first hundred. */
export function membersOf(tf: Tf, value: unknown): Members {
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return NONE;
  if (isInstance(value, tf.LayersModel)) {
    const layers = (value.layers ?? []).map((layer): Member => ({ name: layer.name, value: layer }));
    const optimizer = value.optimizer as unknown;
    return allOf(optimizer ? [...layers, { name: 'optimizer', value: optimizer }] : layers);
  }
  if (isInstance(value, tf.layers.Layer))
    return allOf(
      value.weights.map((weight) => ({
        name: weight.originalName.split('/').slice(1).join('/') || weight.originalName,
        value: ownValue(weight, 'val'),
      })),
    );
  if (isInstance(value, tf.History)) return properties(value.history);
  if (Array.isArray(value)) return elements(value, value.length);
  if (types.isTypedArray(value)) return elements(value, lengthOfTyped(value));
  if (types.isMap(value)) {
    const entries = firstEntries(value, MOST).map(([key, held]) => ({ name: nameOf(key), value: held }));
    return { members: distinct(entries), more: sizeOfMap(value) - entries.length };
  }
  if (types.isSet(value)) {
    const values = firstValues(value, MOST).map((held, i) => ({ name: String(i), value: held }));
    return { members: values, more: sizeOfSet(value) - values.length };
  }
  return properties(value);
}

const nameOf = (key: unknown) => (typeof key === 'string' ? key : partOf(key));

/** Members are found again by their names. */
function distinct(members: Member[]): Member[] {
  const seen = new Map<string, number>();
  return members.map((member) => {
    const count = (seen.get(member.name) ?? 0) + 1;
    seen.set(member.name, count);
    return count === 1 ? member : { ...member, name: `${member.name} (${count})` };
  });
}

const allOf = (members: Member[]): Members => ({
  members: distinct(members.slice(0, MOST)),
  more: Math.max(0, members.length - MOST),
});

function elements(array: object, length: number): Members {
  const members = Array.from({ length: Math.min(length, MOST) }, (_, i) => memberAt(array, String(i)));
  return { members, more: length - members.length };
}

function properties(object: object): Members {
  const keys = keysOf(object);
  return {
    members: keys.slice(0, MOST).map((key) => memberAt(object, key)),
    more: Math.max(0, keys.length - MOST),
  };
}

const memberAt = (object: object, key: string): Member =>
  isComputed(object, key) ? { name: key, isComputed: true } : { name: key, value: ownValue(object, key) };
