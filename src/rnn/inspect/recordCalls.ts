import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { observePasses } from '../layers/install';
import type { StepValues } from '../layers/RecurrentKernel';
import type { Tf } from '../tf';
import { freeing } from './freeing';
import { allLayers, isBidirectional, isRecurrent, type RecurrentLayer } from './recurrentLayer';

/** What a recurrent layer was really given when the model ran, for the first example of the batch. */
export interface RecordedCall {
  /** timesteps × features, in the order of time */
  input: number[][];
  /** One vector a state (h; for LSTM h and c); `undefined` for zeros. */
  initialState?: number[][];
  /** `false` at the steps that a mask leaves out. */
  mask?: boolean[];
  /** Gates and states, timesteps × units, in the order in which the layer took the steps, if it gave them. */
  steps?: StepValues;
}

export interface Recording {
  /** The first call of each recurrent layer, the two inside a Bidirectional included. */
  calls: Map<RecurrentLayer, RecordedCall>;
  /** The model's first output for the example, flat. */
  output: number[];
  /** Its number of timesteps, where it is a sequence. */
  outputSteps?: number;
}

/** @returns the recurrent layers of a model, in the order of its layers. */
export function recurrentLayers(model: LayersModel): RecurrentLayer[] {
  return allLayers(model)
    .flatMap((layer) => (isBidirectional(layer) ? [layer.forwardLayer, layer.backwardLayer] : [layer]))
    .filter(isRecurrent);
}

/**
 * Runs the model on an example and listens in on its recurrent layers: so what is seen is what the model does,
 * whatever leads to the layer. The states of stateful layers are as before afterwards.
 */
export function recordCalls(tf: Tf, model: LayersModel, inputs: Tensor[]): Recording {
  const layers = recurrentLayers(model);
  const calls: Recording['calls'] = new Map();
  const restore = layers.filter(({ stateful }) => stateful).map((layer) => keepStates(tf, layer));
  for (const layer of layers) {
    const call = layer.call.bind(layer);
    layer.call = (input, kwargs) => {
      const initialState = (kwargs?.initialState ?? (layer.stateful ? layer.states : null)) as
        Tensor[] | null;
      if (calls.has(layer)) return call(input, kwargs);
      const recorded = record(input, initialState, kwargs?.mask as Tensor | null);
      calls.set(layer, recorded);
      const { result, passes } = observePasses(tf, () => call(input, kwargs));
      const steps = passes[0] && Object.entries(passes[0].steps);
      if (steps)
        recorded.steps = Object.fromEntries(steps.map(([gate, values]) => [gate, firstExample(values!)]));
      return result;

      function firstExample(values: Float32Array): Float32Array {
        return values.subarray(0, recorded.input.length * layer.cell.units);
      }
    };
  }
  try {
    const outputs = freeing(tf, () => {
      const predicted = model.predict(inputs) as Tensor | Tensor[];
      const output = first(Array.isArray(predicted) ? predicted[0]! : predicted);
      const sequence = output.rank === 2 || output.rank === 4;
      return { output: Array.from(output.dataSync()), ...(sequence && { outputSteps: output.shape[0]! }) };
    });
    return { calls, ...outputs };
  } finally {
    for (const layer of layers) delete (layer as Partial<RecurrentLayer>).call;
    for (const restoreStates of restore) restoreStates();
  }

  function record(
    input: Tensor | Tensor[],
    initialState: Tensor[] | null,
    mask: Tensor | null,
  ): RecordedCall {
    return freeing(tf, () => ({
      input: first(Array.isArray(input) ? input[0]! : input).arraySync() as number[][],
      ...(initialState && {
        initialState: initialState.map((state) => first(state).arraySync() as number[]),
      }),
      ...(mask && { mask: Array.from(first(mask).dataSync(), Boolean) }),
    }));
  }
}

/** The first example of a batch. */
function first(batch: Tensor): Tensor {
  return batch.slice([0], [1]).reshape(batch.shape.slice(1));
}

/** @returns what puts the states of a stateful layer back */
export function keepStates(tf: Tf, layer: RecurrentLayer): () => void {
  const states = layer.states.map((state) => state && tf.keep(state.clone()));
  return () => {
    const known = states.filter((state) => state !== null);
    if (known.length > 0) layer.resetStates(known);
    tf.dispose(known);
  };
}
