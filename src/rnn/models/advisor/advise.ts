import type {
  AdvisorAlternative,
  AdvisorAsset,
  AdvisorCaveat,
  AdvisorStep,
  CellType,
} from '../../display/views';
import { type AdviseAnswers, checkedAnswers } from './answers';

/** The rule's limits (chapters 7.9.2 and 7.4.3); the chapter says "thousands" and "millions" of samples. */
export const LIMITS = {
  /** From here on no longer short. */
  medium: 10,
  /** Up to here not yet long. */
  long: 100,
  manySamples: 1_000_000,
  /** From here on two layers, fewer samples one. */
  twoLayers: 10_000,
  fewSamples: 1_000,
  betweenSizes: 100_000,
  /** Steps from which on recurrent networks struggle (chapter 7.9.3). */
  veryLong: 1_000,
};
/** A dependency within a fifth of a limit is close to it. */
const CLOSE = 0.2;

export interface Recommendation {
  network: 'recurrent' | 'feedforward';
  cell?: CellType;
  layers?: number;
  bidirectional?: boolean;
}

/** The way through the tree, and what there is to say beside it. */
export interface AdviceData {
  answers: AdviseAnswers;
  path: AdvisorStep[];
  recommendation?: Recommendation;
  caveats: AdvisorCaveat[];
  alternatives: AdvisorAlternative[];
  assets: AdvisorAsset[];
}

/** See `Rnn.advise`. Nothing of it needs TensorFlow.js. */
export function adviceFor(given: AdviseAnswers = {}): AdviceData {
  const answers = checkedAnswers(given);
  const path = pathOf(answers);
  const recommendation = recommended(path, answers);
  if (path.length === 0)
    return {
      answers,
      path,
      caveats: [],
      alternatives: ['transformer', 'tcn', 'stateSpace'],
      assets: ['smallData', 'streaming', 'resources', 'interpretable', 'classic'],
    };
  if (recommendation?.network === 'feedforward')
    return { answers, path, recommendation, caveats: [], alternatives: [], assets: [] };
  return {
    answers,
    path,
    ...(recommendation && { recommendation }),
    caveats: caveats(answers, recommendation?.cell),
    alternatives: alternatives(answers, recommendation?.cell),
    assets: assets(answers),
  };
}

/** The answered questions, in the order of the tree. */
function pathOf({ ordered, dependency, samples, futureKnown }: AdviseAnswers): AdvisorStep[] {
  if (ordered === false) return [{ fork: 'order', branch: 'no' }];
  const path: AdvisorStep[] = [];
  if (dependency !== undefined) {
    const reach = dependency < LIMITS.medium ? 'short' : dependency <= LIMITS.long ? 'medium' : 'long';
    path.push({ fork: 'dependency', branch: reach, value: dependency });
  }
  if (samples !== undefined) {
    const branch = samples >= LIMITS.manySamples ? 'large' : 'small';
    path.push({ fork: 'samples', branch, value: samples });
  }
  if (futureKnown !== undefined) path.push({ fork: 'future', branch: futureKnown ? 'yes' : 'no' });
  return path.length > 0 || ordered ? [{ fork: 'order', branch: 'yes' }, ...path] : [];
}

const CELLS = { short: 'SimpleRNN', medium: 'GRU', long: 'LSTM' } as const;

function recommended(path: AdvisorStep[], { samples = 0 }: AdviseAnswers): Recommendation | undefined {
  if (path.length === 0) return undefined;
  const result: Recommendation = { network: 'recurrent' };
  for (const step of path) {
    if (step.fork === 'order' && step.branch === 'no') return { network: 'feedforward' };
    if (step.fork === 'dependency') result.cell = CELLS[step.branch];
    if (step.fork === 'samples')
      result.layers = step.branch === 'large' ? 3 : samples >= LIMITS.twoLayers ? 2 : 1;
    if (step.fork === 'future') result.bidirectional = step.branch === 'yes';
  }
  return result;
}

function caveats(answers: AdviseAnswers, cell?: CellType): AdvisorCaveat[] {
  const { dependency, samples, futureKnown, task, timesteps = 0, streaming, limitedResources } = answers;
  const close = (limit: number) => dependency !== undefined && Math.abs(dependency - limit) <= CLOSE * limit;
  const many = samples !== undefined && samples >= LIMITS.manySamples;
  const guessed: [AdvisorCaveat, boolean][] = [
    ['guess', dependency !== undefined],
    ['nearLimit', close(LIMITS.medium) || close(LIMITS.long)],
    ['betweenSizes', samples !== undefined && samples >= LIMITS.betweenSizes && !many],
    ['fewSamples', samples !== undefined && samples < LIMITS.fewSamples],
    ['manyForGru', cell === 'GRU' && many],
    ['fewForLstm', cell === 'LSTM' && samples !== undefined && samples < LIMITS.twoLayers],
    ['resources', cell === 'LSTM' && limitedResources === true],
    ['veryLong', Math.max(dependency ?? 0, timesteps) > LIMITS.veryLong],
    ['futureOfForecast', futureKnown === true && (task === 'forecasting' || task === 'generation')],
    ['streamEnds', futureKnown === true && streaming === true],
    ['oneLayerTranslation', task === 'translation'],
  ];
  return guessed.filter(([, holds]) => holds).map(([caveat]) => caveat);
}

const OTHER_CELL = { SimpleRNN: 'gru', GRU: 'lstm', LSTM: 'gru' } as const;

function alternatives(answers: AdviseAnswers, cell?: CellType): AdvisorAlternative[] {
  const { dependency = 0, samples = 0, timesteps = 0, streaming } = answers;
  const reach = Math.max(dependency, timesteps);
  const possible: [AdvisorAlternative, boolean][] = [
    [cell ? OTHER_CELL[cell] : 'gru', cell !== undefined],
    ['simpleRnn', cell === 'GRU' && dependency <= LIMITS.medium * (1 + CLOSE)],
    ['transformer', !streaming && (samples >= LIMITS.manySamples || reach > LIMITS.veryLong)],
    ['tcn', reach > LIMITS.long],
    ['stateSpace', reach > LIMITS.veryLong],
  ];
  return possible.filter(([, fits]) => fits).map(([alternative]) => alternative);
}

function assets({
  samples,
  streaming,
  limitedResources,
  interpretable,
  task,
}: AdviseAnswers): AdvisorAsset[] {
  const possible: [AdvisorAsset, boolean | undefined][] = [
    ['smallData', samples !== undefined && samples < LIMITS.betweenSizes],
    ['streaming', streaming],
    ['resources', limitedResources],
    ['interpretable', interpretable],
    ['classic', task === 'forecasting'],
  ];
  return possible.filter(([, holds]) => holds === true).map(([asset]) => asset);
}
