import * as vscode from 'vscode';
import type { EditableField } from '../../builder/form/editable';
import { fieldWords } from './fieldWords';
import { valueText } from './words';

export type Item = vscode.QuickPickItem & { value?: string };

export function editableItem(value: string, field: EditableField): Item {
  const { label } = fieldWords(field.id);
  return field.fixed
    ? { label: `$(lock) ${label}`, description: vscode.l10n.t('the code computes it: change it there') }
    : { label, description: valueText(field), value };
}

/** Items below a line with their name; none without items. */
export function group<T extends vscode.QuickPickItem>(
  label: string,
  items: T[],
): (T | vscode.QuickPickItem)[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

/** Sentences to read, not to choose, below a line with their name. */
export function sentences(label: string, texts: string[], icon = '$(info)'): vscode.QuickPickItem[] {
  // the first line shares its room with the label
  const lines = texts.flatMap((text, n) =>
    wrapped(text, n === 0 ? LINE - label.length - 6 : LINE).map(
      (line, i) => `${i === 0 ? icon : '$(blank)'} ${line}`,
    ),
  );
  return group(
    label,
    lines.map((line) => ({ label: line, alwaysShow: true })),
  );
}

/** Characters of a line in the quick input, which cuts off what is longer. */
const LINE = 80;

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
