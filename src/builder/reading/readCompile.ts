import { METRICS, OPTIMIZERS } from '../../rnn/models';
import { compile as schema } from '../../rnn/models/specification/compile';
import { parseSafely } from './parseSafely';
import type { Problems } from './problem';
import { configOf, readField } from './readConfig';
import type { ReadCompile } from './ReadModel';
import type { Call, Value } from './value';

const METRIC_NAMES: Partial<Record<string, string>> = { acc: 'accuracy', MSE: 'mse', MAE: 'mae' };
const OPTIMIZER_NAMES: Partial<Record<string, string>> = { Adam: 'adam', SGD: 'sgd', RMSProp: 'rmsprop' };

/** The learning rate of an optimizer that is given as text, in TensorFlow.js. */
export const RATE_OF_NAME = { adam: 0.001, rmsprop: 0.001, sgd: 0.01 };

/** Reads `model.compile({ optimizer, loss, metrics })`. */
export function readCompile(
  call: Call,
  statement: { start: number; end: number },
  problems: Problems,
): ReadCompile {
  const config = configOf(call, problems);
  const read: ReadCompile = {
    values: {},
    fixed: [],
    places: {
      statement,
      config: call.args[0] ?? { kind: 'computed', here: call.here, origin: call.origin, constants: [] },
      optimizer: undefined,
      clip: undefined,
    },
  };
  const { shape } = schema;
  readField(read, 'loss', config, { key: 'loss' }, shape.loss, call.here, problems);
  readMetrics(read, config.known.get('metrics'), config.open, problems);
  const optimizer = config.known.get('optimizer');
  if (optimizer) readOptimizer(read, optimizer, problems);
  else if (config.open) read.fixed.push('optimizer', 'learningRate', 'clipNorm');
  else problems.add('missing', call.here, { field: 'optimizer' });
  for (const [option, value] of config.known)
    if (!['optimizer', 'loss', 'metrics'].includes(option)) problems.add('option', value.here, { option });
  return read;
}

/** The names of metrics that a specification has, or `undefined`. */
export function metricsOf(value: Value): (typeof METRICS)[number][] | undefined {
  const items = value.kind === 'list' ? value.items : [value];
  const names = items.map((item) => {
    const name = item.kind === 'literal' ? item.data : undefined;
    return (METRIC_NAMES[String(name)] ?? name) as (typeof METRICS)[number];
  });
  return names.every((name) => METRICS.includes(name)) ? names : undefined;
}

function readMetrics(read: ReadCompile, value: Value | undefined, open: boolean, problems: Problems): void {
  const metrics = value ? metricsOf(value) : [];
  if (metrics && (value || !open)) read.values.metrics = metrics;
  else read.fixed.push('metrics');
  if (!metrics) problems.add('computed', value!.here, { field: 'metrics' });
}

function readOptimizer(read: ReadCompile, given: Value, problems: Problems): void {
  let optimizer = given;
  if (given.kind === 'call' && given.callee === 'rnn.clipGradients' && given.args.length === 2) {
    read.places.clip = given;
    const config = configOf({ ...given, args: [given.args[1]!] }, problems);
    readField(read, 'clipNorm', config, { key: 'clipNorm' }, schema.shape.clipNorm, given.here, problems);
    optimizer = given.args[0]!;
  }
  const fixed = () => {
    problems.add('optimizer', optimizer.here, {});
    read.fixed.push('optimizer', 'learningRate', ...(read.places.clip ? [] : ['clipNorm']));
  };
  if (optimizer.kind === 'literal' && typeof optimizer.data === 'string') {
    const name = OPTIMIZER_NAMES[optimizer.data] ?? optimizer.data;
    if (!isOptimizer(name)) return fixed();
    Object.assign(read.values, { optimizer: name, learningRate: RATE_OF_NAME[name] });
  } else if (optimizer.kind === 'call' && optimizer.callee.startsWith('tf.train.')) {
    const name = optimizer.callee.slice('tf.train.'.length);
    if (!isOptimizer(name) || (name !== 'adam' && optimizer.args.length === 0)) return fixed();
    read.values.optimizer = name;
    readRate(read, optimizer.args[0], problems);
    const [, second] = optimizer.args;
    if (second) problems.add('option', second.here, { option: `tf.train.${name}` });
  } else return fixed();
  read.places.optimizer = optimizer;
}

function readRate(read: ReadCompile, rate: Value | undefined, problems: Problems): void {
  const learningRate = rate ? (rate.kind === 'literal' ? rate.data : undefined) : RATE_OF_NAME.adam;
  if (schema.shape.learningRate.safeParse(learningRate).success && learningRate !== undefined)
    read.values.learningRate = learningRate as number;
  else {
    read.fixed.push('learningRate');
    problems.add('computed', rate!.here, { field: 'learningRate' });
  }
}

function isOptimizer(name: string): name is (typeof OPTIMIZERS)[number] {
  return (OPTIMIZERS as readonly string[]).includes(name);
}

/** Whole compile options, or `undefined` where something is not understood. */
export function compileOf({ values, fixed }: ReadCompile) {
  const whole = fixed.length === 0 && values.optimizer && values.learningRate && values.metrics;
  return whole ? parseSafely(schema, values) : undefined;
}
