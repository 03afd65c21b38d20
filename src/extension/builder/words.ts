import * as vscode from 'vscode';
import type { LayerFieldId } from '../../builder/form/editable';
import type { Field, FieldId, Section } from '../../builder/form/fields';
import type { FieldProblem } from '../../builder/form/readField';
import type { StartId } from '../../builder/form/starts';

/** The language of longer texts, as the advisor's. */
export function textLanguage(): 'en' | 'id' {
  return vscode.env.language.startsWith('id') ? 'id' : 'en';
}

export function number(value: number): string {
  return new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 10 }).format(value);
}

export function parametersText(count: number): string {
  return vscode.l10n.t('{0} parameters', number(count));
}

interface FieldWords {
  label: string;
  /** What it means, shown where it is asked. */
  hint: string;
}

export function fieldWords(id: FieldId | LayerFieldId): FieldWords {
  return FIELDS[id]();
}

const FIELDS: Record<FieldId | LayerFieldId, () => FieldWords> = {
  reads: () => ({
    label: vscode.l10n.t('It reads'),
    hint: vscode.l10n.t('Numbers at each step, or tokens: words or characters by their index.'),
  }),
  lookback: () => ({
    label: vscode.l10n.t('Lookback'),
    hint: vscode.l10n.t('How many past steps the model sees. Empty: any number.'),
  }),
  timesteps: () => ({
    label: vscode.l10n.t('Sequence length'),
    hint: vscode.l10n.t('Steps of a sequence. Empty: any number.'),
  }),
  length: () => ({
    label: vscode.l10n.t('Text length'),
    hint: vscode.l10n.t('Tokens of a text. Empty: any number.'),
  }),
  inputLength: () => ({
    label: vscode.l10n.t('Input length'),
    hint: vscode.l10n.t('Steps that the encoder reads. Empty: any number.'),
  }),
  features: () => ({
    label: vscode.l10n.t('Features'),
    hint: vscode.l10n.t('How many numbers each step has.'),
  }),
  inputFeatures: () => ({
    label: vscode.l10n.t('Input features'),
    hint: vscode.l10n.t('How many numbers the encoder reads at each step.'),
  }),
  vocabulary: () => ({
    label: vscode.l10n.t('Vocabulary'),
    hint: vscode.l10n.t('How many different tokens there are.'),
  }),
  inputVocabulary: () => ({
    label: vscode.l10n.t('Input vocabulary'),
    hint: vscode.l10n.t('How many different tokens the encoder knows.'),
  }),
  embedding: () => ({
    label: vscode.l10n.t('Embedding'),
    hint: vscode.l10n.t('How many dimensions the vector of each token has.'),
  }),
  cell: () => ({
    label: vscode.l10n.t('Cell'),
    hint: vscode.l10n.t('SimpleRNN forgets soon; GRU and LSTM have gates that keep what matters.'),
  }),
  depth: () => ({
    label: vscode.l10n.t('Recurrent layers'),
    hint: vscode.l10n.t('Layers above one another: each reads the states of the one below.'),
  }),
  layers: () => ({
    label: vscode.l10n.t('Recurrent layers'),
    hint: vscode.l10n.t('Layers above one another: each reads the states of the one below.'),
  }),
  units: () => ({
    label: vscode.l10n.t('Units'),
    hint: vscode.l10n.t('Size of the hidden state. More units remember more, and need more data.'),
  }),
  latent: () => ({
    label: vscode.l10n.t('Units'),
    hint: vscode.l10n.t('Size of the state that the encoder hands to the decoder.'),
  }),
  bidirectional: () => ({
    label: vscode.l10n.t('Bidirectional'),
    hint: vscode.l10n.t('Reads also from the end: only where the whole sequence is known beforehand.'),
  }),
  spatialDropout: () => ({
    label: vscode.l10n.t('Spatial dropout'),
    hint: vscode.l10n.t('Share of the embedding’s dimensions that training leaves out; 0 for none.'),
  }),
  inputDropout: () => ({
    label: vscode.l10n.t('Input dropout'),
    hint: vscode.l10n.t('Share of the recurrent layer’s inputs that training leaves out; 0 for none.'),
  }),
  recurrentDropout: () => ({
    label: vscode.l10n.t('Recurrent dropout'),
    hint: vscode.l10n.t('Share of the hidden state that training leaves out; 0 for none.'),
  }),
  denseUnits: () => ({
    label: vscode.l10n.t('Dense units'),
    hint: vscode.l10n.t('Size of the dense layer before the output.'),
  }),
  dropout: () => ({
    label: vscode.l10n.t('Dropout'),
    hint: vscode.l10n.t('Share of the outputs that training leaves out, against overfitting; 0 for none.'),
  }),
  batchNormalization: () => ({
    label: vscode.l10n.t('Batch normalization'),
    hint: vscode.l10n.t('Normalises what goes from one recurrent layer to the next.'),
  }),
  answers: () => ({
    label: vscode.l10n.t('It answers'),
    hint: vscode.l10n.t('Numbers, or one of several classes.'),
  }),
  outputLength: () => ({
    label: vscode.l10n.t('Output length'),
    hint: vscode.l10n.t('Steps that the decoder puts out. Empty: any number.'),
  }),
  outputFeatures: () => ({
    label: vscode.l10n.t('Output features'),
    hint: vscode.l10n.t('How many numbers the decoder puts out at each step.'),
  }),
  outputVocabulary: () => ({
    label: vscode.l10n.t('Output vocabulary'),
    hint: vscode.l10n.t('How many different tokens the decoder knows.'),
  }),
  horizon: () => ({
    label: vscode.l10n.t('Horizon'),
    hint: vscode.l10n.t('How many steps are forecast at once.'),
  }),
  outputs: () => ({ label: vscode.l10n.t('Outputs'), hint: vscode.l10n.t('How many numbers come out.') }),
  classes: () => ({
    label: vscode.l10n.t('Classes'),
    hint: vscode.l10n.t('How many classes there are to choose from.'),
  }),
  loss: () => ({ label: vscode.l10n.t('Loss'), hint: vscode.l10n.t('What training makes small.') }),
  optimizer: () => ({
    label: vscode.l10n.t('Optimizer'),
    hint: vscode.l10n.t('How training changes the weights.'),
  }),
  learningRate: () => ({
    label: vscode.l10n.t('Learning rate'),
    hint: vscode.l10n.t('How far one step of training goes: too far diverges, too short takes long.'),
  }),
  clipNorm: () => ({
    label: vscode.l10n.t('Gradient clipping'),
    hint: vscode.l10n.t('Largest norm of each weight’s gradient, against exploding gradients. Empty: none.'),
  }),
  kind: () => ({
    label: vscode.l10n.t('Cell'),
    hint: vscode.l10n.t('SimpleRNN forgets soon; GRU and LSTM have gates that keep what matters.'),
  }),
  inputDim: () => ({
    label: vscode.l10n.t('Vocabulary'),
    hint: vscode.l10n.t('How many different tokens there are.'),
  }),
  outputDim: () => ({
    label: vscode.l10n.t('Dimensions'),
    hint: vscode.l10n.t('How many dimensions the vector of each token has.'),
  }),
  activation: () => ({
    label: vscode.l10n.t('Activation'),
    hint: vscode.l10n.t('The function that what the layer computes goes through.'),
  }),
  recurrentActivation: () => ({
    label: vscode.l10n.t('Activation of the gates'),
    hint: vscode.l10n.t('Sigmoid in Keras and PyTorch: a gate lets through between nothing and all.'),
  }),
  returnSequences: () => ({
    label: vscode.l10n.t('Every step'),
    hint: vscode.l10n.t('Puts out the state of every step, not only of the last one (returnSequences).'),
  }),
  mergeMode: () => ({
    label: vscode.l10n.t('Both directions'),
    hint: vscode.l10n.t('How the outputs of both directions become one.'),
  }),
  rate: () => ({
    label: vscode.l10n.t('Rate'),
    hint: vscode.l10n.t('Share of the values that training leaves out; 0 for none.'),
  }),
  steps: () => ({ label: vscode.l10n.t('Steps'), hint: vscode.l10n.t('How often the vector is repeated.') }),
  maskZero: () => ({
    label: vscode.l10n.t('Mask'),
    hint: vscode.l10n.t('Token 0 is padding: the layers behind skip its steps.'),
  }),
  resetAfter: () => ({
    label: vscode.l10n.t('Reset after'),
    hint: vscode.l10n.t('The reset gate acts after the matrix product, as in Keras 3 and PyTorch.'),
  }),
  unitForgetBias: () => ({
    label: vscode.l10n.t('Forget bias'),
    hint: vscode.l10n.t('The bias of the forget gate begins at 1, so that an LSTM begins by remembering.'),
  }),
  useBias: () => ({ label: vscode.l10n.t('Bias'), hint: vscode.l10n.t('Adds a learned constant.') }),
  momentum: () => ({
    label: vscode.l10n.t('Momentum'),
    hint: vscode.l10n.t('How slowly the moving mean and variance follow the batches.'),
  }),
  epsilon: () => ({
    label: vscode.l10n.t('Epsilon'),
    hint: vscode.l10n.t('Added to the variance, so that nothing is divided by 0.'),
  }),
};

