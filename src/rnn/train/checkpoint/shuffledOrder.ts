import { randomState, setRandomState } from '../../data/seed';
import type { Tf } from '../../tf';

/**
 * `model.fit` shuffles in each epoch what the epoch before left, beginning with 0 … n − 1. This follows along, and lets
 * a fit that begins later go on from the order that the earlier one left.
 */
export class ShuffledOrder {
  #order: Int32Array;

  constructor(
    private readonly tf: Tf,
    samples: number,
  ) {
    this.#order = Int32Array.from({ length: samples }, (_, i) => i);
  }

  get values(): Int32Array {
    return this.#order;
  }

  set values(order: Int32Array) {
    this.#order = order.slice();
  }

  /** Before fit shuffles: the same draws, and then the generator as it was. Unseeded there is nothing to follow. */
  follow(): void {
    const state = randomState();
    if (!state) return;
    this.tf.util.shuffle(this.#order as unknown as number[]);
    setRandomState(state);
  }

  /** Before a resumed fit shuffles 0 … n − 1 for the first time: lets it come to the order that is due. */
  lead(): void {
    if (!randomState()) return;
    this.tf.util.shuffle(this.#order as unknown as number[]);
    const draws = drawsFor(this.#order);
    const seeded = Math.random;
    let at = 0;
    Math.random = () => {
      if (at + 1 >= draws.length) Math.random = seeded;
      return draws[at++]!;
    };
  }
}

/** What `Math.random` has to give for the Fisher–Yates shuffle of TensorFlow.js to make this order of 0 … n − 1. */
function drawsFor(order: Int32Array): Float64Array {
  const draws = new Float64Array(order.length);
  const items = Int32Array.from(order.keys());
  const places = Int32Array.from(order.keys());
  for (let last = order.length - 1, at = 0; last >= 0; last--, at++) {
    const place = places[order[last]!]!;
    draws[at] = (place + 0.5) / (last + 1); // floor(draw · (last + 1)) is the place
    const moved = items[last]!;
    items[place] = moved;
    places[moved] = place;
  }
  return draws;
}
