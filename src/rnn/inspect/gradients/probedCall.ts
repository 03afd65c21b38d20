import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import type { GateName } from '../../display/views';
import type { CallOptions } from '../../layers/stockLayers';
import type { Tf } from '../../tf';
import { CELL_STEPS } from '../cellSteps';
import { cellType, type RecurrentLayer } from '../recurrentLayer';

/** Zeros [examples, units] that are added to the states of each step, on the axis of time. */
export interface Probes {
  hidden: Tensor2D[];
  /** LSTM only. */
  cell: Tensor2D[];
}

/**
 * What a recurrent layer computes, step by step, with a probe added to each state: the gradient that comes to a probe
 * is that of its state, whatever the activations are.
 *
 * @param see told the gates of each step
 */
export function probedCall(
  tf: Tf,
  layer: RecurrentLayer,
  input: Tensor,
  options: CallOptions,
  probes: Probes,
  see: (step: number, gates: Partial<Record<GateName, Tensor2D>>) => void,
): Tensor | Tensor[] {
  const { cell, goBackwards } = layer;
  const { returnSequences, returnState } = layer as RecurrentLayer & Record<string, unknown>;
  const isLstm = cellType(layer) === 'LSTM';
  const [examples] = input.shape as [number];
  const steps = tf.unstack(input.toFloat(), 1) as Tensor2D[];
  const kept = options.mask && tf.unstack(options.mask.toFloat().reshape([examples, steps.length]), 1);
  let states = initialStates(tf, layer, options, examples, isLstm ? 2 : 1);
  const outputs: Tensor2D[] = [];
  const order = [...steps.keys()];
  for (const t of goBackwards ? order.reverse() : order) {
    const step = CELL_STEPS[cellType(layer)!](tf, cell, steps[t]!, states);
    see(t, step.gates);
    // where a mask leaves the step out, states stay as they were
    const held = (next: Tensor2D, previous: Tensor2D): Tensor2D => {
      if (!kept) return next;
      const mask = kept[t]!.reshape([examples, 1]);
      return tf.add(tf.mul(next, mask), tf.mul(previous, tf.sub(1, mask)));
    };
    const [h, c] = states as [Tensor2D, Tensor2D];
    if (isLstm) {
      const next = tf.add(step.gates.cell!, probes.cell[t]!);
      const hidden = tf.mul(step.gates.output!, cell.activation.apply(next)) as Tensor2D;
      states = [
        tf.add(held(hidden, h), probes.hidden[t]!),
        kept ? tf.add(held(step.gates.cell!, c), probes.cell[t]!) : (next as Tensor2D),
      ];
    } else {
      states = [tf.add(held(step.state[0]!, h), probes.hidden[t]!)];
    }
    outputs.push(states[0]!);
  }
  const output = returnSequences ? tf.stack(outputs, 1) : states[0]!;
  return returnState ? [output, ...states] : output;
}

function initialStates(
  tf: Tf,
  layer: RecurrentLayer & { stateful?: boolean },
  { initialState }: CallOptions,
  examples: number,
  count: number,
): Tensor2D[] {
  const given = initialState ?? (layer.stateful ? layer.states : null);
  return Array.from(
    { length: count },
    (_, i) => (given?.[i] as Tensor2D | null | undefined) ?? tf.zeros([examples, layer.cell.units]),
  );
}
