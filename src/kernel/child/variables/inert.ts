/** Looking at objects without running code that belongs to them: no getters, no traps of proxies. */
import { types } from 'node:util';

// a cell may change these
const { getOwnPropertyDescriptor, getPrototypeOf, prototype: objectPrototype } = Object;
const { apply, ownKeys } = Reflect;
const { toString } = Function.prototype;

const MOST_PROTOTYPES = 100;

/** An own property's value; `undefined` for none, and for what a getter or a proxy would compute. */
export function ownValue(object: object, key: PropertyKey): unknown {
  return types.isProxy(object) ? undefined : getOwnPropertyDescriptor(object, key)?.value;
}

/** Whether an own property is computed when it is read. */
export function isComputed(object: object, key: PropertyKey): boolean {
  return getOwnPropertyDescriptor(object, key)?.get !== undefined;
}

/** The object's prototypes, nearest first; up to one that is a proxy. */
export function prototypesOf(object: object): object[] {
  const found: object[] = [];
  let at: object | null = object;
  while (!types.isProxy(at) && found.length < MOST_PROTOTYPES) {
    at = getPrototypeOf(at) as object | null;
    if (at === null) break;
    found.push(at);
  }
  return found;
}

/** As `instanceof`, which a class may answer by code of its own, as TensorFlow.js's tensors do. */
export function isInstance<T>(
  object: object,
  type: abstract new (...args: never[]) => T,
): object is T & object {
  return prototypesOf(object).includes(type.prototype as object);
}

/** The name of the object's class; `undefined` of plain objects. */
export function classNameOf(object: object): string | undefined {
  const [prototype] = prototypesOf(object);
  if (prototype === undefined || prototype === objectPrototype) return undefined;
  const type = ownValue(prototype, 'constructor');
  const name = typeof type === 'function' ? ownValue(type, 'name') : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** Own keys that are strings, and enumerable. */
export function keysOf(object: object): string[] {
  if (types.isProxy(object)) return [];
  return ownKeys(object).filter(
    (key) => typeof key === 'string' && getOwnPropertyDescriptor(object, key)?.enumerable,
  ) as string[];
}

export function sourceOf(callable: object): string {
  return apply(toString, callable, []) as string;
}

/** A getter of the language's own, as `size` of maps, whatever a subclass made of it. */
function ownGetter(prototype: object, key: PropertyKey): (object: object) => unknown {
  const get = getOwnPropertyDescriptor(prototype, key)!.get!;
  return (object) => apply(get, object, []);
}

const mapSize = ownGetter(Map.prototype, 'size');
const setSize = ownGetter(Set.prototype, 'size');
const typedArrayPrototype = getPrototypeOf(Uint8Array.prototype) as object;
const typedLength = ownGetter(typedArrayPrototype, 'length');
const typedBytes = ownGetter(typedArrayPrototype, 'byteLength');
const typedName = ownGetter(typedArrayPrototype, Symbol.toStringTag);
const mapEntries = Map.prototype.entries;
const setValues = Set.prototype.values;

export const sizeOfMap = (map: object) => mapSize(map) as number;
export const sizeOfSet = (set: object) => setSize(set) as number;
export const lengthOfTyped = (array: object) => typedLength(array) as number;
export const bytesOfTyped = (array: object) => typedBytes(array) as number;
export const nameOfTyped = (array: object) => typedName(array) as string;

export function firstEntries(map: object, most: number): [key: unknown, value: unknown][] {
  return take(apply(mapEntries, map, []) as Iterator<[unknown, unknown]>, most);
}

export function firstValues(set: object, most: number): unknown[] {
  return take(apply(setValues, set, []) as Iterator<unknown>, most);
}

function take<T>(iterator: Iterator<T>, most: number): T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const { value, done } = iterator.next();
    if (done) break;
    taken.push(value as T);
  }
  return taken;
}
