import * as vscode from 'vscode';
import { formatBytes } from '../../rnn/display/formatNumber';
import type { TensorMemory, VariableKind } from '../../kernel/variables/Variable';
import type { CommandId } from '../commandIds';
import { numberText } from '../exercises/words';
import type { VariableNode } from './nodes';
import { shortText, variableMarkdown } from './variableTexts';

const ICONS: Record<VariableKind, [icon: string, colour?: string]> = {
  tensor: ['symbol-array', 'charts.blue'],
  trainable: ['symbol-array', 'charts.purple'],
  model: ['type-hierarchy-sub', 'charts.orange'],
  layer: ['layers', 'charts.orange'],
  optimizer: ['settings', 'charts.orange'],
  history: ['graph-line', 'charts.green'],
  table: ['table', 'charts.green'],
  view: ['graph', 'charts.green'],
  array: ['symbol-array'],
  typedArray: ['symbol-array'],
  map: ['symbol-object'],
  set: ['symbol-object'],
  object: ['symbol-object'],
  string: ['symbol-string'],
  number: ['symbol-numeric'],
  boolean: ['symbol-boolean'],
  nothing: ['circle-slash'],
  function: ['symbol-method'],
  class: ['symbol-class'],
  date: ['calendar'],
  error: ['error'],
  promise: ['watch'],
  module: ['package'],
  getter: ['eye-closed'],
  proxy: ['eye-closed'],
  other: ['symbol-misc'],
};

const { None, Collapsed } = vscode.TreeItemCollapsibleState;

/** A line of the Variables view as VS Code shows it. */
export function variableItem(node: VariableNode): vscode.TreeItem {
  switch (node.kind) {
    case 'memory':
      return memoryItem(node.memory);
    case 'lost': {
      const item = new vscode.TreeItem(node.text);
      item.iconPath = new vscode.ThemeIcon('circle-small');
      return item;
    }
    case 'more': {
      const item = new vscode.TreeItem(vscode.l10n.t('… {0} more', numberText(node.count)));
      item.id = `${idOf(node.path)} more`;
      return item;
    }
    case 'variable':
      return ofVariable(node);
  }
}

function ofVariable({ variable, path }: Extract<VariableNode, { kind: 'variable' }>): vscode.TreeItem {
  const { name, kind, hasMembers, hasView } = variable;
  const item = new vscode.TreeItem(name, hasMembers ? Collapsed : None);
  const [icon, colour] = ICONS[kind];
  item.id = idOf(path);
  item.iconPath = new vscode.ThemeIcon(
    icon,
    colour === undefined ? undefined : new vscode.ThemeColor(colour),
  );
  item.description = shortText(variable);
  item.contextValue = ['variable', hasView && 'view', path.length === 1 && 'name'].filter(Boolean).join(' ');
  item.tooltip = variableMarkdown(
    variable,
    hasView ? vscode.l10n.t('Click to open it beside the notebook.') : '',
  );
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  const command: CommandId = 'rnnbook.openVariable';
  if (hasView) item.command = { command, title: '', arguments: [{ path }] };
  return item;
}

const idOf = (path: readonly string[]) => JSON.stringify(path);

/** `12 tensors, 3.4 MB; 2 never disposed` */
function memoryItem(memory: TensorMemory): vscode.TreeItem {
  const { tensors, bytes, lost } = memory;
  const hasLost = lost !== undefined && lost.tensors > 0;
  const held =
    tensors === 1
      ? vscode.l10n.t('1 tensor, {0}', formatBytes(bytes))
      : vscode.l10n.t('{0} tensors, {1}', numberText(tensors), formatBytes(bytes));
  const item = new vscode.TreeItem(held, hasLost ? Collapsed : None);
  item.id = 'memory';
  item.iconPath = hasLost
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon('server');
  if (hasLost) item.description = vscode.l10n.t('{0} never disposed', numberText(lost.tensors));
  item.tooltip = memoryMarkdown(memory);
  item.accessibilityInformation = { label: [held, item.description].filter(Boolean).join(', ') };
  return item;
}

function memoryMarkdown({ tensors, bytes, lost, freed }: TensorMemory): vscode.MarkdownString {
  const paragraphs = [
    vscode.l10n.t(
      'All tensors that TensorFlow.js holds now, those of models and optimizers among them: {0}, {1}.',
      numberText(tensors),
      formatBytes(bytes),
    ),
    vscode.l10n.t(
      'TensorFlow.js does not free a tensor by itself: call dispose() on it, or compute inside of tf.tidy(() => …).',
    ),
    lost !== undefined && lost.tensors > 0
      ? vscode.l10n.t(
          'Never disposed: {0} tensors ({1}) to which nothing leads any more, no variable, model or function. In a program of your own they would stay until its end.',
          numberText(lost.tensors),
          formatBytes(lost.bytes),
        )
      : '',
    freed.tensors > 0
      ? vscode.l10n.t(
          'This notebook’s kernel frees such tensors when many have come together: {0} so far ({1}).',
          numberText(freed.tensors),
          formatBytes(freed.bytes),
        )
      : vscode.l10n.t('This notebook’s kernel frees such tensors when many have come together.'),
  ];
  const markdown = new vscode.MarkdownString();
  for (const paragraph of paragraphs.filter(Boolean)) markdown.appendText(paragraph).appendMarkdown('\n\n');
  return markdown;
}
