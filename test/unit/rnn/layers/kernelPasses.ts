import {
  type CellType,
  type ForwardPass,
  GATES,
  type RecurrentKernel,
} from '../../../../src/rnn/layers/RecurrentKernel';

export const [BATCH, TIMESTEPS, FEATURES, UNITS] = [23, 30, 3, 65] as const;

/** Numbers between −1/2 and 1/2 that are the same every time. */
export function values(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}

/** A pass of odd sizes, to go back. */
export function passOf(type: CellType): ForwardPass {
  const columns = GATES[type] * UNITS;
  return {
    cell: { type, units: UNITS, activation: 'tanh', recurrentActivation: 'sigmoid' },
    batch: BATCH,
    timesteps: TIMESTEPS,
    features: FEATURES,
    x: values(BATCH * TIMESTEPS * FEATURES, 1),
    kernel: values(FEATURES * columns, 2),
    recurrentKernel: values(UNITS * columns, 3),
    bias: values(type === 'GRU with resetAfter' ? 2 * columns : columns, 4),
    goBackwards: false,
    returnSequences: true,
    keep: true,
  };
}

/** All that a pass and its way back compute, in one array. */
export function everything(kernel: RecurrentKernel, type: CellType): Float32Array {
  const { sequence, states, trace } = kernel.forward(passOf(type));
  const parts: Float32Array[] = [sequence!.slice(), ...states.map((state) => state.slice())];
  trace!.backward({ sequence: values(BATCH * TIMESTEPS * UNITS, 5), states: [] }, true);
  parts.push(...Object.values(trace!.stateGradients()), trace!.inputGradient().slice());
  const columns = GATES[type] * UNITS;
  const weights = {
    kernel: new Float32Array(FEATURES * columns),
    recurrentKernel: new Float32Array(UNITS * columns),
    bias: new Float32Array(type === 'GRU with resetAfter' ? 2 * columns : columns),
  };
  trace!.weightGradients(weights);
  parts.push(...Object.values(weights));
  parts.push(...trace!.initialStateGradients().map((gradient) => gradient.slice()));
  trace!.dispose();
  return Float32Array.from(parts.flatMap((part) => [...part]));
}
