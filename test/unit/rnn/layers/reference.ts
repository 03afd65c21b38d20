// The recurrent layers by their textbook equations, in float64 and plain numbers: slow, and easy to read.
// Gates lie in the columns of the kernels as in TensorFlow.js and Keras: i f c o, and z r h.
import type { CellName } from './support';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export const ACTIVATIONS = {
  tanh: Math.tanh,
  sigmoid,
  hardSigmoid: (x: number) => Math.min(1, Math.max(0, 0.2 * x + 0.5)),
  relu: (x: number) => Math.max(0, x),
  linear: (x: number) => x,
};
export type ActivationName = keyof typeof ACTIVATIONS;

export interface ReferenceLayer {
  cell: CellName;
  batch: number;
  time: number;
  features: number;
  units: number;
  activation: ActivationName;
  recurrentActivation: ActivationName;
  goBackwards: boolean;
  /** batch · time ones and zeros */
  mask?: number[];
}

/** Row-major: batch × time × features, batch × units each, and the weights as the layer has them. */
export interface Parameters {
  input: number[];
  states: number[][];
  kernel: number[];
  recurrentKernel: number[];
  bias?: number[];
}

type Step = (layer: ReferenceLayer, parameters: Parameters, x: number[], state: number[][]) => number[][];

const STEPS: Record<CellName, Step> = {
  /** h = φ(x·W + h·U + b) */
  SimpleRNN({ units, activation }, { kernel, recurrentKernel, bias }, x, [h]) {
    const sum = plus(plus(product(x, kernel, units), product(h!, recurrentKernel, units)), bias);
    return [sum.map(ACTIVATIONS[activation])];
  },

  /** c = f∘c + i∘φ(…), h = o∘φ(c) */
  LSTM({ units, activation, recurrentActivation }, { kernel, recurrentKernel, bias }, x, [h, c]) {
    const phi = ACTIVATIONS[activation];
    const sigma = ACTIVATIONS[recurrentActivation];
    const sum = plus(plus(product(x, kernel, 4 * units), product(h!, recurrentKernel, 4 * units)), bias);
    const gate = (k: number, u: number) => sum[k * units + u]!;
    const carry = c!.map((old, u) => sigma(gate(1, u)) * old + sigma(gate(0, u)) * phi(gate(2, u)));
    return [carry.map((value, u) => sigma(gate(3, u)) * phi(value)), carry];
  },

  /** h = z∘h + (1 − z)∘φ(x·W + (r∘h)·U + b) */
  GRU({ units, activation, recurrentActivation }, { kernel, recurrentKernel, bias }, x, [h]) {
    const sigma = ACTIVATIONS[recurrentActivation];
    const fromInput = plus(product(x, kernel, 3 * units), bias);
    const fromState = product(h!, recurrentKernel, 3 * units);
    const gate = (k: number, u: number) => sigma(fromInput[k * units + u]! + fromState[k * units + u]!);
    const reset = h!.map((value, u) => gate(1, u) * value);
    const fromReset = product(reset, recurrentKernel, 3 * units);
    return [
      h!.map((value, u) => {
        const z = gate(0, u);
        const candidate = fromInput[2 * units + u]! + fromReset[2 * units + u]!;
        return z * value + (1 - z) * ACTIVATIONS[activation](candidate);
      }),
    ];
  },

  /** h = z∘h + (1 − z)∘φ(x·W + b + r∘(h·U + b′)), with b and b′ the two rows of the bias */
  'GRU resetAfter'({ units, activation, recurrentActivation }, { kernel, recurrentKernel, bias }, x, [h]) {
    const sigma = ACTIVATIONS[recurrentActivation];
    const fromInput = plus(product(x, kernel, 3 * units), bias?.slice(0, 3 * units));
    const fromState = plus(product(h!, recurrentKernel, 3 * units), bias?.slice(3 * units));
    const gate = (k: number, u: number) => sigma(fromInput[k * units + u]! + fromState[k * units + u]!);
    return [
      h!.map((value, u) => {
        const z = gate(0, u);
        const candidate = fromInput[2 * units + u]! + gate(1, u) * fromState[2 * units + u]!;
        return z * value + (1 - z) * ACTIVATIONS[activation](candidate);
      }),
    ];
  },
};

/** @returns the sequence, batch × time × units, in the order in which it was computed, and the last state(s) */
export function forward(layer: ReferenceLayer, parameters: Parameters): number[][] {
  const { batch, time, features, units, goBackwards, mask } = layer;
  const sequence: number[] = [];
  const last: number[][] = parameters.states.map(() => []);
  for (let row = 0; row < batch; row++) {
    let state = parameters.states.map((values) => values.slice(row * units, (row + 1) * units));
    for (let i = 0; i < time; i++) {
      const t = row * time + (goBackwards ? time - 1 - i : i);
      const x = parameters.input.slice(t * features, (t + 1) * features);
      if (!mask || mask[t]) state = STEPS[layer.cell](layer, parameters, x, state);
      sequence.push(...state[0]!); // a masked step carries the state on
    }
    state.forEach((values, i) => last[i]!.push(...values));
  }
  return [sequence, ...last];
}

/** Gradients of the weighted sum of all outputs, by central differences: one array for each of the parameters. */
export function differences(
  layer: ReferenceLayer,
  parameters: Parameters,
  lossWeights: number[][],
): number[][] {
  const step = 1e-5;
  const loss = () =>
    forward(layer, parameters).reduce((sum, output, i) => sum + dot(output, lossWeights[i]!), 0);
  return listOf(parameters).map((values) =>
    values.map((value, i) => {
      values[i] = value + step;
      const above = loss();
      values[i] = value - step;
      const below = loss();
      values[i] = value;
      return (above - below) / (2 * step);
    }),
  );
}

export const listOf = ({ input, states, kernel, recurrentKernel, bias }: Parameters): number[][] => [
  input,
  ...states,
  kernel,
  recurrentKernel,
  ...(bias ? [bias] : []),
];

const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** A row vector times a matrix. */
const product = (vector: number[], matrix: number[], columns: number) =>
  Array.from({ length: columns }, (_, column) =>
    vector.reduce((sum, value, row) => sum + value * matrix[row * columns + column]!, 0),
  );

const plus = (a: number[], b: number[] | undefined) => (b ? a.map((value, i) => value + b[i]!) : a);
