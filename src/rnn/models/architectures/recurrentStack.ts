import type { LayerSpecification } from '../specification/layers';
import type { ModelSpecificationInput } from '../specification/specification';
import type { CellKind } from './options';

type LayerInput = Extract<ModelSpecificationInput, { kind: 'sequential' }>['layers'][number];

interface StackOptions {
  cell: CellKind;
  /** Of each layer, from the bottom up. */
  units: number[];
  /** Behind each layer. */
  dropout: number;
  /** Between the layers. */
  batchNormalization?: boolean;
  bidirectional?: boolean;
  /** Names of the layers of each kind, counted from 1. */
  names: { recurrent(layer: number): string; dropout(layer: number): string };
}

/**
 * Recurrent layers above one another: all but the last hand on every step. Dropout 0 adds no layer.
 */
export function recurrentStack(options: StackOptions): LayerInput[] {
  const { cell, units, dropout, batchNormalization, bidirectional, names } = options;
  return units.flatMap((size, i): LayerInput[] => {
    const below = i < units.length - 1;
    return [
      { kind: cell, name: names.recurrent(i + 1), units: size, returnSequences: below, bidirectional },
      ...(below && batchNormalization
        ? [{ kind: 'batchNormalization', name: `batch_normalization_${i + 1}` } as const]
        : []),
      ...dropoutLayer(names.dropout(i + 1), dropout),
    ];
  });
}

export function dropoutLayer(name: string, rate: number): Extract<LayerSpecification, { kind: 'dropout' }>[] {
  return rate > 0 ? [{ kind: 'dropout', name, rate }] : [];
}

/** As Keras names its layers. */
export const LAYER_NAMES: Record<CellKind, string> = { simpleRnn: 'simple_rnn', lstm: 'lstm', gru: 'gru' };
