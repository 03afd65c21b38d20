import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import {
  type Cell,
  type ForwardPass,
  GATES,
  type RecurrentKernel,
  type Trace,
  type WeightGradients,
} from './RecurrentKernel';
import type { Observation, ObservedPass } from './observation';
import type { StockLayer } from './stockLayers';
import { isTapeOn, record } from './tape';
import { makeTensor, readTensor } from './tensorData';
import { tensorflowLstm } from './tensorflowLstm';

export interface PassTensors {
  /** [batch, timesteps, features] */
  x: Tensor;
  kernel: Tensor;
  recurrentKernel: Tensor;
  bias?: Tensor;
  /** [batch, units] each */
  initialState?: Tensor[];
}

export interface PassOptions extends Pick<ForwardPass, 'mask' | 'recurrentDropout'> {
  cell: Cell;
  layer: StockLayer;
  /** Whether the states are wanted besides the output. */
  withStates: boolean;
}

/**
 * A recurrent layer's whole pass as one operation, with its gradient.
 * @returns the output, and the last states if they are wanted
 * @throws `OutOfKernelMemory`
 */
export function fusedPass(
  tf: Tf,
  kernel: RecurrentKernel,
  observation: Observation,
  tensors: PassTensors,
  options: PassOptions,
): Tensor[] {
  const { layer, cell, withStates } = options;
  const { returnSequences, goBackwards } = layer;
  const { x, initialState } = tensors;
  const [batch, timesteps, features] = x.shape as [number, number, number];
  const taped = isTapeOn(tf);
  const observed = observation.isOn;
  const predicted = taped || observed || kernel.isNative ? undefined : tensorflowLstm(tf, tensors, options);
  if (predicted) return predicted;
  const { sequence, states, trace } = kernel.forward({
    cell,
    batch,
    timesteps,
    features,
    x: readTensor(tf, x),
    kernel: readTensor(tf, tensors.kernel),
    recurrentKernel: readTensor(tf, tensors.recurrentKernel),
    bias: tensors.bias && readTensor(tf, tensors.bias),
    initialState: initialState?.map((state) => readTensor(tf, state)),
    mask: options.mask,
    recurrentDropout: options.recurrentDropout,
    goBackwards,
    returnSequences,
    keep: taped || observed,
  });
  // without the sequence, the output is the last hidden state
  const wanted = withStates ? states : sequence ? [] : states.slice(0, 1);
  const outputs = wanted.map((state) => makeTensor(tf, state, [batch, cell.units]));
  if (sequence) outputs.unshift(makeTensor(tf, sequence, [batch, timesteps, cell.units]));
  const pass: ObservedPass | undefined = observed
    ? { layer, cell: cell.type, steps: trace!.steps() }
    : undefined;
  if (pass) observation.notify(pass);
  if (taped) recordPass(tf, trace!, tensors, outputs, sequence !== undefined, cell, pass);
  else trace?.dispose();
  return sequence ? outputs : [outputs[0]!, ...(withStates ? outputs : [])];
}

function recordPass(
  tf: Tf,
  trace: Trace,
  { x, kernel, recurrentKernel, bias, initialState }: PassTensors,
  outputs: Tensor[],
  hasSequence: boolean,
  cell: Cell,
  observed: ObservedPass | undefined,
): void {
  const stateName = (index: number) => `initialState${index}`;
  const states = initialState ?? [];
  record(tf, {
    name: `Fused ${cell.type}`,
    inputs: {
      x,
      kernel,
      recurrentKernel,
      ...(bias && { bias }),
      ...Object.fromEntries(states.map((state, index) => [stateName(index), state])),
    },
    outputs,
    gradient(outputGradients) {
      const values = outputGradients.map((gradient) => (gradient ? readTensor(tf, gradient) : undefined));
      trace.backward(
        hasSequence ? { sequence: values[0], states: values.slice(1) } : { states: values },
        observed !== undefined,
      );
      if (observed) observed.gradients = trace.stateGradients();
      let weights: WeightGradients | undefined;
      // asked for one after the other, before any other layer's: arrays that are used again hold so long
      const weightGradient = (name: keyof WeightGradients, { shape }: Tensor) => {
        if (!weights) {
          weights = {
            kernel: reused('kernel', kernel.size),
            recurrentKernel: reused('recurrentKernel', recurrentKernel.size),
            bias: reused('bias', bias?.size ?? biasSize(cell)),
          };
          trace.weightGradients(weights);
        }
        return makeTensor(tf, weights[name], shape);
      };
      return {
        x: () => makeTensor(tf, trace.inputGradient(), x.shape),
        kernel: () => weightGradient('kernel', kernel),
        recurrentKernel: () => weightGradient('recurrentKernel', recurrentKernel),
        bias: () => weightGradient('bias', bias!),
        ...Object.fromEntries(
          states.map((state, index) => [
            stateName(index),
            () => makeTensor(tf, trace.initialStateGradients()[index]!, state.shape),
          ]),
        ),
      };
    },
    dispose: () => trace.dispose(),
  });
}

const lastArrays = new Map<keyof WeightGradients, Float32Array>();

/** An array of the length, the one of the last time where it has it: new ones every step are work for the collector. */
function reused(name: keyof WeightGradients, length: number): Float32Array {
  let array = lastArrays.get(name);
  if (array?.length !== length) lastArrays.set(name, (array = new Float32Array(length)));
  return array;
}

const biasSize = ({ type, units }: Cell) => GATES[type] * units * (type === 'GRU with resetAfter' ? 2 : 1);
