import {
  ADVISED_UNITS,
  type AdviseAnswers,
  type ArchitectureName,
  CELL_KINDS,
  type Recommendation,
} from '../../rnn/models';
import { type Draft, draftOf } from './Draft';

/** What somebody can begin with. */
export type StartId = TaskStart | KindStart | PresetStart;
type TaskStart = (typeof TASK_STARTS)[number];
type KindStart = (typeof KIND_STARTS)[number];
type PresetStart = (typeof PRESET_STARTS)[number];

/** What the model is for. */
export const TASK_STARTS = [
  'forecasting',
  'classification',
  'sentiment',
  'labelling',
  'generation',
  'translation',
] as const;

/** The five kinds of chapter 7.1. */
export const KIND_STARTS = [
  'one-to-one',
  'one-to-many',
  'many-to-one',
  'many-to-many',
  'encoder-decoder',
] as const;

/** The chapter's architectures, ready to be changed. */
export const PRESET_STARTS = [
  'simpleRnnClassifier',
  'lstmForecaster',
  'gruForecaster',
  'simpleRnnForecaster',
  'bidirectionalClassifier',
  'stackedLstm',
  'encoderDecoder',
  'oneToOne',
  'oneToMany',
  'manyToMany',
  'sentimentClassifier',
  'characterGenerator',
] as const satisfies ArchitectureName[];

const ADVISED = {
  ...Object.fromEntries(TASK_STARTS.map((task) => [task, task])),
  'many-to-one': 'classification',
  'many-to-many': 'labelling',
} as Partial<Record<StartId, TaskStart>>;

const KIND_ARCHITECTURES: Partial<Record<StartId, ArchitectureName>> = {
  'one-to-one': 'oneToOne',
  'one-to-many': 'oneToMany',
  'encoder-decoder': 'encoderDecoder',
};

/** The task that the advisor is asked about; `undefined` where the architecture is settled. */
export function advisedTask(start: StartId): AdviseAnswers['task'] {
  return ADVISED[start];
}

/** Of a start without advice. */
export function startDraft(start: StartId): Draft {
  return draftOf(KIND_ARCHITECTURES[start] ?? (start as PresetStart));
}

/** What the advisor recommends, as a draft; sequences are as long as an answer depends on. */
export function advisedDraft(
  { cell = 'LSTM', layers = 1, bidirectional = false }: Recommendation,
  { task = 'forecasting', dependency = 50 }: AdviseAnswers,
): Draft {
  const kind = CELL_KINDS[cell];
  const timesteps = Math.max(2, dependency);
  if (task === 'translation')
    return draftOf('encoderDecoder', {
      cell: kind,
      inputLength: timesteps,
      outputLength: timesteps,
      inputVocabulary: 50,
      outputVocabulary: 50,
      embedding: 32,
    });
  return draftOf('recurrentModel', {
    task,
    cell: kind,
    units: ADVISED_UNITS[layers - 1],
    bidirectional,
    timesteps,
    ...ofTask(task),
  });
}

function ofTask(task: NonNullable<AdviseAnswers['task']>): Record<string, unknown> {
  switch (task) {
    case 'sentiment':
      return { vocabulary: 10_000, embedding: 64 };
    case 'generation':
      return { vocabulary: 100, embedding: 64 };
    case 'classification':
    case 'labelling':
      return { features: 1, classes: 3 };
    default:
      return { features: 1, horizon: 1 };
  }
}
