import { say } from '../../../say';
import type { Activation } from './layers';
import { SpecificationError } from './problem';
import type { ModelSpecification } from './specification';

const NEEDS = {
  binaryCrossentropy: 'sigmoid',
  categoricalCrossentropy: 'softmax',
  sparseCategoricalCrossentropy: 'softmax',
} as const satisfies Partial<Record<ModelSpecification['compile']['loss'], Activation>>;

/**
 * A crossentropy of what are no probabilities is a number without a meaning.
 * @throws SpecificationError when the loss does not fit the last layer
 */
export function checkLoss(specification: ModelSpecification, outputs: number): void {
  const { loss } = specification.compile;
  if (!(loss in NEEDS)) return;
  const needed = NEEDS[loss as keyof typeof NEEDS];
  const last =
    specification.kind === 'sequential' ? specification.layers.at(-1)! : specification.decoder.output;
  const activation = 'activation' in last ? last.activation : 'linear';
  if (activation !== needed)
    throw new SpecificationError(
      say({
        en: `The loss ${loss} takes probabilities, but "${last.name}" ends with ${activation}: set activation: '${needed}' there, or another loss.`,
        id: `Loss ${loss} memerlukan peluang, tetapi "${last.name}" berakhir dengan ${activation}: atur activation: '${needed}' di sana, atau pilih loss lain.`,
      }),
      ['compile', 'loss'],
    );
  if (needed === 'softmax' && outputs === 1)
    throw new SpecificationError(
      say({
        en: `"${last.name}" has 1 unit, of which softmax always makes 1: use 2 units or more, or sigmoid with binaryCrossentropy.`,
        id: `"${last.name}" memiliki 1 unit, yang oleh softmax selalu menjadi 1: pakai 2 unit atau lebih, atau sigmoid dengan binaryCrossentropy.`,
      }),
      ['compile', 'loss'],
    );
}
