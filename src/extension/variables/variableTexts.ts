import * as vscode from 'vscode';
import { formatBytes } from '../../rnn/display/formatNumber';
import type { Variable } from '../../kernel/variables/Variable';

/** `float32 [32, 50, 1]`, `number[] [972]`, `LSTM layer [any, 16]` */
export function typeText({ kind, type, dtype, shape }: Variable): string {
  const name = kind === 'tensor' || kind === 'trainable' ? (dtype ?? type) : type;
  return shape ? `${name} [${shape.map((n) => n ?? vscode.l10n.t('any')).join(', ')}]` : name;
}

/** What stands beside the name: values that say it all by themselves, else what it is first. */
export function shortText(variable: Variable): string {
  const { kind, preview, isDisposed, bytes } = variable;
  if (isDisposed) return `${typeText(variable)} · ${vscode.l10n.t('disposed')}`;
  if (kind === 'getter') return vscode.l10n.t('computed when it is read');
  if (kind === 'function' || kind === 'class') return [kind === 'class' ? 'class' : 'ƒ', preview].join(' ');
  if (['number', 'string', 'boolean', 'nothing', 'date'].includes(kind)) return preview;
  const size = bytes !== undefined && bytes >= 1000 ? formatBytes(bytes) : '';
  return [typeText(variable), size, preview].filter(Boolean).join(' · ');
}

/** All that is known of one, for a tooltip and a hover; what cells have written in it is text. */
export function variableMarkdown(variable: Variable, ...more: string[]): vscode.MarkdownString {
  const { name, kind, type, bytes, preview, isDisposed } = variable;
  const markdown = new vscode.MarkdownString();
  const head =
    kind === 'tensor' || kind === 'trainable' ? `${type} ${typeText(variable)}` : typeText(variable);
  markdown.appendCodeblock(`${name}: ${head}${preview ? `\n${preview}` : ''}`, 'typescript');
  const facts = [
    bytes === undefined ? '' : formatBytes(bytes),
    kind === 'trainable' ? vscode.l10n.t('A variable: training can change its values.') : '',
    isDisposed ? vscode.l10n.t('Disposed: its memory was freed, and its values are gone.') : '',
    kind === 'getter' ? vscode.l10n.t('Computed when it is read, so it is not read here.') : '',
    kind === 'proxy' ? vscode.l10n.t('A Proxy answers by code of its own, so it is not asked here.') : '',
    ...more,
  ];
  for (const fact of facts.filter(Boolean)) markdown.appendText(`${fact}\n`);
  return markdown;
}
