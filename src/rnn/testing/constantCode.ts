import { described } from '../described';

/**
 * The code of a constant's value.
 *
 * @throws for what has none: functions, instances
 */
export function constantCode(name: string, value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((member) => constantCode(name, member)).join(', ')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const members = Object.entries(value).map(
      ([key, member]) => `[${JSON.stringify(key)}]: ${constantCode(name, member)}`,
    );
    return `({ ${members.join(', ')} })`;
  }
  throw new Error(
    `t.rerun cannot replace ${name} by ${described(value)}: give numbers, texts, booleans, null, or arrays and objects of them.`,
  );
}
