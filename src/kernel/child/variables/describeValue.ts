import { types } from 'node:util';
import { formatCount } from '../../../rnn/display/formatNumber';
import type { Tf } from '../../../rnn/tf';
import type { Variable } from '../../variables/Variable';
import { describeLearned } from './describeLearned';
import {
  bytesOfTyped,
  classNameOf,
  keysOf,
  lengthOfTyped,
  nameOfTyped,
  ownValue,
  prototypesOf,
  sizeOfMap,
  sizeOfSet,
  sourceOf,
} from './inert';
import {
  arrayPreview,
  functionPreview,
  listPreview,
  mapPreview,
  numberPreview,
  objectPreview,
  setPreview,
  textPreview,
} from './previews';
import { regularShape } from './regularShape';

export type Description = Omit<Variable, 'name'>;
type Told = Pick<Description, 'kind' | 'type'> & Partial<Description>;

const told = (description: Told): Description => ({
  preview: '',
  hasMembers: false,
  hasView: false,
  ...description,
});

/** What a value is, in the field's terms; runs none of the cells' code. */
export function describeValue(tf: Tf, value: unknown): Description {
  if (value === null || value === undefined)
    return told({ kind: 'nothing', type: String(value), preview: String(value) });
  if (typeof value === 'object') return told(describeObject(tf, value));
  if (typeof value === 'function') return told(describeFunction(value));
  return told(describePrimitive(value as string | number | bigint | boolean | symbol));
}

function describePrimitive(value: string | number | bigint | boolean | symbol): Told {
  const type = typeof value;
  if (typeof value === 'number') return { kind: 'number', type, preview: numberPreview(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', type, preview: String(value) };
  if (typeof value !== 'string') return { kind: 'other', type, preview: String(value).slice(0, 80) };
  const length = value.length > 40 ? ` · ${formatCount(value.length)} characters` : '';
  return { kind: 'string', type: `string${length}`, preview: textPreview(value) };
}

/** What is computed when it is read is not read. */
export const COMPUTED: Description = told({ kind: 'getter', type: 'getter' });

function describeFunction(callable: object): Told {
  if (types.isProxy(callable)) return { kind: 'proxy', type: 'Proxy' };
  const source = sourceOf(callable);
  if (/^class\b/.test(source)) return { kind: 'class', type: 'class', preview: classPreview(source) };
  return { kind: 'function', type: 'function', preview: functionPreview(callable) };
}

const classPreview = (source: string) => /^class\s+[\w$]*\s*(extends\s+[\w$.]+)?/.exec(source)?.[1] ?? '';

function describeObject(tf: Tf, value: object): Told {
  if (types.isProxy(value)) return { kind: 'proxy', type: 'Proxy' };
  return (
    describeLearned(tf, value) ?? describeCollection(value) ?? describeBuiltIn(value) ?? describePlain(value)
  );
}

function describeCollection(value: object): Told | undefined {
  if (Array.isArray(value)) {
    const { shape, type } = regularShape(value);
    const preview = arrayPreview(value, value.length);
    return {
      kind: 'array',
      type,
      shape,
      preview,
      hasMembers: value.length > 0,
      hasView: type.startsWith('number[') && value.length > 0,
    };
  }
  if (types.isTypedArray(value)) {
    const length = lengthOfTyped(value);
    const parts = Array.from({ length: Math.min(length, 8) }, (_, i) => formatted(ownValue(value, i)));
    const numbers = typeof ownValue(value, 0) === 'number';
    return {
      ...{ kind: 'typedArray', type: nameOfTyped(value), shape: [length], bytes: bytesOfTyped(value) },
      ...{ preview: listPreview(parts, length), hasMembers: length > 0, hasView: numbers },
    };
  }
  if (types.isMap(value)) return counted('map', 'Map', sizeOfMap(value), mapPreview(value));
  if (types.isSet(value)) return counted('set', 'Set', sizeOfSet(value), setPreview(value));
  return undefined;
}

const counted = (kind: 'map' | 'set', name: string, size: number, preview: string): Told => ({
  kind,
  type: `${name} · ${formatCount(size)}`,
  preview,
  hasMembers: size > 0,
});

const formatted = (value: unknown) => (typeof value === 'number' ? numberPreview(value) : String(value));

const { toISOString } = Date.prototype;
const { toString: regExpToString } = RegExp.prototype;

function describeBuiltIn(value: object): Told | undefined {
  if (types.isDate(value)) {
    const preview = Number.isNaN(Date.prototype.getTime.call(value))
      ? 'Invalid Date'
      : toISOString.call(value);
    return { kind: 'date', type: 'Date', preview };
  }
  if (types.isRegExp(value) && prototypesOf(value)[0] === RegExp.prototype)
    return { kind: 'other', type: 'RegExp', preview: regExpToString.call(value).slice(0, 80) };
  if (types.isNativeError(value)) {
    const message = ownValue(value, 'message');
    return {
      kind: 'error',
      type: classNameOf(value) ?? 'Error',
      preview: typeof message === 'string' ? message.slice(0, 80) : '',
    };
  }
  if (types.isPromise(value)) return { kind: 'promise', type: 'Promise' };
  if (types.isModuleNamespaceObject(value)) return { kind: 'module', type: 'module', hasMembers: true };
  if (types.isAnyArrayBuffer(value)) return { kind: 'other', type: classNameOf(value) ?? 'ArrayBuffer' };
  return undefined;
}

const VIEW = Symbol.for('rnnbook.view');
/** Whether `rnn` draws it; on the object itself. */
const isOwnView = (value: object) => ownValue(value, VIEW) === true;

function describePlain(value: object): Told {
  const hasView = isOwnView(value);
  return {
    kind: hasView ? 'view' : 'object',
    type: classNameOf(value) ?? (hasView ? 'view' : 'object'),
    preview: objectPreview(value),
    hasMembers: keysOf(value).length > 0,
    hasView,
  };
}
