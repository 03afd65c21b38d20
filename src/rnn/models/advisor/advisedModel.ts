import type { CellType } from '../../display/views';
import { oneToOne } from '../architectures';
import { encoderDecoder } from '../architectures/encoderDecoder';
import type { CellKind } from '../architectures/options';
import { LAYER_NAMES, recurrentStack } from '../architectures/recurrentStack';
import { sequential } from '../architectures/sequential';
import type { ModelSpecification, ModelSpecificationInput } from '../specification/specification';
import type { Recommendation } from './advise';
import type { AdviseAnswers } from './answers';

type SequentialInput = Extract<ModelSpecificationInput, { kind: 'sequential' }>;
type LayerInput = SequentialInput['layers'][number];

const KINDS: Record<CellType, CellKind> = { SimpleRNN: 'simpleRnn', GRU: 'gru', LSTM: 'lstm' };
/** From the bottom up, as the chapter's architectures have them. */
const UNITS = [[64], [64, 64], [128, 64, 32]];
const DROPOUT = 0.2;
const EMBEDDING = 64;

/** The recommended model, ready to be built; `undefined` while the tree has not been walked to its end. */
export function advisedModel(
  { network, cell, layers, bidirectional }: Recommendation,
  answers: AdviseAnswers,
): ModelSpecification | undefined {
  const { task = 'forecasting', features = 1, dependency = 1 } = answers;
  if (network === 'feedforward') return oneToOne({ name: 'advised', features, ...targets(answers) });
  if (!cell || layers === undefined || bidirectional === undefined) return undefined;
  const kind = KINDS[cell];
  const timesteps = answers.timesteps ?? Math.max(2, dependency);
  const texts = task === 'sentiment' || task === 'generation';
  const vocabulary = answers.vocabulary ?? (task === 'generation' ? 100 : 10_000);
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
  const stack = recurrentStack({
    cell: kind,
    units: UNITS[layers - 1]!,
    dropout: DROPOUT,
    bidirectional,
    names: { recurrent: (i) => `${LAYER_NAMES[kind]}_${i}`, dropout: (i) => `dropout_${i}` },
  });
  return sequential({
    name: 'advised',
    task,
    input: texts ? { kind: 'tokens', timesteps, vocabulary } : { kind: 'sequence', timesteps, features },
    layers: [
      ...(texts
        ? [{ kind: 'embedding', name: 'embedding', inputDim: vocabulary, outputDim: EMBEDDING } as const]
        : []),
      ...(task === 'labelling' ? stack.map(everyStep) : stack),
      outputLayer(answers, vocabulary),
    ],
    compile: lossOf(task),
  });
}

function everyStep(layer: LayerInput): LayerInput {
  return 'returnSequences' in layer ? { ...layer, returnSequences: true } : layer;
}

function targets({ task, classes = 2 }: AdviseAnswers): { classes?: number } {
  return task === undefined || task === 'forecasting' || task === 'regression' ? {} : { classes };
}

function outputLayer(
  { task = 'forecasting', horizon = 1, classes = 2 }: AdviseAnswers,
  vocabulary: number,
): LayerInput {
  const output = { kind: 'dense', name: 'output' } as const;
  switch (task) {
    case 'sentiment':
      return { ...output, units: 1, activation: 'sigmoid' };
    case 'generation':
      return { ...output, units: vocabulary, activation: 'softmax' };
    case 'classification':
      return { ...output, units: classes, activation: 'softmax' };
    case 'labelling':
      return { kind: 'timeDistributedDense', name: 'output', units: classes, activation: 'softmax' };
    default:
      return { ...output, units: horizon };
  }
}

function lossOf(task: SequentialInput['task']): SequentialInput['compile'] {
  if (task === 'forecasting' || task === 'regression') return { loss: 'meanSquaredError', metrics: ['mae'] };
  const loss = task === 'sentiment' ? 'binaryCrossentropy' : 'sparseCategoricalCrossentropy';
  return { loss, metrics: ['accuracy'] };
}
