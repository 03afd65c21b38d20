import type { LayerSpecification, RecurrentSpecification } from '../specification/layers';

/** A call of a function of `tf.layers`, as data: what is run to build a layer, and printed as its code. */
export interface LayerCall {
  factory: string;
  config: Record<string, unknown>;
}

export function isLayerCall(value: unknown): value is LayerCall {
  return typeof value === 'object' && value !== null && 'factory' in value;
}

const RECURRENT = { simpleRnn: 'simpleRNN', lstm: 'lstm', gru: 'gru' } as const;

/**
 * Only what differs from the defaults of TensorFlow.js is said, and `recurrentActivation`, `resetAfter` and `unitForgetBias`, whose
 * defaults differ from those of Keras.
 *
 * @param first of the input, which the model's first layer says
 */
export function layerCall(layer: LayerSpecification, first: Record<string, unknown> = {}): LayerCall {
  const { name } = layer;
  switch (layer.kind) {
    case 'embedding': {
      const { inputDim, outputDim, maskZero } = layer;
      return call('embedding', { inputDim, outputDim, ...(maskZero && { maskZero }), ...first, name });
    }
    case 'simpleRnn':
    case 'lstm':
    case 'gru':
      return layer.bidirectional
        ? call('bidirectional', {
            layer: recurrentCall(layer),
            mergeMode: layer.mergeMode,
            ...first,
            name,
          })
        : recurrentCall(layer, { ...first, name });
    case 'dense':
      return denseCall(layer, { ...first, name });
    case 'timeDistributedDense':
      return call('timeDistributed', { layer: denseCall(layer), ...first, name });
    case 'dropout':
      return call('dropout', { rate: layer.rate, ...first, name });
    case 'spatialDropout':
      return call('spatialDropout1d', { rate: layer.rate, ...first, name });
    case 'batchNormalization': {
      const { momentum, epsilon } = layer;
      return call('batchNormalization', {
        ...(momentum !== 0.99 && { momentum }),
        ...(epsilon !== 1e-3 && { epsilon }),
        ...first,
        name,
      });
    }
    case 'repeatVector':
      return call('repeatVector', { n: layer.steps, ...first, name });
  }
}

/** @param more e.g. `returnState` */
export function recurrentCall(layer: RecurrentSpecification, more: Record<string, unknown> = {}): LayerCall {
  const { kind, units, activation, returnSequences, dropout, recurrentDropout, useBias } = layer;
  return call(RECURRENT[kind], {
    units,
    ...(activation !== 'tanh' && { activation }),
    ...(kind !== 'simpleRnn' && { recurrentActivation: layer.recurrentActivation }),
    ...(kind === 'gru' && { resetAfter: layer.resetAfter }),
    ...(kind === 'lstm' && { unitForgetBias: layer.unitForgetBias }),
    ...(returnSequences && { returnSequences }),
    ...(dropout > 0 && { dropout }),
    ...(recurrentDropout > 0 && { recurrentDropout }),
    ...(!useBias && { useBias }),
    ...more,
  });
}

export function denseCall(
  { units, activation, useBias }: { units: number; activation: string; useBias: boolean },
  more: Record<string, unknown> = {},
): LayerCall {
  return call('dense', {
    units,
    ...(activation !== 'linear' && { activation }),
    ...(!useBias && { useBias }),
    ...more,
  });
}

function call(factory: string, config: Record<string, unknown>): LayerCall {
  return { factory, config };
}
