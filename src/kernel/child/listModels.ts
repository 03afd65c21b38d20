import type { LayersModel } from '@tensorflow/tfjs';
import { runInThisContext } from 'node:vm';
import type { Tf } from '../../rnn/tf';
import type { KernelModel } from '../models/KernelModel';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
/** Larger objects and arrays hold data. */
const MOST_MEMBERS = 100;

type Variable = [expression: string, value: unknown];

/**
 * The models in variables of cells, and in their objects and arrays; each once, by the first of its names.
 *
 * @param names of all cells that were run, whatever became of them: properties of `globalThis` are found without
 */
export function listModels(tf: Tf, names: Iterable<string>): KernelModel[] {
  const variables = [...declared(names), ...globals()];
  const expressions = new Map<LayersModel, string>();
  for (const [expression, value] of [...variables, ...variables.flatMap(members)]) {
    if (value instanceof tf.LayersModel && !expressions.has(value)) expressions.set(value, expression);
  }
  return [...expressions].map(([model, expression]) => describe(model, expression));
}

function declared(names: Iterable<string>): Variable[] {
  return [...names].flatMap((name): Variable[] => {
    try {
      return [[name, runInThisContext(name)]];
    } catch {
      return []; // its cell does not compile, or failed before it had a value
    }
  });
}

/** `var` and function declarations, and what cells give to `globalThis`; getters are left alone. */
function globals(): Variable[] {
  return Object.entries(Object.getOwnPropertyDescriptors(globalThis))
    .filter(([name]) => IDENTIFIER.test(name))
    .map(([name, { value }]): Variable => [name, value]);
}

function members([expression, container]: Variable): Variable[] {
  if (typeof container !== 'object' || container === null) return [];
  const isArray = Array.isArray(container);
  if (!isArray && Object.getPrototypeOf(container) !== Object.prototype) return [];
  if (isArray && container.length > MOST_MEMBERS) return [];
  const keys = Object.keys(container);
  if (keys.length > MOST_MEMBERS) return [];
  return keys.map((key) => {
    const access = isArray ? `[${key}]` : IDENTIFIER.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    return [expression + access, Object.getOwnPropertyDescriptor(container, key)?.value];
  });
}

function describe(model: LayersModel, expression: string): KernelModel {
  // a sequential model without layers, or whose first layer does not say its input
  const isBuilt = (model.inputs ?? []).length > 0 && (model.outputs ?? []).length > 0;
  return {
    expression,
    name: model.name,
    parameters: isBuilt ? model.countParams() : null,
    inputs: isBuilt ? model.inputs.map(({ shape }) => shape) : [],
    outputs: isBuilt ? model.outputs.map(({ shape }) => shape) : [],
  };
}
