import { isBidirectional, type Layer, wrapped } from '../../inspect/recurrentLayer';
import { snakeCase } from '../description/identifiers';
import { chosenOptions, layerOptions } from '../layers/layerOptions';
import { call, python } from './python';

/**
 * What TensorFlow.js means by `hardSigmoid`; that of Keras 3 is another function. Registered, since Bidirectional makes
 * its second layer from the configuration of the first.
 */
export const HARD_SIGMOID = `@keras.saving.register_keras_serializable()
def clipped_sigmoid(x):
    """clip(0.2 x + 0.5, 0, 1): hard_sigmoid of TensorFlow.js and Keras 2."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)`;

const ACTIVATIONS: Record<string, string> = {
  swish: '"silu"',
  logSoftmax: '"log_softmax"',
  hardSigmoid: 'clipped_sigmoid',
};

/** A layer as Keras makes it, with its name where it has one, e.g. `layers.Dense(32, activation="relu", name="hidden")`. */
export function kerasLayer(layer: Layer, indent = 0, name: string | undefined = chosenName(layer)): string {
  const parts = chosenOptions(layer, 'keras').map(({ option, value }) => {
    if (option.key === 'layer') return kerasLayer(innerLayer(layer), indent + 4, '');
    const text = valueText(option.key, value);
    return POSITIONAL.has(option.key) ? text : `${option.kerasName ?? snakeCase(option.key)}=${text}`;
  });
  if (name) parts.push(`name=${python(name)}`);
  return call(`layers.${layerOptions(layer).keras}`, parts, indent);
}

/** @returns `undefined` for a name that TensorFlow.js has made up, such as `dense_Dense1` */
export function chosenName({ name }: Layer): string | undefined {
  return /_[A-Z][A-Za-z0-9]*\d+$/.test(name) ? undefined : name;
}

const POSITIONAL = new Set(['units', 'rate', 'inputDim', 'outputDim', 'n', 'dims', 'targetShape']);

function innerLayer(layer: Layer): Layer {
  return isBidirectional(layer) ? layer.forwardLayer : wrapped(layer);
}

function valueText(key: string, value: unknown): string {
  if (key === 'activation' || key === 'recurrentActivation')
    return ACTIVATIONS[value as string] ?? python(snakeCase(value as string));
  if (key === 'mergeMode') return python(value === 'ave' ? 'ave' : value);
  if (key.endsWith('Regularizer')) return regularizer(value as { config: { l1: number; l2: number } });
  return python(value);
}

function regularizer({ config: { l1, l2 } }: { config: { l1: number; l2: number } }): string {
  const parts = [l1 > 0 ? `l1=${python(l1)}` : '', l2 > 0 ? `l2=${python(l2)}` : ''].filter(Boolean);
  return `keras.regularizers.L1L2(${parts.join(', ')})`;
}
