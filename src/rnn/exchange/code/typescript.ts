import type { LayersModel } from '@tensorflow/tfjs';
import { describeModel, type LayerCall, type ModelDescription } from '../description/describeModel';
import { camelCase } from '../description/identifiers';
import { type Compiled, compiledOf } from './compiled';
import { objectLiteral, typescript, typescriptLayer } from './typescriptLayer';

/**
 * The same model as the code of a cell, with `tf.layers`, compiled where this one is compiled.
 *
 * @throws for a layer that has no translation, named
 */
export function typescriptCode(model: LayersModel): string {
  const description = describeModel(model);
  const compiled = compiledOf(model);
  return [
    ...(description.isChain ? sequential(description) : functional(description)),
    ...(compiled ? compileCall(compiled) : []),
    '',
  ].join('\n');
}

function sequential({ name, inputs, calls }: ModelDescription): string[] {
  const input = inputs[0]!.shape.slice(1);
  return [
    'const model = tf.sequential({',
    `  name: ${typescript(name)},`,
    '  layers: [',
    ...calls.map(({ layer }, i) => {
      const shape: Record<string, string> = i > 0 ? {} : firstShape(layer.getClassName(), input);
      return `    ${typescriptLayer(layer, shape)},`;
    }),
    '  ],',
    '});',
  ];
}

/** An Embedding knows its input by its length. */
function firstShape(className: string, shape: (number | null)[]): Record<string, string> {
  if (className !== 'Embedding') return { inputShape: typescript(shape) };
  return shape[0] == null ? {} : { inputLength: typescript(shape[0]) };
}

function functional({ name, inputs, calls, outputs }: ModelDescription): string[] {
  const shared = calls.filter(
    (one, i) => isShared(one, calls) && calls.findIndex(({ layer }) => layer === one.layer) === i,
  );
  const used = new Set([...outputs, ...calls.flatMap((one) => one.inputs)].map((value) => value.name));
  const variable = (value: { name: string }) => camelCase(value.name);
  const list = (values: { name: string }[]) =>
    values.length === 1 ? variable(values[0]!) : `[${values.map(variable).join(', ')}]`;
  return [
    ...inputs.map(
      (input) =>
        `const ${variable(input)} = tf.input({ shape: ${typescript(input.shape.slice(1))}, name: ${typescript(input.layerName)}${input.dtype === 'float32' ? '' : `, dtype: ${typescript(input.dtype)}`} });`,
    ),
    ...shared.map((one) => `const ${camelCase(one.attribute)} = ${typescriptLayer(one.layer)};`),
    ...calls.map((one) => {
      const maker = isShared(one, calls) ? camelCase(one.attribute) : typescriptLayer(one.layer);
      const call = `${maker}.apply(${list(one.inputs)})`;
      if (one.outputs.length === 1)
        return `const ${variable(one.outputs[0]!)} = ${call} as tf.SymbolicTensor;`;
      const targets = one.outputs.map((value) => (used.has(value.name) ? variable(value) : ''));
      return `const [${targets.join(', ').trimEnd().replace(/,+$/, '')}] = ${call} as tf.SymbolicTensor[];`;
    }),
    `const model = tf.model(${objectLiteral({ inputs: list(inputs), outputs: list(outputs), name: typescript(name) })});`,
  ];
}

function isShared({ layer }: LayerCall, calls: LayerCall[]): boolean {
  return calls.filter((other) => other.layer === layer).length > 1;
}

const OPTIMIZERS: Record<string, string> = {
  Adam: 'adam',
  SGD: 'sgd',
  Momentum: 'momentum',
  RMSProp: 'rmsprop',
  Adagrad: 'adagrad',
  Adadelta: 'adadelta',
  Adamax: 'adamax',
};

function compileCall({ optimizer, learningRate, momentum, clipping, loss, metrics }: Compiled): string[] {
  const rates = [learningRate, ...(optimizer === 'Momentum' ? [momentum] : [])].filter(
    (rate) => rate !== undefined,
  );
  const made = `tf.train.${OPTIMIZERS[optimizer] ?? 'adam'}(${rates.join(', ')})`;
  const clipped = clipping
    ? `rnn.clipGradients(${made}, ${objectLiteral(mapValues(clipping, String))})`
    : made;
  return [
    `model.compile(${objectLiteral({
      optimizer: clipped,
      loss:
        loss === undefined
          ? "'meanSquaredError' /* in your model: a function of your own */"
          : typescript(loss),
      ...(metrics.length > 0 && { metrics: typescript(metrics) }),
    })});`,
  ];
}

function mapValues<T>(object: object, map: (value: T) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value as T)]));
}
