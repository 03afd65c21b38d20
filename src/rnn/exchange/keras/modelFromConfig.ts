import type { LayersModel, SymbolicTensor, layers as tfLayers } from '@tensorflow/tfjs';
import * as z from 'zod';
import type { Layer } from '../../inspect/recurrentLayer';
import type { Tf } from '../../tf';
import { camelCase } from '../description/identifiers';
import { layerOfKeras, type LayerOptions } from '../layers/layerOptions';
import { inboundNodes, type KerasNode, type TensorPlace } from './inboundNodes';

const layerSchema = z.object({
  class_name: z.string(),
  config: z.record(z.string(), z.unknown()),
  name: z.string().optional(),
  inbound_nodes: z.array(z.unknown()).optional(),
});

const modelSchema = z.object({
  class_name: z.enum(['Sequential', 'Functional', 'Model']),
  config: z.object({
    name: z.string().optional(),
    layers: z.array(layerSchema),
    input_layers: z.unknown().optional(),
    output_layers: z.unknown().optional(),
  }),
});

type KerasLayer = z.infer<typeof layerSchema>;

/**
 * Builds a model from Keras' description of it: Keras 3's (`config.json`) or Keras 2's (`model_config`), sequential or
 * functional.
 *
 * @param keras the major version that wrote it: before 3, `hard_sigmoid` was another function
 * @throws for a layer, an option or an activation that TensorFlow.js does not have, named
 */
export function modelFromConfig(tf: Tf, json: unknown, keras: number): LayersModel {
  const parsed = modelSchema.safeParse(json);
  if (!parsed.success)
    throw new Error(
      `it does not describe a Sequential or functional model: ${z.prettifyError(parsed.error)}`,
    );
  const { class_name, config } = parsed.data;
  const make = (layer: KerasLayer) => makeLayer(tf, layer, keras);
  return class_name === 'Sequential' ? sequential(tf, config, make) : functional(tf, config, make);
}

type ModelConfig = z.infer<typeof modelSchema>['config'];

function sequential(tf: Tf, { name, layers }: ModelConfig, make: (layer: KerasLayer) => Layer): LayersModel {
  const shape = layers.map(({ config }) => inputShape(config)).find((found) => found !== undefined);
  if (!shape) throw new Error('its input has no shape: build the model in Keras before you save it');
  const input = tf.input({ batchShape: shape, name: 'input' });
  let output = input;
  for (const layer of layers)
    if (layer.class_name !== 'InputLayer') output = make(layer).apply(output) as SymbolicTensor;
  return tf.model({ inputs: input, outputs: output, name });
}

function functional(tf: Tf, config: ModelConfig, make: (layer: KerasLayer) => Layer): LayersModel {
  const made = new Map<string, SymbolicTensor[][]>();
  const waiting = config.layers.map((layer) => {
    const name = layer.name ?? String(layer.config.name);
    const nodes = inboundNodes(layer.inbound_nodes ?? []);
    return { name, layer, nodes, instance: undefined as Layer | undefined };
  });
  const tensor = ([name, node, output]: TensorPlace) => made.get(name)?.[node]?.[output];
  for (const { name, layer } of waiting) {
    if (layer.class_name !== 'InputLayer') continue;
    const shape = inputShape(layer.config);
    if (!shape) throw new Error(`the input "${name}" has no shape`);
    made.set(name, [[tf.input({ batchShape: shape, name })]]);
  }
  // every round applies what has all of its inputs; a round without progress is a circle
  for (let progress = true; progress;) {
    progress = false;
    for (const entry of waiting) {
      const done = made.get(entry.name) ?? [];
      const next: KerasNode | undefined = entry.nodes[done.length];
      if (!next || entry.layer.class_name === 'InputLayer') continue;
      const inputs = next.map(tensor);
      if (inputs.some((input) => input === undefined)) continue;
      entry.instance ??= make(entry.layer);
      const given = inputs.length === 1 ? inputs[0]! : (inputs as SymbolicTensor[]);
      made.set(entry.name, [...done, [entry.instance.apply(given) as SymbolicTensor].flat()]);
      progress = true;
    }
  }
  const ends = (places: unknown, what: string) =>
    placesOf(places).map((place) => {
      const found = tensor(place);
      if (!found) throw new Error(`its ${what} "${place[0]}" does not come about`);
      return found;
    });
  return tf.model({
    inputs: ends(config.input_layers, 'input'),
    outputs: ends(config.output_layers, 'output'),
    name: config.name,
  });
}

