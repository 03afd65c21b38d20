import * as vscode from 'vscode';
import type { LayerFieldId } from '../../builder/form/editable';
import type { FieldId } from '../../builder/form/fields';

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
