/** Three parts of a series, in order of time: as arrays or tables, as their lengths, or as shares. */
export interface Parts {
  train?: Part;
  validation?: Part;
  test?: Part;
}

type Part = number | { readonly length: number };

export interface PartLengths {
  train: number;
  validation: number;
  test: number;
}

/** @throws when the parts do not add up to the series */
export function partLengths(steps: number, parts: Parts = {}): PartLengths {
  const size = (part: Part | undefined) => (typeof part === 'object' ? part.length : part);
  const [a = 0.7, b = 0.15, c] = [size(parts.train), size(parts.validation), size(parts.test)];
  const shares = a + b + (c ?? 0) <= 1 + 1e-9 && typeof parts.train !== 'object';
  if (shares && a > 0 && b >= 0) {
    // as `rnn.split` cuts
    const [first, second] = [Math.trunc(steps * a), Math.trunc(steps * (a + b))];
    return { train: first, validation: second - first, test: steps - second };
  }
  const lengths = { train: a, validation: b, test: c ?? steps - a - b };
  const whole = Object.values(lengths).every((n) => Number.isInteger(n) && n >= 0);
  if (!whole || lengths.train + lengths.validation + lengths.test !== steps)
    throw new Error(
      `split is to have shares of at most 1 together, or lengths that add up to the ${steps} steps of the series, not ${lengths.train} + ${lengths.validation} + ${lengths.test}.`,
    );
  return lengths;
}
