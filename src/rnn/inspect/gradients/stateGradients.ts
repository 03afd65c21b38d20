import type { LayersModel, Tensor, Tensor2D } from '@tensorflow/tfjs';
import type { GateName } from '../../display/views';
import { observePasses } from '../../layers/install';
import type { StepValues } from '../../layers/RecurrentKernel';
import type { CallOptions } from '../../layers/stockLayers';
import type { Tf } from '../../tf';
import { freeing } from '../freeing';
import { cellType, type RecurrentLayer } from '../recurrentLayer';
import type { BatchTensors } from './batch';
import type { ChosenLoss } from './lossOf';
import { type Probes, probedCall } from './probedCall';

/** What came to each state of a layer, on the axis of time: [examples, timesteps, units] each. */
export interface StateGradients {
  timesteps: number;
  hidden: Float32Array;
  /** LSTM only. */
  cell?: Float32Array;
  gates: StepValues;
  /** [examples, timesteps]: whether a mask keeps the step. */
  mask?: boolean[];
  /** Of the batch's mean loss, by name; only weights that are trained and that the loss depends on. */
  weights: { name: string; gradient: Tensor }[];
}

/**
 * ∂loss/∂h of each step of one layer, through everything that follows: the total derivative. From the layer's own
 * pass where it computes as one operation; else the layer is run once more, step by step, with probes at its states.
 * Within a scope of the caller's, who frees what is left.
 */
export function stateGradients(
  tf: Tf,
  model: LayersModel,
  layer: RecurrentLayer,
  batch: BatchTensors,
  loss: ChosenLoss,
): StateGradients {
  let seen: { timesteps: number; mask?: boolean[] } | undefined;
  const run = (): Tensor => loss.of(batch.targets, outputsOf(model, batch.inputs));
  const trained = model.trainableWeights.map((weight) => ({ name: weight.name, tensor: weight.read() }));
  // the layer's own kernel, too: gradients have to come through a layer that is frozen
  const through = [...trained.map(({ tensor }) => tensor), layer.cell.kernel.read()];
  const { result, passes } = listening(
    layer,
    (call, input, options) => {
      seen ??= seenIn(tf, input, options);
      return call();
    },
    () => observePasses(tf, () => gradients(tf, run, through)),
  );
  if (!seen) {
    throw new Error(`The layer "${layer.name}" did not run: nothing leads from it to the model's output.`);
  }
  const { timesteps, mask } = seen;
  const weights = trained.flatMap(({ name }, i) => {
    const gradient = result[i];
    return gradient ? [{ name, gradient }] : [];
  });
  const pass = passes.find((candidate) => candidate.layer === (layer as unknown) && candidate.gradients);
  if (!pass) return { timesteps, mask, weights, ...probed(tf, layer, run, batch.examples, timesteps) };
  const inTime = (values: Float32Array | undefined) =>
    values && (layer.goBackwards ? reversed(values, batch.examples, timesteps) : values);
  return {
    timesteps,
    mask,
    weights,
    hidden: inTime(pass.gradients!.hidden)!,
    cell: inTime(pass.gradients!.cell),
    gates: Object.fromEntries(Object.entries(pass.steps).map(([gate, values]) => [gate, inTime(values)])),
  };
}

function outputsOf(model: LayersModel, inputs: Tensor[]): Tensor[] {
  // at inference: dropout would make another gradient each time
  const outputs = model.apply(inputs, { training: false }) as Tensor | Tensor[];
  return Array.isArray(outputs) ? outputs : [outputs];
}

/** What throws is thrown after the gradient: TensorFlow.js would not free what it had saved for it. */
function gradients(tf: Tf, run: () => Tensor, of: Tensor[]): (Tensor | null | undefined)[] {
  let failure: { error: unknown } | undefined;
  const { grads } = tf.engine().gradients(
    () => {
      try {
        return run();
      } catch (error) {
        failure = { error };
        return tf.scalar(0);
      }
    },
    of,
    undefined,
    true,
  );
  if (failure) throw failure.error;
  return grads as (Tensor | null | undefined)[];
}

type Around = (call: () => Tensor | Tensor[], input: Tensor, options: CallOptions) => Tensor | Tensor[];

/** Runs something with `around` in place of the layer's own call, and puts that back. */
function listening<T>(layer: RecurrentLayer, around: Around, run: () => T): T {
  const call = layer.call.bind(layer);
  layer.call = (input, kwargs) => {
    const only = Array.isArray(input) ? input[0]! : input;
    return around(() => call(input, kwargs), only, (kwargs ?? {}) as CallOptions);
  };
  try {
    return run();
  } finally {
    delete (layer as Partial<RecurrentLayer>).call;
  }
}

function seenIn(tf: Tf, input: Tensor, { mask }: CallOptions): { timesteps: number; mask?: boolean[] } {
  const timesteps = input.shape[1]!;
  if (!mask) return { timesteps };
  return { timesteps, mask: freeing(tf, () => Array.from(mask.toFloat().dataSync(), Boolean)) };
}

function probed(
  tf: Tf,
  layer: RecurrentLayer,
  run: () => Tensor,
  examples: number,
  timesteps: number,
): Pick<StateGradients, 'hidden' | 'cell' | 'gates'> {
  const { units } = layer.cell;
  const zeros = () => Array.from({ length: timesteps }, () => tf.zeros([examples, units]) as Tensor2D);
  const probes: Probes = { hidden: zeros(), cell: cellType(layer) === 'LSTM' ? zeros() : [] };
  const gates: Partial<Record<GateName, Float32Array>> = {};
  const put = (values: Float32Array, t: number, tensor: Tensor) => {
    const rows = tensor.dataSync<'float32'>();
    for (let e = 0; e < examples; e++)
      values.set(rows.subarray(e * units, (e + 1) * units), (e * timesteps + t) * units);
  };
  const size = examples * timesteps * units;
  const see = (t: number, step: Partial<Record<GateName, Tensor2D>>) => {
    for (const [gate, tensor] of Object.entries(step) as [GateName, Tensor2D][])
      put((gates[gate] ??= new Float32Array(size)), t, tensor);
  };
  const found = listening(
    layer,
    (_, input, options) => probedCall(tf, layer, input, options, probes, see),
    () => gradients(tf, run, [...probes.hidden, ...probes.cell]),
  );
  const collect = (tensors: (Tensor | null | undefined)[]) => {
    const values = new Float32Array(size);
    tensors.forEach((tensor, t) => tensor && put(values, t, tensor));
    return values;
  };
  return {
    hidden: collect(found.slice(0, timesteps)),
    ...(probes.cell.length > 0 && { cell: collect(found.slice(timesteps)) }),
    gates,
  };
}

/** [examples, timesteps, units] with the steps in the other order. */
function reversed(values: Float32Array, examples: number, timesteps: number): Float32Array {
  const units = values.length / examples / timesteps;
  const turned = new Float32Array(values.length);
  for (let e = 0; e < examples; e++) {
    for (let t = 0; t < timesteps; t++) {
      const from = (e * timesteps + t) * units;
      turned.set(values.subarray(from, from + units), (e * timesteps + timesteps - 1 - t) * units);
    }
  }
  return turned;
}
