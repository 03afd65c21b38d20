import {
  isRecurrentKind,
  type LayerSpecification,
  type ModelSpecification,
  summarise,
} from '../../rnn/models';

const CELLS = { simpleRnn: 'SimpleRNN', lstm: 'LSTM', gru: 'GRU' } as const;

/** A model in one line: `50×1 → GRU 64 → dropout 0.2 → dense 32 → 1`; `∗` is any number of steps. */
export function pathText(specification: ModelSpecification): string {
  const { layers, outputShape } = summarise(specification);
  const shape = (given: (number | null)[]) => given.slice(1).map((size) => size ?? '∗').join('×'); // prettier-ignore
  if (specification.kind === 'sequential') {
    const [first] = layers;
    const between = specification.layers.slice(0, -1).map(layerText);
    return [shape(first!.inputShape), ...between, shape(outputShape)].join(' → ');
  }
  const { encoder, decoder } = specification;
  const part = ({ embedding, recurrent }: typeof encoder) =>
    [...(embedding ? [embedding] : []), recurrent].map(layerText).join(' → ');
  return `${shape(layers[0]!.inputShape)} → ${part(encoder)} ⇒ ${part(decoder)} → ${shape(outputShape)}`;
}

export function layerText(layer: LayerSpecification): string {
  if (isRecurrentKind(layer)) return `${CELLS[layer.kind]} ${layer.units}${layer.bidirectional ? '⇄' : ''}`;
  switch (layer.kind) {
    case 'embedding':
      return `embedding ${layer.outputDim}`;
    case 'dense':
    case 'timeDistributedDense':
      return `dense ${layer.units}`;
    case 'dropout':
    case 'spatialDropout':
      return `dropout ${layer.rate}`;
    case 'batchNormalization':
      return 'normalization';
    case 'repeatVector':
      return `×${layer.steps}`;
  }
}
