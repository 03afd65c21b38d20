import { randomNumbers } from '../random';

/**
 * @returns draws from the normal distribution of mean 0 and standard deviation 1 (Marsaglia's polar method: a logarithm and
 *   a root, which every machine computes alike)
 */
export function normalNumbers(seed: number | string): () => number {
  const random = randomNumbers(seed);
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * random() - 1;
      const v = 2 * random() - 1;
      const square = u * u + v * v;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = v * factor;
      return u * factor;
    }
  };
}

/**
 * Noise that remembers (AR(1)): each draw keeps `persistence` of the one before it; the standard deviation of all is
 * `deviation`.
 */
export function persistentNoise(normal: () => number, persistence: number, deviation: number): () => number {
  let last = deviation * normal();
  const step = deviation * Math.sqrt(1 - persistence * persistence);
  return () => {
    const value = last;
    last = persistence * last + step * normal();
    return value;
  };
}
