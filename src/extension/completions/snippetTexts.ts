import * as vscode from 'vscode';
import type { SnippetName } from './snippets';

/** What a snippet is for, in one line. */
export function snippetText(name: SnippetName): string {
  return TEXTS[name]();
}

const TEXTS: Record<SnippetName, () => string> = {
  lstm: () => vscode.l10n.t('A layer of LSTM cells'),
  gru: () => vscode.l10n.t('A layer of GRU cells, in the form of Keras 3 and PyTorch'),
  simpleRNN: () => vscode.l10n.t('A layer of simple recurrent cells'),
  bidirectional: () => vscode.l10n.t('A recurrent layer that reads the sequence in both directions'),
  dense: () => vscode.l10n.t('A dense layer, as the output of a model'),
  dropout: () => vscode.l10n.t('A layer that leaves out some of its inputs while the model trains'),
  embedding: () => vscode.l10n.t('A layer that turns the indices of words into vectors'),
  model: () => vscode.l10n.t('A recurrent model, layer by layer'),
  forecaster: () => vscode.l10n.t('A model for forecasting a series, compiled'),
  compile: () => vscode.l10n.t('Choose optimizer, loss and metrics of a model'),
  fit: () => vscode.l10n.t('Train a model, with early stopping and a falling learning rate'),
  series: () => vscode.l10n.t('A synthetic series to try things out'),
  csv: () => vscode.l10n.t('A series from a CSV file'),
  split: () => vscode.l10n.t('Split a series in time: training, validation and test part'),
  scaler: () => vscode.l10n.t('Scale the parts of a series by what the training part is like'),
  windows: () => vscode.l10n.t('Windows of a series as tensors, for training, validation and test'),
  slidingWindow: () => vscode.l10n.t('Look at the windows of a series and their targets'),
  forecast: () => vscode.l10n.t('Forecast the test part, and plot it'),
  compare: () => vscode.l10n.t('Compare forecasts with the naive ones'),
  classification: () => vscode.l10n.t('How well classes are predicted, with the confusion matrix'),
  unrolled: () => vscode.l10n.t('Look inside: the model unrolled in time'),
  gates: () => vscode.l10n.t('Look inside: every gate at every step'),
  cell: () => vscode.l10n.t('Look inside: the wiring of a cell, with its numbers'),
  linked: () => vscode.l10n.t('Look inside: network and gates with one time cursor'),
  gradients: () => vscode.l10n.t('Look inside: how the gradient flows back through time'),
  tokenizer: () => vscode.l10n.t('Turn texts into rows of indices'),
  generate: () => vscode.l10n.t('Let a model write on from a beginning'),
  seq2seq: () => vscode.l10n.t('An encoder–decoder, for training and for use'),
  search: () => vscode.l10n.t('Search hyperparameters, several trials at once'),
  advise: () => vscode.l10n.t('Which network suits a problem, and why'),
  code: () => vscode.l10n.t('The same model as code for Keras, PyTorch or this notebook'),
  seed: () => vscode.l10n.t('Make what is random come out the same every time'),
};
