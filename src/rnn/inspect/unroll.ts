import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { MIME, type View, view } from '../display/mime';
import type { UnrolledView } from '../display/views';
import type { Tf } from '../tf';
import { type Example, exampleTensors } from './example';
import { freeing } from './freeing';
import { layerStates } from './layerStates';
import { networkOf } from './network';
import { recordCalls } from './recordCalls';
import type { Layer } from './recurrentLayer';
import { unrolledText } from './unrolledText';

export interface UnrollOptions {
  /** The words of the timesteps, one each, padding included. */
  tokens?: string[];
}

/** See `Rnn.unroll`. */
export function unroll(tf: Tf, model: LayersModel, example?: Example, options?: UnrollOptions | null): View {
  if (model.layers.length === 0) throw new Error(`"${model.name}" has no layers yet: add some first.`);
  const { view: network, layers } = networkOf(model);
  const run = example === undefined ? network : withExample(tf, model, example, network, layers);
  const data = withTokens(run, options?.tokens);
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
    layers: network.layers.map((layer, i) => ({ ...layer, ...layerStates(tf, layers[i]!, recording) })),
    example: {
      input,
      output: recording.output,
      ...(recording.outputSteps !== undefined && { outputSteps: recording.outputSteps }),
    },
  };
}

/** @throws when there is not one word a timestep */
function withTokens(view: UnrolledView, tokens: string[] | undefined): UnrolledView {
  if (tokens === undefined) return view;
  if (!Array.isArray(tokens) || !tokens.every((token) => typeof token === 'string')) {
    throw new Error('`tokens` must be an array of strings, one word a timestep.');
  }
  const timesteps = view.timesteps ?? tokens.length;
  if (tokens.length !== timesteps) {
    throw new Error(
      `\`tokens\` has ${tokens.length} words for ${timesteps} timesteps: give one for each, and '' where the example is padded.`,
    );
  }
  return { ...view, timesteps, tokens: [...tokens] };
}

/** timesteps × features; of tokens, one a step. */
function stepsOf(batch: Tensor): number[][] {
  const [, timesteps] = batch.shape;
  return batch
    .slice([0], [1])
    .reshape([timesteps ?? 1, -1])
    .arraySync() as number[][];
}
