import { say } from '../../say';

const MOST_CHARACTERS = 160;

/** A value in a message for the learner: as code would write it, cut when it is long. */
export function shown(value: unknown): string {
  const text = written(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}

function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'function') return say({ en: 'a function', id: 'sebuah fungsi' });
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? say({ en: 'an invalid date', id: 'tanggal yang tidak sah' })
      : value.toISOString();
  if (Array.isArray(value)) return list(value);
  if (ArrayBuffer.isView(value)) return list([...(value as Float32Array).subarray(0, MOST_CHARACTERS)]);
  if (isShaped(value))
    return say({
      en: `a tensor of the shape [${value.shape.join(', ')}]`,
      id: `tensor berbentuk [${value.shape.join(', ')}]`,
    });
  const members: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    members.push(`${name}: ${written(member)}`);
    if (members.join().length > MOST_CHARACTERS) break;
  }
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** No more of a long list than is seen. */
function list(values: unknown[]): string {
  const members: string[] = [];
  for (const value of values) {
    members.push(written(value));
    if (members.join().length > MOST_CHARACTERS) break;
  }
  return `[${members.join(', ')}]`;
}

function isShaped(value: object): value is { shape: number[] } {
  return 'dataId' in value && 'shape' in value && Array.isArray(value.shape);
}
