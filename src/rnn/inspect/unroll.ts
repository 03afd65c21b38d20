import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { MIME, type View, view } from '../display/mime';
import type { UnrolledView } from '../display/views';
import type { Tf } from '../tf';
import { type Example, exampleTensors } from './example';
import { freeing } from './freeing';
import { networkOf } from './network';
import { type Recording, recordCalls } from './recordCalls';
import { isBidirectional, isRecurrent, type Layer } from './recurrentLayer';
import { runLayer } from './runLayer';
import { unrolledText } from './unrolledText';

/** See `Rnn.unroll`. */
export function unroll(tf: Tf, model: LayersModel, example?: Example): View {
  if (model.layers.length === 0) throw new Error(`"${model.name}" has no layers yet: add some first.`);
  const { view: network, layers } = networkOf(model);
  const data = example === undefined ? network : withExample(tf, model, example, network, layers);
  return view({ [MIME.unrolled]: data, [MIME.text]: unrolledText(data) });
}

function withExample(
  tf: Tf,
  model: LayersModel,
  example: Example,
  network: UnrolledView,
  layers: Layer[],
): UnrolledView {
  const { input, recording } = freeing(tf, () => {
    const inputs = exampleTensors(tf, model, example);
    const sequence = inputs.find(({ rank }) => rank >= 3) ?? inputs[0]!;
    return { input: stepsOf(sequence), recording: recordCalls(tf, model, inputs) };
  });
  return {
    ...network,
    timesteps: network.timesteps ?? input.length,
    layers: network.layers.map((layer, i) => {
      const hiddenNorm = hiddenNorms(tf, layers[i]!, recording);
      return hiddenNorm ? { ...layer, hiddenNorm } : layer;
    }),
    example: { input, output: recording.output },
  };
}

/** timesteps × features; of tokens, one a step. */
function stepsOf(batch: Tensor): number[][] {
  const [, timesteps] = batch.shape;
  return batch
    .slice([0], [1])
    .reshape([timesteps ?? 1, -1])
    .arraySync() as number[][];
}

/** ‖h‖₂ at every timestep; of a Bidirectional, of both directions' h together. */
function hiddenNorms(tf: Tf, layer: Layer, { calls }: Recording): number[] | undefined {
  const directions = isBidirectional(layer) ? [layer.forwardLayer, layer.backwardLayer] : [layer];
  let squares: number[] | undefined;
  for (const direction of directions) {
    const call = isRecurrent(direction) ? calls.get(direction) : undefined;
    if (!isRecurrent(direction) || !call) return undefined;
    const hidden = runLayer(tf, direction, call).find(({ gate }) => gate === 'hidden')!.values;
    const { units } = direction.cell;
    squares ??= call.input.map(() => 0);
    squares = squares.map((sum, t) =>
      hidden.subarray(t * units, (t + 1) * units).reduce((s, h) => s + h * h, sum),
    );
  }
  return squares?.map(Math.sqrt);
}
