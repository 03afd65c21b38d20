import * as vscode from 'vscode';
import type { ReadProblem } from '../../builder/reading';
import type { LayerKind } from '../../rnn/models';

/** What is not understood, where, and what becomes of it. */
export function problemSentence(problem: ReadProblem): string {
  return `${vscode.l10n.t('Line {0}: {1}', problem.line, sentence(problem))} ${excerpt(problem.code)}`.trim();
}

function excerpt(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 50)}…` : line;
}

function sentence({ id, data }: ReadProblem): string {
  switch (id) {
    case 'syntax':
      return vscode.l10n.t('The code does not parse: {0}.', data.message);
    case 'positions':
      return vscode.l10n.t('Places in this code cannot be told from its types.');
    case 'layer':
      return vscode.l10n.t('No layer that is known here.');
    case 'shared':
      return vscode.l10n.t('The same layer is added twice, and shares its weights.');
    case 'argument':
      return vscode.l10n.t('The options are not written as an object here.');
    case 'spread':
      return vscode.l10n.t('What this brings cannot be told.');
    case 'option':
      return vscode.l10n.t('The option {0} is kept, but cannot be changed here.', data.option);
    case 'computed':
      return vscode.l10n.t('{0} is computed, or comes from another cell.', data.field);
    case 'unsupported':
      return vscode.l10n.t('{0} is {1}, which other libraries do not have.', data.field, data.value);
    case 'default':
      return vscode.l10n.t('{0} is left out, which means {1} in TensorFlow.js.', data.field, data.value);
    case 'missing':
      return vscode.l10n.t('{0} is missing.', data.field);
    case 'nested':
      return vscode.l10n.t('The model is changed in a loop, a branch or a function here.');
    case 'uncompiled':
      return vscode.l10n.t('The model is not compiled in this cell.');
    case 'recompiled':
      return vscode.l10n.t('The model is compiled again further down: that one counts.');
    case 'optimizer':
      return vscode.l10n.t('This optimizer is left as it is.');
    case 'functional':
      return vscode.l10n.t('A functional model that is no encoder–decoder as a builder writes it.');
    case 'architecture':
      return vscode.l10n.t('rnn.models.{0} is not understood with these options.', data.name);
    case 'invalid':
      return data.message;
  }
}

export function layerKindText(kind: LayerKind): string {
  const words: Record<LayerKind, () => string> = {
    embedding: () => vscode.l10n.t('Embedding'),
    simpleRnn: () => 'SimpleRNN',
    lstm: () => 'LSTM',
    gru: () => 'GRU',
    dense: () => vscode.l10n.t('Dense'),
    timeDistributedDense: () => vscode.l10n.t('Dense on each step'),
    dropout: () => vscode.l10n.t('Dropout'),
    spatialDropout: () => vscode.l10n.t('Spatial dropout'),
    batchNormalization: () => vscode.l10n.t('Batch normalization'),
    repeatVector: () => vscode.l10n.t('Repeat the vector'),
  };
  return words[kind]();
}