export function sectionLabel(section: Section): string {
  return {
    input: () => vscode.l10n.t('Input'),
    layers: () => vscode.l10n.t('Layers'),
    output: () => vscode.l10n.t('Output'),
    training: () => vscode.l10n.t('Training'),
  }[section]();
}

/** A value as it is shown behind its field's label. */
export function valueText({ type, value }: Pick<Field, 'type' | 'value'>): string {
  if (value === null) return vscode.l10n.t('any');
  if (value === undefined) return vscode.l10n.t('none');
  if (typeof value === 'boolean') return value ? vscode.l10n.t('yes') : vscode.l10n.t('no');
  if (type.kind === 'choice') return choiceText(String(value));
  if (Array.isArray(value)) return value.map((size) => number(size as number)).join(' · ');
  return typeof value === 'number' ? number(value) : String(value);
}

/** Of values that are names of the field, they stay as they are. */
export function choiceText(value: string): string {
  const words: Record<string, () => string> = {
    numbers: () => vscode.l10n.t('numbers'),
    tokens: () => vscode.l10n.t('tokens'),
    classes: () => vscode.l10n.t('a class'),
    simpleRnn: () => 'SimpleRNN',
    concat: () => vscode.l10n.t('side by side'),
    sum: () => vscode.l10n.t('their sum'),
    mul: () => vscode.l10n.t('their product'),
    ave: () => vscode.l10n.t('their mean'),
    lstm: () => 'LSTM',
    gru: () => 'GRU',
    adam: () => 'Adam',
    sgd: () => 'SGD',
    rmsprop: () => 'RMSprop',
    meanSquaredError: () => vscode.l10n.t('mean squared error'),
    meanAbsoluteError: () => vscode.l10n.t('mean absolute error'),
    binaryCrossentropy: () => vscode.l10n.t('binary crossentropy'),
    categoricalCrossentropy: () => vscode.l10n.t('categorical crossentropy (one-hot targets)'),
    sparseCategoricalCrossentropy: () => vscode.l10n.t('categorical crossentropy (class indices)'),
  };
  return words[value]?.() ?? value;
}

