import type { LayersModel } from '@tensorflow/tfjs';
import { describeModel } from '../description/describeModel';
import { pascalCase } from '../description/identifiers';
import { STEPWISE } from '../pytorch/stepwise';
import { torchLayers } from '../pytorch/torchLayers';
import { trainingNotes } from '../pytorch/trainingNotes';
import type { TorchTensor } from '../pytorch/TorchLayer';
import { type Compiled, compiledOf, PYTHON_OPTIMIZERS } from './compiled';

/** A model in PyTorch: its code, and its weights by their names in the `state_dict`. */
export interface TorchModel {
  code: string;
  weights: Record<string, TorchTensor>;
}

/**
 * The same model in PyTorch: a script with a module of the same structure, and optimizer and loss where this one is
 * compiled. Inputs and outputs are those of the model here: batches first, probabilities where it gives them.
 *
 * @throws for a layer that has no translation, named
 */
export function pytorchModel(model: LayersModel): TorchModel {
  const { name, imports, definitions, weights } = pytorchModule(model);
  const compiled = compiledOf(model);
  return {
    code: [
      ...imports,
      '',
      '',
      definitions.join('\n\n\n'),
      '',
      '',
      `model = ${name}()`,
      ...(compiled ? training(compiled) : []),
      'print(model)',
      '',
    ].join('\n'),
    weights,
  };
}

/** The parts of a script that defines a model. */
export interface TorchModuleCode {
  /** Of its class. */
  name: string;
  imports: string[];
  /** Classes, that of the model last. */
  definitions: string[];
  weights: Record<string, TorchTensor>;
}

export function pytorchModule(model: LayersModel): TorchModuleCode {
  const description = describeModel(model);
  const layers = torchLayers(description);
  // a layer that is applied twice is one module
  const modules = new Map(
    layers.flatMap((layer, i) =>
      Object.entries(layer.modules).map(([attribute, expression]) => [
        attribute,
        [...trainingNotes(description.calls[i]!.layer), `self.${attribute} = ${expression}`],
      ]),
    ),
  );
  const helpers = [...new Set(layers.flatMap((layer) => layer.helpers))];
  const name = pascalCase(description.name);
  const inputs = description.inputs.map((input) => input.name).join(', ');
  const outputs = description.outputs.map((output) => output.name).join(', ');
  const module = [
    `class ${name}(nn.Module):`,
    '    def __init__(self):',
    '        super().__init__()',
    ...[...modules.values()].flat().map((line) => `        ${line}`),
    '',
    `    def forward(self, ${inputs}):`,
    ...layers.flatMap((layer) => layer.forward.map((line) => `        ${line}`)),
    `        return ${outputs}`,
  ].join('\n');
  const definitions = [...helpers.map((helper) => STEPWISE[helper]), module];
  const needsFunctional = /\bF\./.test(definitions.join('\n'));
  return {
    name,
    imports: [
      'import torch',
      ...(needsFunctional ? ['import torch.nn.functional as F'] : []),
      'from torch import nn',
    ],
    definitions,
    weights: Object.assign({}, ...layers.map((layer) => layer.weights)) as Record<string, TorchTensor>,
  };
}

/** As expressions: what PyTorch's own losses take are logits, and these models give probabilities. */
const LOSSES: Record<string, string> = {
  meanSquaredError: 'nn.MSELoss()',
  meanAbsoluteError: 'nn.L1Loss()',
  binaryCrossentropy: 'nn.BCELoss()',
  sparseCategoricalCrossentropy: 'lambda output, target: nn.functional.nll_loss(torch.log(output), target)',
  categoricalCrossentropy: 'lambda output, target: -(target * torch.log(output)).sum(dim=-1).mean()',
};

function training(compiled: Compiled): string[] {
  const { loss, clipping } = compiled;
  return [
    `optimizer = ${pytorchOptimizer(compiled)}`,
    `loss_function = ${(loss && LOSSES[loss]) ?? 'nn.MSELoss()  # here: a function of your own'}`,
    ...clipLines(clipping),
  ];
}

/** Where the defaults of PyTorch are not those of TensorFlow.js and Keras. */
const OTHER_DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  Adam: ['eps=1e-7'],
  RMSProp: ['alpha=0.9', 'eps=1e-7'],
  Adagrad: ['initial_accumulator_value=0.1', 'eps=1e-7'],
  Adadelta: ['rho=0.95', 'eps=1e-7'],
  Adamax: ['eps=1e-7'],
};

/** E.g. `torch.optim.Adam(model.parameters(), lr=0.001, eps=1e-7)`. */
export function pytorchOptimizer({ optimizer, learningRate, momentum }: Compiled): string {
  const options = [
    'model.parameters()',
    ...(learningRate === undefined ? [] : [`lr=${learningRate}`]),
    ...(momentum === undefined || optimizer !== 'Momentum' ? [] : [`momentum=${momentum}`]),
    ...(OTHER_DEFAULTS[optimizer] ?? []),
  ];
  return `torch.optim.${PYTHON_OPTIMIZERS[optimizer] ?? 'Adam'}(${options.join(', ')})`;
}

function clipLines(clipping: Compiled['clipping']): string[] {
  if (!clipping) return [];
  const { clipNorm, globalClipNorm, clipValue } = clipping;
  const head = '# in each step, between loss.backward() and optimizer.step():';
  if (globalClipNorm) return [head, `#     nn.utils.clip_grad_norm_(model.parameters(), ${globalClipNorm})`];
  if (clipValue) return [head, `#     nn.utils.clip_grad_value_(model.parameters(), ${clipValue})`];
  if (!clipNorm) return [];
  return [
    head,
    '#     for parameter in model.parameters():  # each weight by itself, as Keras does',
    `#         nn.utils.clip_grad_norm_(parameter, ${clipNorm})`,
  ];
}
