import type { BidirectionalLayer, RecurrentLayer } from '../../inspect/recurrentLayer';
import { cellType } from '../../inspect/recurrentLayer';
import type { LayerCall } from '../description/describeModel';
import type { Config } from '../layers/layerOptions';
import { helperOf, isStepwise, recurrentExpression } from './recurrent';
import { recurrentWeights } from './recurrentWeights';
import type { TorchLayer } from './TorchLayer';

const MERGED: Record<string, (a: string, b: string) => string> = {
  concat: (a, b) => `torch.cat([${a}, ${b}], dim=-1)`,
  sum: (a, b) => `${a} + ${b}`,
  ave: (a, b) => `(${a} + ${b}) / 2`,
  mul: (a, b) => `${a} * ${b}`,
};

/** @throws for a Bidirectional that takes or gives states, or does not merge its directions */
export function bidirectionalModule(call: LayerCall, mask: string | undefined): TorchLayer {
  const layer = call.layer as BidirectionalLayer;
  const forwardLayer = layer.forwardLayer as RecurrentLayer;
  const backwardLayer = layer.backwardLayer as RecurrentLayer;
  const { attribute, inputs, outputs } = call;
  const merge = MERGED[layer.mergeMode ?? ''];
  if (inputs.length > 1 || outputs.length > 1 || !merge)
    throw new Error(
      `The Bidirectional "${layer.name}" cannot be told in PyTorch: it takes or gives states, or does not merge its directions.`,
    );
  const { returnSequences } = forwardLayer.getConfig() as Config;
  const isLstm = cellType(forwardLayer) === 'LSTM';
  const x = inputs[0]!.name;
  const output = outputs[0]!.name;
  const state = isLstm ? '(h, _)' : 'h';
  if (isStepwise(forwardLayer, mask !== undefined)) {
    const [a, b] = [`${attribute}_forward`, `${attribute}_backward`];
    const masked = (text: string) => (mask === undefined ? '' : `, mask=${text}`);
    const expression = recurrentExpression(forwardLayer, mask !== undefined);
    const forward = returnSequences
      ? [
          `ahead, _ = self.${a}(${x}${masked(mask!)})`,
          `back, _ = self.${b}(${x}.flip(1)${masked(`${mask}.flip(1)`)})`,
          `${output} = ${merge('ahead', 'back.flip(1)')}`,
        ]
      : [
          `_, ${isLstm ? '(ahead, _)' : 'ahead'} = self.${a}(${x}${masked(mask!)})`,
          `_, ${isLstm ? '(back, _)' : 'back'} = self.${b}(${x}.flip(1)${masked(`${mask}.flip(1)`)})`,
          `${output} = ${merge('ahead', 'back')}`,
        ];
    return {
      modules: { [a]: expression, [b]: expression },
      forward,
      weights: {
        ...recurrentWeights(forwardLayer, `${a}.cell.`, ''),
        ...recurrentWeights(backwardLayer, `${b}.cell.`, ''),
      },
      helpers: [helperOf(forwardLayer)],
    };
  }
  const merged = returnSequences
    ? layer.mergeMode === 'concat'
      ? [`${output}, _ = self.${attribute}(${x})`]
      : [
          `both, _ = self.${attribute}(${x})`,
          'ahead, back = both.chunk(2, dim=-1)',
          `${output} = ${merge('ahead', 'back')}`,
        ]
    : [`_, ${state} = self.${attribute}(${x})`, `${output} = ${merge('h[0]', 'h[1]')}`];
  return {
    modules: { [attribute]: recurrentExpression(forwardLayer, false, 'bidirectional=True') },
    forward: merged,
    weights: {
      ...recurrentWeights(forwardLayer, `${attribute}.`, '_l0'),
      ...recurrentWeights(backwardLayer, `${attribute}.`, '_l0_reverse'),
    },
    helpers: [],
  };
}
