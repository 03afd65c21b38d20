import type { LayersModel } from '@tensorflow/tfjs';
import { isBidirectional, type Layer, wrapped } from '../../inspect/recurrentLayer';
import {
  describeModel,
  type LayerCall,
  type ModelDescription,
  type Value,
} from '../description/describeModel';
import { snakeCase } from '../description/identifiers';
import { chosenOptions, layerOptions } from '../layers/layerOptions';

type Json = Record<string, unknown>;

/**
 * A model as `config.json` of a `.keras` file: its layers with the options that are not Keras' defaults, and how they
 * are connected.
 *
 * @throws for a layer that has no translation, or an activation that Keras 3 does not have, named
 */
export function kerasConfig(model: LayersModel): Json {
  const description = describeModel(model);
  return description.isChain ? sequential(description) : functional(description, model);
}

function sequential({ name, inputs, calls }: ModelDescription): Json {
  const layers = [inputLayer(inputs[0]!), ...calls.map(({ layer }) => layerConfig(layer))];
  return { module: 'keras', class_name: 'Sequential', config: { name, layers }, registered_name: null };
}

function functional(description: ModelDescription, model: LayersModel): Json {
  const { name, inputs, calls, outputs } = description;
  const origin = origins(description);
  const tensor = (value: Value) => ({
    class_name: '__keras_tensor__',
    config: { shape: value.shape, dtype: 'float32', keras_history: origin.get(value) },
  });
  // in the order in which the weights are named
  const layers = model.layers.map((layer) => {
    const input = inputs.find(({ layerName }) => layerName === layer.name);
    if (input) return { ...inputLayer(input), name: layer.name, inbound_nodes: [] };
    const nodes = calls.filter((one) => one.layer === layer).map((one) => node(one, tensor));
    return { ...layerConfig(layer), name: layer.name, inbound_nodes: nodes };
  });
  return {
    module: 'keras.src.models.functional',
    class_name: 'Functional',
    config: {
      name,
      layers,
      input_layers: inputs.map((input) => origin.get(input)),
      output_layers: outputs.map((output) => origin.get(output)),
    },
    registered_name: 'Functional',
  };
}

/** Where each value comes from: layer, its how many-th application, and which of its outputs. */
function origins({ inputs, calls }: ModelDescription): Map<Value, [string, number, number]> {
  const found = new Map<Value, [string, number, number]>();
  for (const input of inputs) found.set(input, [input.layerName, 0, 0]);
  const applied = new Map<Layer, number>();
  for (const { layer, outputs } of calls) {
    const n = applied.get(layer) ?? 0;
    applied.set(layer, n + 1);
    outputs.forEach((output, i) => found.set(output, [layer.name, n, i]));
  }
  return found;
}

function node({ layer, inputs }: LayerCall, tensor: (value: Value) => Json): Json {
  const [first, ...more] = inputs.map(tensor);
  const takesStates = layer.getClassName() in RECURRENT;
  if (more.length === 0) return { args: [first], kwargs: {} };
  return takesStates
    ? { args: [first], kwargs: { initial_state: more } }
    : { args: [[first, ...more]], kwargs: {} };
}

const RECURRENT = { SimpleRNN: 1, LSTM: 1, GRU: 1, Bidirectional: 1 };

function inputLayer({ shape, dtype, layerName }: ModelDescription['inputs'][number]): Json {
  return {
    module: 'keras.layers',
    class_name: 'InputLayer',
    config: { batch_shape: shape, dtype, name: layerName },
    registered_name: null,
  };
}

function layerConfig(layer: Layer): Json {
  // not every layer of Keras knows `trainable`
  const config: Json = { name: layer.name, ...(!layer.trainable && { trainable: false }) };
  for (const { option, value } of chosenOptions(layer, 'keras')) {
    const key = option.kerasName ?? snakeCase(option.key);
    config[key] = optionValue(layer, option.key, value);
  }
  if (isBidirectional(layer)) config.backward_layer = layerConfig(layer.backwardLayer);
  return { module: 'keras.layers', class_name: layerOptions(layer).keras, config, registered_name: null };
}

function optionValue(layer: Layer, key: string, value: unknown): unknown {
  if (key === 'layer') return layerConfig(isBidirectional(layer) ? layer.forwardLayer : wrapped(layer));
  if (key === 'activation' || key === 'recurrentActivation') return activation(layer, value as string);
  if (key.endsWith('Regularizer')) {
    const { l1, l2 } = (value as { config: { l1: number; l2: number } }).config;
    return { module: 'keras.regularizers', class_name: 'L1L2', config: { l1, l2 }, registered_name: null };
  }
  return value;
}

function activation(layer: Layer, name: string): string {
  if (name === 'hardSigmoid')
    throw new Error(
      `The layer "${layer.name}" has the activation "hardSigmoid", which is another function in Keras 3, so a .keras file cannot say it. Use "sigmoid", or write the weights alone (.weights.h5) and the code with rnn.code(model, 'keras').`,
    );
  return name === 'swish' ? 'silu' : snakeCase(name);
}
