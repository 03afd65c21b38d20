import * as vscode from 'vscode';
import type { StartId } from '../../builder/form/starts';

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