const placeSchema = z.tuple([z.string(), z.number(), z.number()]);

/** One place, or a list of them. */
function placesOf(value: unknown): TensorPlace[] {
  const one = placeSchema.safeParse(value);
  return one.success ? [one.data] : z.array(placeSchema).parse(value);
}

function inputShape(config: Record<string, unknown>): (number | null)[] | undefined {
  const shape = config.batch_shape ?? config.batch_input_shape;
  return Array.isArray(shape) ? (shape as (number | null)[]) : undefined;
}

function makeLayer(tf: Tf, { class_name, config }: KerasLayer, keras: number): Layer {
  const known = layerOfKeras(class_name);
  const name = String(config.name ?? class_name);
  if (!known) throw new Error(`its layer "${name}" (${class_name}) is none that can be read yet`);
  const options: Record<string, unknown> = { name, trainable: config.trainable ?? true };
  for (const option of known.options) {
    const key = option.kerasName ?? snakeKey(option.key);
    const given = key in config ? config[key] : option.keras;
    if (given !== undefined) options[option.key] = optionValue(tf, option.key, given, name, keras);
  }
  checkUnread(known, config, name);
  const factory = tf.layers[known.factory as keyof typeof tf.layers] as unknown as (
    options: object,
  ) => tfLayers.Layer;
  return factory(options);
}

/** As Keras writes the names of options. */
const snakeKey = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** @throws for what would change the outputs, and cannot be read */
function checkUnread({ keras }: LayerOptions, config: Record<string, unknown>, name: string): void {
  if (keras === 'Bidirectional' && config.backward_layer) {
    const [ahead, back] = [config.layer, config.backward_layer].map(
      (one) => layerSchema.parse(one).config.units,
    );
    if (ahead !== back)
      throw new Error(`its layer "${name}" has ${String(ahead)} units ahead and ${String(back)} back`);
  }
}

function optionValue(tf: Tf, key: string, value: unknown, layer: string, keras: number): unknown {
  if (key === 'layer') return makeLayer(tf, layerSchema.parse(value), keras);
  if (key === 'activation' || key === 'recurrentActivation') return activation(value, layer, keras);
  if (key.endsWith('Regularizer')) return regularizer(tf, value);
  // Keras 2 writes one axis as a list
  if (key === 'axis' && Array.isArray(value) && value.length === 1) return value[0];
  return value;
}

const regularizerSchema = z.object({
  config: z.object({ l1: z.number().optional(), l2: z.number().optional() }),
});

function regularizer(tf: Tf, value: unknown): unknown {
  if (value == null) return undefined;
  const { l1 = 0, l2 = 0 } = regularizerSchema.parse(value).config;
  return tf.regularizers.l1l2({ l1, l2 });
}

const ACTIVATIONS = new Set(
  'linear tanh sigmoid relu relu6 elu selu gelu mish softplus softsign softmax swish logSoftmax hardSigmoid'.split(
    ' ',
  ),
);

function activation(value: unknown, layer: string, keras: number): string {
  const given = typeof value === 'string' ? value : (value as { config?: unknown })?.config;
  if (value == null) return 'linear';
  const name = given === 'silu' ? 'swish' : camelCase(String(given));
  if (name === 'hardSigmoid' && keras >= 3)
    throw new Error(
      `its layer "${layer}" has the activation "hard_sigmoid" of Keras 3, clip(x/6 + 0.5), which TensorFlow.js does not have`,
    );
  if (!ACTIVATIONS.has(name))
    throw new Error(
      `its layer "${layer}" has the activation "${String(given)}", which TensorFlow.js does not have`,
    );
  return name;
}
