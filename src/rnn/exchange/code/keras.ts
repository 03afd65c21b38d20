import type { LayersModel } from '@tensorflow/tfjs';
import { describeModel, type ModelDescription, type ModelInput } from '../description/describeModel';
import { type Compiled, compiledOf, PYTHON_OPTIMIZERS } from './compiled';
import { HARD_SIGMOID, kerasLayer } from './kerasLayer';
import { call, python, tuple } from './python';

/**
 * The same model in Keras 3: a script that builds it, and compiles it where this one is compiled.
 *
 * @throws for a layer that has no translation, named
 */
export function kerasCode(model: LayersModel): string {
  const { imports, helper, build } = kerasModel(model);
  const compiled = compiledOf(model);
  return [
    ...imports,
    '',
    ...(helper === undefined ? [] : ['', helper, '', '']),
    build,
    ...(compiled ? [compileCall(compiled)] : []),
    'model.summary()',
    '',
  ].join('\n');
}

/** The parts of a script that builds a model. */
export interface KerasModelCode {
  imports: string[];
  /** A function that the layers use. */
  helper: string | undefined;
  /** Statements that end with `model = …`. */
  build: string;
}

export function kerasModel(model: LayersModel): KerasModelCode {
  const description = describeModel(model);
  const build = description.isChain ? sequential(description) : functional(description);
  const needsHardSigmoid = build.includes('clipped_sigmoid');
  return {
    imports: ['import keras', `from keras import layers${needsHardSigmoid ? ', ops' : ''}`],
    helper: needsHardSigmoid ? HARD_SIGMOID : undefined,
    build,
  };
}

function sequential({ name, inputs, calls }: ModelDescription): string {
  const layers = [kerasInput(inputs[0]!, false), ...calls.map(({ layer }) => kerasLayer(layer, 8))];
  const list = layers.map((text) => `        ${text},\n`).join('');
  return `model = keras.Sequential(\n    [\n${list}    ],\n    name=${python(name)},\n)`;
}

function functional({ name, inputs, calls, outputs }: ModelDescription): string {
  const shared = calls.filter(
    ({ layer }, i) => calls.findIndex((other) => other.layer === layer) === i && appliedTwice(layer, calls),
  );
  const used = new Set([...outputs, ...calls.flatMap((one) => one.inputs)].map((value) => value.name));
  const lines = [
    ...inputs.map((input) => `${input.name} = ${kerasInput(input, true)}`),
    ...shared.map(({ layer, attribute }) => `${attribute} = ${kerasLayer(layer)}`),
    ...calls.map(({ layer, attribute, inputs: given, outputs: made }) => {
      const targets = made.map((value) => (used.has(value.name) ? value.name : '_')).join(', ');
      const maker = appliedTwice(layer, calls) ? attribute : kerasLayer(layer);
      return `${targets} = ${broken(maker, argumentsOf(layer, given), targets.length + 3)}`;
    }),
  ];
  const list = (values: { name: string }[]) =>
    values.length === 1 ? values[0]!.name : `[${values.map((value) => value.name).join(', ')}]`;
  return [...lines, call('model = keras.Model', [list(inputs), list(outputs), `name=${python(name)}`])].join(
    '\n',
  );
}

/** `layer(arguments)`, the arguments on a line of their own where it gets too long. */
function broken(maker: string, given: string, indent: number): string {
  const line = `${maker}(${given})`;
  return indent + line.length <= 88 || maker.includes('\n') ? line : `${maker}(\n    ${given}\n)`;
}

function appliedTwice(layer: object, calls: ModelDescription['calls']): boolean {
  return calls.filter((other) => other.layer === layer).length > 1;
}

/** A recurrent layer takes its initial state by name, a merging layer a list. */
function argumentsOf(layer: ModelDescription['calls'][number]['layer'], given: { name: string }[]): string {
  const names = given.map((value) => value.name);
  if (names.length === 1) return names[0]!;
  const className = layer.getClassName();
  const recurrent = ['SimpleRNN', 'LSTM', 'GRU', 'Bidirectional'].includes(className);
  if (!recurrent) return `[${names.join(', ')}]`;
  const states = names.slice(1);
  return `${names[0]}, initial_state=${states.length === 1 ? states[0] : `[${states.join(', ')}]`}`;
}

function kerasInput({ shape, dtype, layerName }: ModelInput, named: boolean): string {
  const parts = [`shape=${tuple(shape.slice(1).map(python))}`];
  if (dtype !== 'float32') parts.push(`dtype=${python(dtype)}`);
  if (named) parts.push(`name=${python(layerName)}`);
  return `keras.Input(${parts.join(', ')})`;
}

const LOSSES: Record<string, string> = {
  meanSquaredError: 'mse',
  meanAbsoluteError: 'mae',
  binaryCrossentropy: 'binary_crossentropy',
  categoricalCrossentropy: 'categorical_crossentropy',
  sparseCategoricalCrossentropy: 'sparse_categorical_crossentropy',
};

const METRICS: Record<string, string> = {
  acc: 'accuracy',
  meanSquaredError: 'mse',
  meanAbsoluteError: 'mae',
};

function compileCall(compiled: Compiled): string {
  const { loss, metrics } = compiled;
  const parts = [
    `optimizer=${kerasOptimizer(compiled)}`,
    `loss=${loss === undefined ? '"mse"  # here: a function of your own' : python(LOSSES[loss] ?? loss)}`,
    ...(metrics.length > 0
      ? [`metrics=[${metrics.map((metric) => python(METRICS[metric] ?? metric)).join(', ')}]`]
      : []),
  ];
  return call('model.compile', parts);
}

/** E.g. `keras.optimizers.Adam(learning_rate=0.001)`. */
export function kerasOptimizer({ optimizer, learningRate, momentum, clipping }: Compiled): string {
  const clip = { clipNorm: 'clipnorm', globalClipNorm: 'global_clipnorm', clipValue: 'clipvalue' } as const;
  const options = [
    ...(learningRate === undefined ? [] : [`learning_rate=${python(learningRate)}`]),
    ...(momentum === undefined || optimizer !== 'Momentum' ? [] : [`momentum=${python(momentum)}`]),
    ...Object.entries(clipping ?? {}).map(
      ([way, limit]) => `${clip[way as keyof typeof clip]}=${python(limit)}`,
    ),
  ];
  return `keras.optimizers.${PYTHON_OPTIMIZERS[optimizer] ?? 'Adam'}(${options.join(', ')})`;
}
