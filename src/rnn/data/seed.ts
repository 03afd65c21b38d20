import seedrandom from 'seedrandom';

/** See `Rnn.seed`. */
export function seed(value: number): void {
  // The initialisers, dropout and shuffling of TensorFlow.js draw their own seeds from here.
  Math.random = seedrandom(String(value));
}
