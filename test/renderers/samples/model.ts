import { MIME } from '../../../src/rnn/display/mime';
import type { CellEquations, ModelView } from '../../../src/rnn/display/views';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

/** With what a card says on demand. */
function card(equations: CellEquations): ModelView {
  const view = fixtures.modelView();
  const [first, ...others] = view.layers;
  return {
    ...view,
    layers: [
      {
        ...first!,
        formula: {
          symbols: '4·(u·(u + f) + u)',
          variables: [
            { symbol: 'u', meaning: 'units', value: 64 },
            { symbol: 'f', meaning: 'features', value: 1 },
          ],
        },
        weights: [[1, 256], [64, 256], [256]],
        equations,
      },
      ...others.map((layer) => {
        const [units, inputs] = [layer.outputShape.at(-1)!, layer.name.endsWith('1') ? 64 : 32];
        return layer.parameters > 0 ? { ...layer, weights: [[inputs, units], [units]] } : layer;
      }),
    ],
    memory: {
      weightBytes: 4 * view.parameters,
      activationBytes: 77_060,
      optimizer: { name: 'Adam', copies: 2, bytes: 8 * view.trainableParameters },
    },
  };
}

export const model: ViewSample[] = [
  { name: 'model', mime: MIME.model, data: fixtures.modelView() },
  {
    name: 'model card of an LSTM',
    mime: MIME.model,
    data: card({ cell: 'LSTM', activation: 'tanh', recurrentActivation: 'hardSigmoid', useBias: true }),
    pictured: true,
  },
  {
    name: 'model card of a GRU',
    mime: MIME.model,
    data: card({
      cell: 'GRU',
      activation: 'tanh',
      recurrentActivation: 'sigmoid',
      useBias: true,
      resetAfter: true,
    }),
  },
];
