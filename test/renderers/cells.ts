/** LSTM and GRU in plain float64, step by step as the equations say: real numbers for the views to draw. */
import type { GateName } from '../../src/rnn/display/views';

export type Sequence = number[][];
export type Gates = Partial<Record<GateName, Sequence>>;

/** Mulberry32: a small generator with a seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** z = W·x + U·h + b with weights of its own. */
function linear(features: number, units: number, next: () => number): (x: number[], h: number[]) => number[] {
  const row = (length: number, scale: number) => Array.from({ length }, () => (next() * 2 - 1) * scale);
  const weights = Array.from({ length: units }, () => ({
    w: row(features, 1.2),
    u: row(units, 2.2 / Math.sqrt(units)),
    b: (next() - 0.3) * 0.8,
  }));
  const dot = (a: number[], b: number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  return (x, h) => weights.map(({ w, u, b }) => dot(w, x) + dot(u, h) + b);
}

/** Each gate's activations, timesteps × units. */
export function lstm(input: Sequence, units: number, seed: number): Gates {
  const next = random(seed);
  const features = input[0]?.length ?? 1;
  const [f, i, g, o] = [0, 1, 2, 3].map(() => linear(features, units, next));
  const gates = { forget: [], input: [], candidate: [], output: [], cell: [], hidden: [] } as Record<
    string,
    Sequence
  >;
  let h = new Array<number>(units).fill(0);
  let c = h;
  for (const x of input) {
    const [forget, enter, candidate, output] = [
      f!(x, h).map((z) => sigmoid(z + 1)),
      i!(x, h).map(sigmoid),
      g!(x, h).map(Math.tanh),
      o!(x, h).map(sigmoid),
    ];
    c = c.map((before, k) => forget[k]! * before + enter[k]! * candidate[k]!);
    h = c.map((now, k) => output[k]! * Math.tanh(now));
    for (const [name, value] of Object.entries({
      forget,
      input: enter,
      candidate,
      output,
      cell: c,
      hidden: h,
    }))
      gates[name]!.push(value);
  }
  return gates;
}

export function gru(input: Sequence, units: number, seed: number): Gates {
  const next = random(seed);
  const features = input[0]?.length ?? 1;
  const [u, r, g] = [0, 1, 2].map(() => linear(features, units, next));
  const gates = { update: [], reset: [], candidate: [], hidden: [] } as Record<string, Sequence>;
  let h = new Array<number>(units).fill(0);
  for (const x of input) {
    const [update, reset] = [u!(x, h).map(sigmoid), r!(x, h).map(sigmoid)];
    const candidate = g!(
      x,
      h.map((v, k) => v * reset[k]!),
    ).map(Math.tanh);
    h = h.map((v, k) => update[k]! * v + (1 - update[k]!) * candidate[k]!);
    for (const [name, value] of Object.entries({ update, reset, candidate, hidden: h }))
      gates[name]!.push(value);
  }
  return gates;
}

/** A season with noise, scaled to about −1..1. */
export function series(steps: number, features: number, seed: number): Sequence {
  const next = random(seed);
  return Array.from({ length: steps }, (_, t) =>
    Array.from({ length: features }, (_, f) => Math.sin(t / (3 + f) + f) * 0.8 + (next() - 0.5) * 0.4),
  );
}

export const norm = (vector: number[]) => Math.sqrt(vector.reduce((sum, v) => sum + v * v, 0));
