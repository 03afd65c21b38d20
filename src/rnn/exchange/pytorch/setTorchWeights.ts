import type { LayersModel, Variable } from '@tensorflow/tfjs';
import { formatShape } from '../../display/formatNumber';
import { cellType, type Layer, type RecurrentLayer } from '../../inspect/recurrentLayer';
import type { Tf } from '../../tf';
import { uniqueNames } from '../description/identifiers';
import { fromTorch } from './fromTorch';
import { type TorchModule, torchModules } from './stateDict';
import type { TorchTensor } from './TorchLayer';

/**
 * Gives a model the weights of a `state_dict`. A layer takes the module of its own name (as `rnn.code` names it), or that
 * `names` gives, or else the only one that fits it.
 *
 * @throws when no module fits a layer, or several do and their names do not tell; the model then stays as it is
 */
export function setTorchWeights(
  tf: Tf,
  model: LayersModel,
  stateDict: Record<string, TorchTensor>,
  names: Readonly<Record<string, string>> = {},
): void {
  const modules = torchModules(stateDict);
  const layers = model.layers.filter((layer) => layer.getWeights().length > 0);
  const attributes = uniqueNames(layers.map(({ name }) => name));
  const open = new Set(modules);
  const chosen = new Map<Layer, TorchTensor[]>();
  const take = (layer: Layer, module: TorchModule) => {
    chosen.set(layer, fromTorch(layer, module)!);
    open.delete(module);
  };
  layers.forEach((layer, i) => {
    const asked = names[layer.name];
    const module = modules.find(({ name }) => name === (asked ?? attributes[i]));
    if (asked !== undefined && !module)
      throw new Error(`it has no module "${asked}"; it has ${list(modules)}`);
    if (module && fromTorch(layer, module)) take(layer, module);
    else if (asked !== undefined) throw new Error(doesNotFit(layer, [module!]));
  });
  for (const layer of layers) {
    if (chosen.has(layer)) continue;
    refuseResetBefore(layer);
    const fitting = [...open].filter((module) => fromTorch(layer, module));
    if (fitting.length === 0) throw new Error(doesNotFit(layer, [...open]));
    if (!areNumbered(fitting))
      throw new Error(
        `${fitting.length} modules fit the layer "${layer.name}": ${list(fitting)}. Say which one by names: { '${layer.name}': '${fitting[0]!.name}' }`,
      );
    take(layer, fitting[0]!);
  }
  tf.tidy(() => {
    for (const [layer, tensors] of chosen)
      (layer.getWeights() as Variable[]).forEach((weight, i) =>
        weight.assign(tf.tensor(tensors[i]!.values, tensors[i]!.shape)),
      );
  });
}

/** `fc1`, `fc2`, or `lstm`, `lstm layer 1` of one module with `num_layers`: their numbers tell the order. */
function areNumbered(modules: TorchModule[]): boolean {
  const bases = modules.map(({ name }) => name.replace(/(?: layer )?_?\d*$/, ''));
  return bases.every((base) => base === bases[0]);
}

/** A GRU of PyTorch computes something else. */
function refuseResetBefore(layer: Layer): void {
  if (cellType(layer) === 'GRU' && (layer as RecurrentLayer).cell.resetAfter !== true)
    throw new Error(
      `the GRU "${layer.name}" resets before the product, that of PyTorch after it: make the layer with resetAfter: true`,
    );
}

function doesNotFit(layer: Layer, modules: TorchModule[]): string {
  const shapes = layer.getWeights().map(({ shape }) => formatShape(shape));
  return `no module fits the layer "${layer.name}" (${layer.getClassName()}, weights ${shapes.join(', ')}); there is ${list(modules)}`;
}

function list(modules: TorchModule[]): string {
  return modules
    .map(({ name, tensors }) => {
      const parts = Object.entries(tensors).map(([part, { shape }]) => `${part} ${formatShape(shape)}`);
      return `"${name}" (${parts.join(', ')})`;
    })
    .join(', ');
}
