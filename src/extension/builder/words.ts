import * as vscode from 'vscode';
import type { Field, Section } from '../../builder/form/fields';
import type { FieldProblem } from '../../builder/form/readField';

export function number(value: number): string {
  return new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 10 }).format(value);
}

export function parametersText(count: number): string {
  return vscode.l10n.t('{0} parameters', number(count));
}

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