/** Why a text cannot be, and what can. */
export function problemText(problem: FieldProblem): string {
  switch (problem.id) {
    case 'whole':
      return vscode.l10n.t('A whole number from {0}, not “{1}”.', number(problem.least), problem.text);
    case 'most':
      return vscode.l10n.t('At most {0}, not “{1}”.', number(problem.most), problem.text);
    case 'rate':
      return vscode.l10n.t('A number from 0 to less than 1, not “{0}”.', problem.text);
    case 'positive':
      return vscode.l10n.t('A number greater than 0, not “{0}”.', problem.text);
    case 'sizes':
      return vscode.l10n.t('Whole numbers from 1, with commas between them, not “{0}”.', problem.text);
    case 'specification':
      return problem.message;
  }
}

interface StartWords {
  label: string;
  detail: string;
}

export function startWords(id: StartId): StartWords {
  return STARTS[id]();
}

const STARTS: Record<StartId, () => StartWords> = {
  forecasting: () => ({
    label: vscode.l10n.t('Forecasting'),
    detail: vscode.l10n.t('The next values of a series, from those before.'),
  }),
  classification: () => ({
    label: vscode.l10n.t('Classification'),
    detail: vscode.l10n.t('One class for a whole sequence.'),
  }),
  sentiment: () => ({
    label: vscode.l10n.t('Sentiment'),
    detail: vscode.l10n.t('Whether a text speaks well or badly of something.'),
  }),
  labelling: () => ({
    label: vscode.l10n.t('Labelling'),
    detail: vscode.l10n.t('A class for each step of a sequence.'),
  }),
  generation: () => ({
    label: vscode.l10n.t('Generation'),
    detail: vscode.l10n.t('Text, one character after the other.'),
  }),
  translation: () => ({
    label: vscode.l10n.t('Translation'),
    detail: vscode.l10n.t('One sequence of tokens into another of any length.'),
  }),
  'one-to-one': () => ({
    label: vscode.l10n.t('One to one'),
    detail: vscode.l10n.t('One vector in, one answer out: no time.'),
  }),
  'one-to-many': () => ({
    label: vscode.l10n.t('One to many'),
    detail: vscode.l10n.t('One vector in, a sequence out.'),
  }),
  'many-to-one': () => ({
    label: vscode.l10n.t('Many to one'),
    detail: vscode.l10n.t('A sequence in, one answer out.'),
  }),
  'many-to-many': () => ({
    label: vscode.l10n.t('Many to many'),
    detail: vscode.l10n.t('A sequence in, an answer at each step.'),
  }),
  'encoder-decoder': () => ({
    label: vscode.l10n.t('Encoder–decoder'),
    detail: vscode.l10n.t('A sequence in, another of its own length out.'),
  }),
  simpleRnnClassifier: () => ({
    label: vscode.l10n.t('SimpleRNN classifier'),
    detail: vscode.l10n.t('Chapter 7.2.2: a class, by the simplest recurrent cell.'),
  }),
  lstmForecaster: () => ({
    label: vscode.l10n.t('LSTM forecaster'),
    detail: vscode.l10n.t('Chapter 7.3.2: the next values of a series.'),
  }),
  gruForecaster: () => ({
    label: vscode.l10n.t('GRU forecaster'),
    detail: vscode.l10n.t('Chapter 7.4.2: the same with fewer weights.'),
  }),
  simpleRnnForecaster: () => ({
    label: vscode.l10n.t('SimpleRNN forecaster'),
    detail: vscode.l10n.t('The same without gates, to compare.'),
  }),
  bidirectionalClassifier: () => ({
    label: vscode.l10n.t('Bidirectional classifier'),
    detail: vscode.l10n.t('Chapter 7.5.1: two layers that read from both ends.'),
  }),
  stackedLstm: () => ({
    label: vscode.l10n.t('Stacked LSTM'),
    detail: vscode.l10n.t('Chapter 7.5.2: three layers above one another.'),
  }),
  encoderDecoder: () => ({
    label: vscode.l10n.t('Encoder–decoder'),
    detail: vscode.l10n.t('Chapter 7.5.3: the encoder’s last state is the decoder’s first.'),
  }),
  oneToOne: () => ({
    label: vscode.l10n.t('Feedforward network'),
    detail: vscode.l10n.t('Chapter 7.1.3, one to one: no time.'),
  }),
  oneToMany: () => ({
    label: vscode.l10n.t('One to many'),
    detail: vscode.l10n.t('Chapter 7.1.3: a vector, repeated at each step.'),
  }),
  manyToMany: () => ({
    label: vscode.l10n.t('Many to many'),
    detail: vscode.l10n.t('Chapter 7.1.3: an answer at each step.'),
  }),
  sentimentClassifier: () => ({
    label: vscode.l10n.t('Sentiment classifier'),
    detail: vscode.l10n.t('Chapter 7.7.2: embedded words, read from both ends.'),
  }),
  characterGenerator: () => ({
    label: vscode.l10n.t('Character generator'),
    detail: vscode.l10n.t('Chapter 7.7.3: says the next character of a text.'),
  }),
};
