import { isRecurrentKind, type ModelSpecification, summarise } from '../../rnn/models';

/** What a recipe has to know of a model: what goes in, what comes out, and how the loss takes its targets. */
export interface Facts {
  input: 'numbers' | 'tokens' | 'oneHot';
  /** Steps of the input; of a model that takes any number, a choice. */
  steps: number;
  /** Numbers a step, or tokens of the vocabulary. */
  width: number;
  /** Steps of the output, where it is a sequence. */
  outputSteps?: number;
  units: number;
  /** What is learned: numbers, one of several classes, or several yes and no at once. */
  answer: 'numbers' | 'classes' | 'flags';
  /** How many classes there are; of numbers, as many as outputs. */
  classes: number;
  /** Targets are indices of classes, not rows of ones and zeros. */
  indices: boolean;
  /** Some layer is recurrent, so that there are gates to look at. */
  recurrent: boolean;
}

/** For a model that takes sequences of any length. */
const ANY_LENGTH = 20;

/** Of a sequential model, or of what the encoder reads and the decoder puts out. */
export function factsOf(specification: ModelSpecification): Facts {
  const { input } = specification.kind === 'sequential' ? specification : specification.encoder;
  const layers =
    specification.kind === 'sequential' ? specification.layers : [specification.encoder.recurrent];
  const { outputShape } = summarise(specification);
  const { loss } = specification.compile;
  const units = outputShape.at(-1)!;
  const steps = input.kind === 'vector' ? 1 : (input.timesteps ?? ANY_LENGTH);
  const oneFlag = loss === 'binaryCrossentropy' && units === 1;
  return {
    input: input.kind === 'tokens' || input.kind === 'oneHot' ? input.kind : 'numbers',
    steps,
    width: 'features' in input ? input.features : input.vocabulary,
    ...(outputShape.length === 3 && { outputSteps: outputShape[1] ?? steps }),
    units,
    answer: oneFlag || loss.endsWith('ategoricalCrossentropy') ? 'classes' : answerOf(loss),
    classes: oneFlag ? 2 : units,
    indices: oneFlag || loss === 'sparseCategoricalCrossentropy',
    recurrent: layers.some(isRecurrentKind),
  };
}

function answerOf(loss: string): Facts['answer'] {
  return loss === 'binaryCrossentropy' ? 'flags' : 'numbers';
}

/** Numbers that inputs and targets may have together: of float32, 16 MB. */
const MOST_VALUES = 4e6;

/** Examples to train on: fewer of large ones. A quarter as many again validate, and as many test. */
export function exampleCount({ steps, width, input, units, outputSteps = 1, indices }: Facts, most = 800) {
  const read = steps * (input === 'tokens' ? 1 : width);
  const values = read + outputSteps * (indices ? 1 : units);
  return Math.max(48, Math.min(most, Math.floor(MOST_VALUES / values / 8) * 8));
}
