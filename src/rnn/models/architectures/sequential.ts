import { parseSpecification } from '../specification/parse';
import type {
  EncoderDecoderSpecification,
  ModelSpecificationInput,
  SequentialSpecification,
} from '../specification/specification';

type Input<K> = Omit<Extract<ModelSpecificationInput, { kind: K }>, 'kind' | 'version'>;

export function sequential(input: Input<'sequential'>): SequentialSpecification {
  return parseSpecification({ kind: 'sequential', ...input }, input.name) as SequentialSpecification;
}

export function encoderDecoderOf(input: Input<'encoderDecoder'>): EncoderDecoderSpecification {
  return parseSpecification({ kind: 'encoderDecoder', ...input }, input.name) as EncoderDecoderSpecification;
}
