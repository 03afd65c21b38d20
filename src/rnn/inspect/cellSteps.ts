import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import type { CellType, GateName } from '../display/views';
import type { Tf } from '../tf';
import type { RecurrentCell } from './recurrentLayer';

export interface CellStep {
  /** Batch of one × units each. */
  gates: Partial<Record<GateName, Tensor2D>>;
  /** h; for LSTM h and c. */
  state: Tensor2D[];
}

type Step = (tf: Tf, cell: RecurrentCell, x: Tensor2D, state: Tensor2D[]) => CellStep;

/**
 * One timestep of each cell, with the gates that the layer itself does not hand out. The equations are those of
 * TensorFlow.js 4.22 at inference (no dropout): its gates lie in the kernels in the order i f c o, and z r h.
 */
export const CELL_STEPS: Record<CellType, Step> = {
  /** h = φ(x·W + h·U + b) */
  SimpleRNN: (tf, cell, x, [h]) => {
    const hidden = apply(cell.activation, preactivation(tf, cell, x, h!));
    return { gates: { hidden }, state: [hidden] };
  },

  /** c = f∘c + i∘φ(…), h = o∘φ(c) */
  LSTM: (tf, cell, x, [h, c]) => {
    const [i, f, g, o] = tf.split(preactivation(tf, cell, x, h!), 4, 1) as [
      Tensor2D,
      Tensor2D,
      Tensor2D,
      Tensor2D,
    ];
    const forget = apply(cell.recurrentActivation, f);
    const input = apply(cell.recurrentActivation, i);
    const candidate = apply(cell.activation, g);
    const output = apply(cell.recurrentActivation, o);
    const carry = forget.mul(c!).add(input.mul(candidate)) as Tensor2D;
    const hidden = output.mul(apply(cell.activation, carry)) as Tensor2D;
    return { gates: { forget, input, candidate, output, cell: carry, hidden }, state: [hidden, carry] };
  },

  /** h = z∘h + (1 − z)∘φ(x·W + (r∘h)·U + b): the reset gate acts before the product with U, unless `resetAfter`. */
  GRU: (tf, cell, x, [h]) => {
    if (cell.resetAfter) return gruResetAfter(tf, cell, x, h!);
    const kernel = cell.recurrentKernel.read();
    const { units } = cell;
    const gateKernel = kernel.slice([0, 0], [units, 2 * units]);
    const candidateKernel = kernel.slice([0, 2 * units], [units, units]);
    const [xz, xr, xh] = tf.split(inputPart(tf, cell, x), 3, 1) as [Tensor2D, Tensor2D, Tensor2D];
    const [hz, hr] = tf.split(tf.matMul(h!, gateKernel), 2, 1) as [Tensor2D, Tensor2D];
    const update = apply(cell.recurrentActivation, xz.add(hz));
    const reset = apply(cell.recurrentActivation, xr.add(hr));
    const candidate = apply(cell.activation, xh.add(tf.matMul(reset.mul(h!) as Tensor2D, candidateKernel)));
    const hidden = update.mul(h!).add(tf.sub(1, update).mul(candidate)) as Tensor2D;
    return { gates: { update, reset, candidate, hidden }, state: [hidden] };
  },
};

/** h = z∘h + (1 − z)∘φ(x·W + b + r∘(h·U + c)) */
function gruResetAfter(tf: Tf, cell: RecurrentCell, x: Tensor2D, h: Tensor2D): CellStep {
  const [inputBias, stateBias] = cell.bias ? tf.unstack(cell.bias.read()) : [];
  const thirds = (values: Tensor2D, kernel: Tensor2D, bias: Tensor | undefined) => {
    const product: Tensor2D = tf.matMul(values, kernel);
    return tf.split(bias ? tf.add(product, bias) : product, 3, 1) as [Tensor2D, Tensor2D, Tensor2D];
  };
  const [xz, xr, xh] = thirds(x, cell.kernel.read(), inputBias);
  const [hz, hr, hh] = thirds(h, cell.recurrentKernel.read(), stateBias);
  const update = apply(cell.recurrentActivation, xz.add(hz));
  const reset = apply(cell.recurrentActivation, xr.add(hr));
  const candidate = apply(cell.activation, xh.add(reset.mul(hh)));
  const hidden = update.mul(h).add(tf.sub(1, update).mul(candidate)) as Tensor2D;
  return { gates: { update, reset, candidate, hidden }, state: [hidden] };
}

function preactivation(tf: Tf, cell: RecurrentCell, x: Tensor2D, h: Tensor2D): Tensor2D {
  return tf.add(inputPart(tf, cell, x), tf.matMul(h, cell.recurrentKernel.read()));
}

function inputPart(tf: Tf, cell: RecurrentCell, x: Tensor2D): Tensor2D {
  const product: Tensor2D = tf.matMul(x, cell.kernel.read());
  return cell.bias ? tf.add(product, cell.bias.read()) : product;
}

const apply = (activation: RecurrentCell['activation'], x: Tensor): Tensor2D =>
  activation.apply(x) as Tensor2D;
