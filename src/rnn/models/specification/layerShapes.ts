import { say } from '../../../say';
import { type DataShape, nameOf } from './dataShape';
import type { LayerSpecification, RecurrentSpecification } from './layers';
import { SpecificationError } from './problem';

/** What a layer makes of what it is given, and what it takes to do so. */
export interface LayerEffect {
  output: DataShape;
  parameters: number;
  /** Fewer than `parameters` where some are measured, not trained. */
  trainableParameters: number;
}

/** @throws SpecificationError when the layer cannot read what the layer before gives */
export function applyLayer(layer: LayerSpecification, given: DataShape, before: string): LayerEffect {
  switch (layer.kind) {
    case 'embedding': {
      if (given.kind !== 'tokens')
        throw new SpecificationError(
          say({
            en: `"${layer.name}" reads token indices, but ${before} gives ${nameOf(given)}: let the input be tokens, or leave the embedding out.`,
            id: `"${layer.name}" membaca indeks token, tetapi ${before} memberi ${nameOf(given)}: jadikan masukannya token, atau tinggalkan embedding.`,
          }),
        );
      if (layer.inputDim !== given.vocabulary)
        throw new SpecificationError(
          say({
            en: `"${layer.name}" has ${layer.inputDim} tokens (inputDim), but the input's vocabulary is ${given.vocabulary}: let both be the same.`,
            id: `"${layer.name}" memiliki ${layer.inputDim} token (inputDim), tetapi kosakata masukannya ${given.vocabulary}: samakan keduanya.`,
          }),
        );
      const output = { kind: 'sequence', steps: given.steps, features: layer.outputDim } as const;
      return trained(output, layer.inputDim * layer.outputDim);
    }
    case 'simpleRnn':
    case 'lstm':
    case 'gru': {
      const { steps, features } = sequence(layer, given, before);
      const width = layer.units * (layer.bidirectional && layer.mergeMode === 'concat' ? 2 : 1);
      const output: DataShape = layer.returnSequences
        ? { kind: 'sequence', steps, features: width }
        : { kind: 'vector', features: width };
      return trained(output, (layer.bidirectional ? 2 : 1) * recurrentParameters(layer, features));
    }
    case 'dense':
      return dense(layer, numbers(layer, given, before));
    case 'timeDistributedDense':
      return dense(layer, sequence(layer, given, before));
    case 'dropout':
      return trained(numbers(layer, given, before), 0);
    case 'spatialDropout':
      return trained(sequence(layer, given, before), 0);
    case 'batchNormalization': {
      const output = numbers(layer, given, before);
      return { output, parameters: 4 * output.features, trainableParameters: 2 * output.features };
    }
    case 'repeatVector': {
      if (given.kind !== 'vector')
        throw new SpecificationError(
          say({
            en: `"${layer.name}" repeats one vector, but ${before} gives ${nameOf(given)}: ${given.kind === 'sequence' ? `set returnSequences: false there` : 'put a recurrent layer before it'}.`,
            id: `"${layer.name}" mengulang satu vektor, tetapi ${before} memberi ${nameOf(given)}: ${given.kind === 'sequence' ? 'atur returnSequences: false di sana' : 'letakkan lapisan rekuren di depannya'}.`,
          }),
        );
      return trained({ kind: 'sequence', steps: layer.steps, features: given.features }, 0);
    }
  }
}

function trained(output: DataShape, parameters: number): LayerEffect {
  return { output, parameters, trainableParameters: parameters };
}

function dense(
  { units, useBias }: { units: number; useBias: boolean },
  given: Exclude<DataShape, { kind: 'tokens' }>,
): LayerEffect {
  return trained({ ...given, features: units }, given.features * units + (useBias ? units : 0));
}

/** As Keras counts: a GRU with `resetAfter` has two biases a gate. */
function recurrentParameters(layer: RecurrentSpecification, features: number): number {
  const { units, kind, useBias } = layer;
  const gates = { simpleRnn: 1, gru: 3, lstm: 4 }[kind];
  const biases = !useBias ? 0 : kind === 'gru' && layer.resetAfter ? 2 : 1;
  return gates * units * (units + features + biases);
}

function sequence(layer: LayerSpecification, given: DataShape, before: string) {
  if (given.kind === 'sequence') return given;
  const remedy =
    given.kind === 'tokens'
      ? say({ en: 'put an embedding between', id: 'letakkan embedding di antaranya' })
      : say({
          en: 'set returnSequences: true there, or put a repeatVector layer between',
          id: 'atur returnSequences: true di sana, atau letakkan lapisan repeatVector di antaranya',
        });
  throw new SpecificationError(
    say({
      en: `"${layer.name}" reads a sequence, but ${before} gives ${nameOf(given)}: ${remedy}.`,
      id: `"${layer.name}" membaca barisan, tetapi ${before} memberi ${nameOf(given)}: ${remedy}.`,
    }),
  );
}

function numbers(layer: LayerSpecification, given: DataShape, before: string) {
  if (given.kind !== 'tokens') return given;
  throw new SpecificationError(
    say({
      en: `"${layer.name}" reads numbers, but ${before} gives token indices: put an embedding between.`,
      id: `"${layer.name}" membaca bilangan, tetapi ${before} memberi indeks token: letakkan embedding di antaranya.`,
    }),
  );
}
