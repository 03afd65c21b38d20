import { cellType, type RecurrentLayer } from '../../inspect/recurrentLayer';
import type { LayerCall } from '../description/describeModel';
import type { Config } from '../layers/layerOptions';
import { python } from '../code/python';
import { activationFunction } from './activation';
import { recurrentWeights } from './recurrentWeights';
import type { Helper, TorchLayer } from './TorchLayer';

const MODULES = { SimpleRNN: 'nn.RNN', LSTM: 'nn.LSTM', GRU: 'nn.GRU' } as const;

/**
 * SimpleRNN, LSTM and GRU: `torch.nn`'s where it computes the same, else a module that goes step by step.
 *
 * @param mask name of the mask of its input, if it has one
 */
export function recurrentModule(call: LayerCall, mask: string | undefined): TorchLayer {
  const layer = call.layer as RecurrentLayer;
  const { attribute, inputs, outputs } = call;
  const { returnSequences, returnState } = layer.getConfig() as Config;
  const [x, ...states] = inputs.map(({ name }) => name);
  const stepwise = isStepwise(layer, mask !== undefined);
  const given = layer.goBackwards ? `${x}.flip(1)` : x!;
  const maskArgument = mask === undefined ? [] : [`mask=${layer.goBackwards ? `${mask}.flip(1)` : mask}`];
  const isLstm = cellType(layer) === 'LSTM';
  const batched = (state: string) => (stepwise ? state : `${state}.unsqueeze(0)`);
  const initial =
    states.length === 0
      ? []
      : [isLstm ? `(${batched(states[0]!)}, ${batched(states[1]!)})` : batched(states[0]!)];
  const [output, h, c] = outputs.map(({ name }) => name);
  const run = `self.${attribute}(${[given, ...initial, ...maskArgument].join(', ')})`;
  const last = (state: string) => (stepwise ? state : `${state}[-1]`);
  const forward = returnState
    ? [
        `${returnSequences ? output : '_'}, ${isLstm ? `(${h}, ${c})` : h} = ${run}`,
        ...(stepwise ? [] : [isLstm ? `${h}, ${c} = ${h}[-1], ${c}[-1]` : `${h} = ${h}[-1]`]),
        ...(returnSequences ? [] : [`${output} = ${h}`]),
      ]
    : returnSequences
      ? [`${output}, _ = ${run}`]
      : [`_, ${isLstm ? '(h, _)' : 'h'} = ${run}`, `${output} = ${last('h')}`];
  return {
    modules: { [attribute]: recurrentExpression(layer, mask !== undefined) },
    forward,
    weights: recurrentWeights(
      layer,
      stepwise ? `${attribute}.cell.` : `${attribute}.`,
      stepwise ? '' : '_l0',
    ),
    helpers: stepwise ? [helperOf(layer)] : [],
  };
}

export const helperOf = (layer: RecurrentLayer): Helper => `Stepwise${cellType(layer)!}`;

/** Whether `torch.nn` has no such layer: other activations, a GRU that resets before the product, a mask. */
export function isStepwise(layer: RecurrentLayer, masked: boolean): boolean {
  const { activation, recurrentActivation, resetAfter } = layer.getConfig() as Config;
  if (masked) return true;
  switch (cellType(layer)!) {
    case 'SimpleRNN':
      return activation !== 'tanh' && activation !== 'relu';
    case 'LSTM':
      return activation !== 'tanh' || recurrentActivation !== 'sigmoid';
    case 'GRU':
      return activation !== 'tanh' || recurrentActivation !== 'sigmoid' || resetAfter !== true;
  }
}

/** @param more further arguments, e.g. `bidirectional=True` */
export function recurrentExpression(layer: RecurrentLayer, masked: boolean, ...more: string[]): string {
  const { units, useBias, activation, recurrentActivation, resetAfter } = layer.getConfig() as Config;
  const features = layer.cell.kernel.read().shape[0];
  const cell = cellType(layer)!;
  const sizes = [String(features), python(units)];
  if (isStepwise(layer, masked)) {
    const activations = [
      ...(activation === 'tanh' ? [] : [`activation=${activationFunction(activation as string)}`]),
      ...(cell === 'SimpleRNN' || recurrentActivation === 'sigmoid'
        ? []
        : [`recurrent_activation=${activationFunction(recurrentActivation as string)}`]),
      ...(cell === 'GRU' && resetAfter !== true ? ['reset_after=False'] : []),
    ];
    return `${helperOf(layer)}(${[...sizes, ...activations].join(', ')})`;
  }
  const options = [
    ...(cell === 'SimpleRNN' && activation === 'relu' ? ['nonlinearity="relu"'] : []),
    ...(useBias ? [] : ['bias=False']),
    'batch_first=True',
    ...more,
  ];
  return `${MODULES[cell]}(${[...sizes, ...options].join(', ')})`;
}
