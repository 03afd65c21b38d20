import type { ModelSpecification } from '../specification/specification';
import { encoderDecoderCode } from './encoderDecoderCode';
import { sequentialCode } from './sequentialCode';

/** A cell's TypeScript, formatted, that builds and compiles the model as `model`. */
export function modelCode(specification: ModelSpecification): string {
  return specification.kind === 'sequential'
    ? sequentialCode(specification)
    : encoderDecoderCode(specification);
}
