import { say } from '../../../say';
import { checkEncoderDecoder } from './checkEncoderDecoder';
import { checkLoss } from './checkLoss';
import { checked, SpecificationError } from './problem';
import { type ModelSpecification, modelSpecification } from './specification';
import { summarise } from './summary';

/**
 * Checks data from outside, as JSON text or as an object, and fills in what has a default.
 * @throws SpecificationError that names the place, the value and the remedy
 */
export function parseSpecification(
  data: unknown,
  what = say({ en: 'The specification', id: 'Spesifikasi' }),
): ModelSpecification {
  const specification = checked(modelSpecification, typeof data === 'string' ? parseJson(data) : data, what);
  checkNames(specification);
  if (specification.kind === 'encoderDecoder') checkEncoderDecoder(specification);
  const { outputShape } = summarise(specification);
  checkLoss(specification, outputShape.at(-1)!);
  return specification;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SpecificationError(
      say({
        en: `The specification is no JSON: ${(error as Error).message}`,
        id: `Spesifikasi ini bukan JSON: ${(error as Error).message}`,
      }),
    );
  }
}

function checkNames(specification: ModelSpecification): void {
  const names =
    specification.kind === 'sequential'
      ? specification.layers.map(({ name }) => name)
      : [specification.encoder, specification.decoder].flatMap(({ inputName, embedding, recurrent }) => [
          inputName,
          ...(embedding ? [embedding.name] : []),
          recurrent.name,
        ]);
  if (specification.kind === 'encoderDecoder') names.push(specification.decoder.output.name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new SpecificationError(
      say({
        en: `Two layers have the name "${twice}": give each a name of its own.`,
        id: `Dua lapisan bernama "${twice}": beri nama tersendiri.`,
      }),
    );
}
