import { isBidirectional, type Layer, wrapped } from '../../inspect/recurrentLayer';
import type { Config } from '../layers/layerOptions';

/**
 * What a layer does in training only and PyTorch's does not, as comments: dropout of a recurrent layer's inputs and
 * state, the same at every step, and regularizers.
 */
export function trainingNotes(layer: Layer): string[] {
  const inner = isBidirectional(layer) ? layer.forwardLayer : wrapped(layer);
  const config = inner.getConfig() as Config;
  const has = [
    ...rateOf(config.dropout, 'of its inputs'),
    ...rateOf(config.recurrentDropout, 'of its state'),
    ...Object.entries(config)
      .filter(([key, value]) => key.endsWith('Regularizer') && value != null)
      .map(([key]) => `a ${key.replace('Regularizer', '').toLowerCase()} regularizer`),
  ];
  return has.length === 0 ? [] : [`# here, in training only: ${has.join(', ')}; torch.nn has none`];
}

function rateOf(rate: unknown, what: string): string[] {
  return typeof rate === 'number' && rate > 0 ? [`dropout ${rate} ${what}`] : [];
}
