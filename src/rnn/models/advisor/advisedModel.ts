import type { CellType } from '../../display/views';
import { oneToOne } from '../architectures';
import { encoderDecoder } from '../architectures/encoderDecoder';
import type { CellKind } from '../architectures/options';
import { recurrentModel } from '../architectures/recurrentModel';
import type { ModelSpecification, Task } from '../specification/specification';
import type { Recommendation } from './advise';
import type { AdviseAnswers } from './answers';

export const CELL_KINDS: Record<CellType, CellKind> = { SimpleRNN: 'simpleRnn', GRU: 'gru', LSTM: 'lstm' };
/** Of one, two, three recurrent layers, from the bottom up, as the chapter's architectures have them. */
export const ADVISED_UNITS = [[64], [64, 64], [128, 64, 32]];
const EMBEDDING = 64;

/** The recommended model, ready to be built; `undefined` while the tree has not been walked to its end. */
export function advisedModel(
  { network, cell, layers, bidirectional }: Recommendation,
  answers: AdviseAnswers,
): ModelSpecification | undefined {
  const { task = 'forecasting', features = 1, dependency = 1, horizon = 1, classes = 2 } = answers;
  const numbers = task === 'forecasting' || task === 'regression';
  if (network === 'feedforward') return oneToOne({ name: 'advised', features, ...(!numbers && { classes }) });
  if (!cell || layers === undefined || bidirectional === undefined) return undefined;
  const timesteps = answers.timesteps ?? Math.max(2, dependency);
  const vocabulary = answers.vocabulary ?? (task === 'generation' ? 100 : 10_000);
  const kind = CELL_KINDS[cell];
  if (task === 'translation')
    return encoderDecoder({
      name: 'advised',
      cell: kind,
      inputLength: timesteps,
      outputLength: timesteps,
      inputVocabulary: vocabulary,
      outputVocabulary: vocabulary,
      embedding: EMBEDDING,
    });
  return recurrentModel({
    name: 'advised',
    task,
    cell: kind,
    units: ADVISED_UNITS[layers - 1]!,
    bidirectional,
    timesteps,
    ...(reads(task) === 'tokens' ? { vocabulary } : { features }),
    ...(numbers && { horizon }),
    ...((task === 'classification' || task === 'labelling') && { classes }),
  });
}

function reads(task: Task): 'tokens' | 'numbers' {
  return task === 'sentiment' || task === 'generation' ? 'tokens' : 'numbers';
}
