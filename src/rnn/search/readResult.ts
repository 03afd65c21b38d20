export interface ReadResult {
  value: number;
  metrics: Record<string, number>;
}

/** @throws when a trial returned no value to compare it by */
export function readResult(result: unknown): ReadResult {
  if (typeof result === 'number') return { value: finite(result), metrics: {} };
  if (typeof result !== 'object' || result === null || !('value' in result)) {
    throw new Error(
      `The trial returned ${result === undefined ? 'nothing' : 'no value'}: it ends with return { value }, the loss or metric on the validation part.`,
    );
  }
  const { value, ...others } = result as { value: unknown } & Record<string, unknown>;
  const metrics = Object.entries(others).map(([name, other]) => [name, asNumber(other, name)] as const);
  return { value: finite(asNumber(value, 'value')), metrics: Object.fromEntries(metrics) };
}

/** Also of a number in a tensor or typed array, as the logs of TensorFlow.js may hold them. */
export function asNumber(value: unknown, name: string): number {
  if (typeof value === 'number') return value;
  const array =
    Array.isArray(value) || ArrayBuffer.isView(value) ? (value as unknown as unknown[]) : undefined;
  if (array?.length === 1 && typeof array[0] === 'number') return array[0];
  const what = value === null ? 'null' : typeof value;
  throw new Error(`${name} is a number, not ${what}: await tensor.data() gives the numbers of a tensor.`);
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new Error(`The trial’s value is ${value}: its training diverged. A lower learning rate may help.`);
}
