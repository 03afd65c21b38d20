/** What a search may try, and the space of the chapter. */
export type ParamValue = number | string | boolean;

/** Any number between two, for random search and halving. */
export interface ParamRange {
  min: number;
  max: number;
  /** Drawn evenly over orders of magnitude, as learning rates want it; then `min` is above 0. */
  log?: boolean;
  /** Whole numbers only. */
  integer?: boolean;
}

export type SearchSpace = Record<string, readonly ParamValue[] | ParamRange>;
export type Params = Record<string, ParamValue>;

/** The parameters that a space gives. */
export type ParamsOf<S extends SearchSpace> = {
  -readonly [K in keyof S]: S[K] extends readonly (infer V)[] ? Widened<V> : number;
};
type Widened<V> = V extends number ? number : V extends string ? string : V extends boolean ? boolean : V;

/** See `Rnn.searchSpace`. */
export const searchSpace = {
  units: [32, 64, 128, 256],
  layers: [1, 2, 3],
  dropout: [0, 0.2, 0.3, 0.5],
  learningRate: [1e-4, 1e-3, 1e-2],
  batchSize: [32, 64, 128],
  sequenceLength: [24, 48, 72, 96],
};

export const isRange = (values: SearchSpace[string]): values is ParamRange => !Array.isArray(values);

/** @throws for a space that cannot be searched */
export function assertSpace(space: unknown): asserts space is SearchSpace {
  if (typeof space !== 'object' || space === null || Array.isArray(space)) {
    throw new Error(`space is an object such as { units: [32, 64] }, not ${shown(space)}.`);
  }
  const entries = Object.entries(space as Record<string, unknown>);
  if (entries.length === 0) throw new Error('space is empty: name at least one parameter with its values.');
  for (const [name, values] of entries) {
    if (Array.isArray(values)) assertList(name, values as unknown[]);
    else assertRange(name, values);
  }
}

function assertList(name: string, values: unknown[]): void {
  if (values.length === 0) throw new Error(`space.${name} has no value to try: give at least one.`);
  for (const value of values) {
    const fits = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
    if (!fits) throw new Error(`space.${name} holds numbers, strings or booleans, not ${shown(value)}.`);
  }
  const repeated = values.find((value, i) => values.indexOf(value) < i);
  if (repeated !== undefined) throw new Error(`space.${name} holds ${shown(repeated)} twice: remove one.`);
}

function assertRange(name: string, range: unknown): void {
  const { min, max, log, integer } = (range ?? {}) as Partial<Record<keyof ParamRange, unknown>>;
  if (typeof range !== 'object' || !Number.isFinite(min) || !Number.isFinite(max)) {
    throw new Error(`space.${name} is a list of values or { min, max }, not ${shown(range)}.`);
  }
  if (!((min as number) < (max as number))) {
    throw new Error(`space.${name}: min is below max, not ${shown(min)} and ${shown(max)}.`);
  }
  if (log && !((min as number) > 0)) {
    throw new Error(`space.${name}: with log, min is above 0, not ${shown(min)}.`);
  }
  if (integer && !(Number.isInteger(min) && Number.isInteger(max))) {
    throw new Error(`space.${name}: with integer, min and max are whole numbers.`);
  }
}

export function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  return typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
}
