import { type Layer, wrapped } from '../../inspect/recurrentLayer';
import { python, tuple } from '../code/python';
import type { LayerCall, Shape } from '../description/describeModel';
import type { Config } from '../layers/layerOptions';
import { activated } from './activation';
import { torchTensor, transposed } from './tensors';
import { onlyForward, type TorchLayer, type TorchTensor } from './TorchLayer';

type Translate = (call: LayerCall, config: Config) => TorchLayer;

/** The layers that are not recurrent, by their class. */
export const SIMPLE_LAYERS: Record<string, Translate> = {
  Dense: (call, config) => dense(call, call.layer, config),
  // a Linear computes the last axis alone, whatever comes before it
  TimeDistributed(call) {
    const inner = wrapped(call.layer);
    if (inner.getClassName() !== 'Dense')
      throw new Error(
        `The TimeDistributed "${call.layer.name}" applies ${inner.getClassName()}: in PyTorch only Dense can be told.`,
      );
    return dense(call, inner, inner.getConfig() as Config);
  },
  Embedding(call, { inputDim, outputDim }) {
    const [x, y] = names(call);
    return {
      modules: { [call.attribute]: `nn.Embedding(${python(inputDim)}, ${python(outputDim)})` },
      forward: [`${y} = self.${call.attribute}(${x}.long())`],
      weights: { [`${call.attribute}.weight`]: torchTensor(call.layer.getWeights()[0]!) },
      helpers: [],
    };
  },
  Dropout: (call, { rate }) => withModule(call, `nn.Dropout(${python(rate)})`),
  SpatialDropout1D(call, { rate }) {
    const [x, y] = names(call);
    return {
      modules: { [call.attribute]: `nn.Dropout1d(${python(rate)})` },
      // Dropout1d leaves out whole rows: the channels have to come first
      forward: [`${y} = self.${call.attribute}(${x}.transpose(1, 2)).transpose(1, 2)`],
      weights: {},
      helpers: [],
    };
  },
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  Activation: (call, { activation }) => {
    const [x, y] = names(call);
    return onlyForward(`${y} = ${activated(activation as string, x)}`);
  },
  ReLU: (call) => apply(call, (x) => `torch.relu(${x})`),
  Masking: (call) => apply(call, (x) => x),
  RepeatVector: (call, { n }) => apply(call, (x) => `${x}.unsqueeze(1).repeat(1, ${python(n)}, 1)`),
  Flatten: (call) => apply(call, (x) => `${x}.flatten(1)`),
  Reshape: (call, { targetShape }) => {
    const sizes = (targetShape as Shape).map((size) => python(size ?? -1));
    return apply(call, (x) => `${x}.reshape(${x}.size(0), ${sizes.join(', ')})`);
  },
  Permute: (call, { dims }) => apply(call, (x) => `${x}.permute(0, ${(dims as number[]).join(', ')})`),
  Concatenate: (call, { axis }) =>
    apply(call, (...all) => `torch.cat([${all.join(', ')}], dim=${python(axis ?? -1)})`),
  Add: (call) => apply(call, (...all) => all.join(' + ')),
  Multiply: (call) => apply(call, (...all) => all.join(' * ')),
  Average: (call) => apply(call, (...all) => `(${all.join(' + ')}) / ${all.length}`),
  Maximum: (call) => apply(call, (...all) => all.reduce((a, b) => `torch.maximum(${a}, ${b})`)),
  GlobalAveragePooling1D: (call) => apply(call, (x) => `${x}.mean(dim=1)`),
  GlobalMaxPooling1D: (call) => apply(call, (x) => `${x}.amax(dim=1)`),
};

function names({ inputs, outputs }: LayerCall): [x: string, y: string] {
  return [inputs[0]!.name, outputs[0]!.name];
}

function apply(call: LayerCall, expression: (...inputs: string[]) => string): TorchLayer {
  const y = call.outputs[0]!.name;
  const text = expression(...call.inputs.map(({ name }) => name));
  return text === y ? onlyForward() : onlyForward(`${y} = ${text}`);
}

function withModule(call: LayerCall, expression: string): TorchLayer {
  const [x, y] = names(call);
  return {
    modules: { [call.attribute]: expression },
    forward: [`${y} = self.${call.attribute}(${x})`],
    weights: {},
    helpers: [],
  };
}

function dense(call: LayerCall, layer: Layer, { units, useBias, activation }: Config): TorchLayer {
  const [x, y] = names(call);
  const [kernel, bias] = layer.getWeights().map(torchTensor) as [TorchTensor, TorchTensor?];
  const linear = `self.${call.attribute}(${x})`;
  return {
    modules: {
      [call.attribute]: `nn.Linear(${kernel.shape[0]}, ${python(units)}${useBias ? '' : ', bias=False'})`,
    },
    forward: [`${y} = ${activated(activation as string, linear)}`],
    weights: {
      [`${call.attribute}.weight`]: transposed(kernel),
      ...(bias && { [`${call.attribute}.bias`]: bias }),
    },
    helpers: [],
  };
}

function batchNormalization(call: LayerCall, config: Config): TorchLayer {
  const [x, y] = names(call);
  const { shape } = call.inputs[0]!;
  const channels = lastAxis(call, config);
  const { momentum, epsilon, center, scale } = config as Record<string, number | boolean>;
  const weights = call.layer.getWeights().map(torchTensor);
  const constant = (value: number): TorchTensor => ({
    shape: [channels],
    values: new Float32Array(channels).fill(value),
  });
  const gamma = scale ? weights.shift()! : constant(1);
  const beta = center ? weights.shift()! : constant(0);
  const [mean, variance] = weights as [TorchTensor, TorchTensor];
  const module = `self.${call.attribute}`;
  return {
    modules: {
      // momentum is the share of the new statistics in PyTorch, of the old ones in Keras
      [call.attribute]: `nn.BatchNorm1d(${channels}, eps=${python(epsilon)}, momentum=${python(1 - Number(momentum))})`,
    },
    forward: [
      shape.length === 3
        ? `${y} = ${module}(${x}.transpose(1, 2)).transpose(1, 2)`
        : `${y} = ${module}(${x})`,
    ],
    weights: {
      [`${call.attribute}.weight`]: gamma,
      [`${call.attribute}.bias`]: beta,
      [`${call.attribute}.running_mean`]: mean,
      [`${call.attribute}.running_var`]: variance,
    },
    helpers: [],
  };
}

function layerNormalization(call: LayerCall, config: Config): TorchLayer {
  const channels = lastAxis(call, config);
  const { epsilon, center, scale } = config as Record<string, number | boolean>;
  const weights = call.layer.getWeights().map(torchTensor);
  const one: TorchTensor = { shape: [channels], values: new Float32Array(channels).fill(1) };
  const zero: TorchTensor = { shape: [channels], values: new Float32Array(channels) };
  return {
    ...withModule(call, `nn.LayerNorm(${channels}, eps=${python(epsilon)})`),
    weights: {
      [`${call.attribute}.weight`]: scale ? weights.shift()! : one,
      [`${call.attribute}.bias`]: center ? weights.shift()! : zero,
    },
  };
}

/** @returns the size of the last axis @throws when another one is normalised */
function lastAxis({ layer, inputs }: LayerCall, { axis }: Config): number {
  const { shape } = inputs[0]!;
  const axes = [axis].flat();
  if (axes.length === 1 && (axes[0] === -1 || axes[0] === shape.length - 1)) return shape.at(-1)!;
  throw new Error(
    `The layer "${layer.name}" normalises axis ${tuple(axes.map(String))}: in PyTorch only the last can be told.`,
  );
}
