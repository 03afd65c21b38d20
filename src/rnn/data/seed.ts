import seedrandom from 'seedrandom';

/** Where the seeded `Math.random` stands: what it draws from here on. */
export type RandomState = seedrandom.State.Arc4;

let seeded: seedrandom.StatefulPRNG<RandomState> | undefined;

/** See `Rnn.seed`. */
export function seed(value: number): void {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new Error(`A seed is a number such as 42, not ${String(value as unknown)}.`);
  }
  // The initialisers, dropout and shuffling of TensorFlow.js draw their own seeds from here.
  use(seedrandom(String(value), { state: true }));
}

/** `undefined` while `Math.random` is not seeded. */
export function randomState(): RandomState | undefined {
  return Math.random === seeded ? seeded.state() : undefined;
}

/** Lets the seeded `Math.random` go on from a state. */
export function setRandomState(state: RandomState): void {
  use(seedrandom('', { state }));
}

function use(generator: seedrandom.StatefulPRNG<RandomState>): void {
  seeded = generator;
  Math.random = generator;
}
