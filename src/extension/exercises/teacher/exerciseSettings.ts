import * as vscode from 'vscode';
import { settingsSchema } from '../../../grading/exercise/schema';
import { numberText } from '../words';
import { changeSettings, settingsOf, whyNot } from './settings';
import { teachersNotebook } from './teachersNotebook';

const DEFAULTS = settingsSchema.parse({ id: 'any' });

/** One of the exercise's settings, asked for as a text. */
interface Field {
  name: Exclude<keyof typeof DEFAULTS, 'version' | 'original'>;
  label: string;
  prompt: string;
  /** A value as the list of settings shows it. */
  shown(value: unknown): string;
  /** As it is typed. */
  text(value: unknown): string;
  /** What was typed; it is checked then. */
  read(text: string): unknown;
}

/** Lists the exercise's id, limits, files and variants, to change one after the other. */
export async function exerciseSettings(): Promise<void> {
  const notebook = teachersNotebook();
  if (!notebook) return;
  for (;;) {
    const settings = settingsOf(notebook);
    const valueOf = ({ name }: Field) => settings[name] ?? DEFAULTS[name];
    const items = fields().map((field) => ({
      label: field.label,
      description: field.shown(valueOf(field)),
      field,
    }));
    const placeHolder = vscode.l10n.t('Settings of the exercise');
    const picked = await vscode.window.showQuickPick(items, { placeHolder });
    if (!picked) return;
    const { name, label, prompt, text, read } = picked.field;
    const typed = await vscode.window.showInputBox({
      title: label,
      prompt,
      value: text(valueOf(picked.field)),
      validateInput: (typed) => whyNot(name, read(typed)),
    });
    if (typed === undefined) continue;
    const { [name]: _, ...others } = settings;
    const isDefault = name !== 'id' && JSON.stringify(read(typed)) === JSON.stringify(DEFAULTS[name]);
    await changeSettings(notebook, isDefault ? others : { ...settings, [name]: read(typed) });
  }
}

function fields(): Field[] {
  const none = vscode.l10n.t('none');
  return [
    {
      name: 'id',
      label: vscode.l10n.t('Id'),
      prompt: vscode.l10n.t('Its id: the same in all versions, and in every submission'),
      shown: String,
      text: String,
      read: (text) => text,
    },
    limit('cellSeconds', vscode.l10n.t('Longest run of a cell'), 's'),
    limit('testSeconds', vscode.l10n.t('Longest run of a test'), 's'),
    limit('totalSeconds', vscode.l10n.t('Longest run of everything'), 's'),
    limit('memoryMB', vscode.l10n.t('Memory'), 'MB'),
    limit('outputMB', vscode.l10n.t('Printed text'), 'MB'),
    {
      name: 'files',
      label: vscode.l10n.t('Files'),
      prompt: vscode.l10n.t(
        'Files beside the notebook that cells read, with commas between: data/prices.csv',
      ),
      shown: (value) => listText(value) || none,
      text: listText,
      read: (text) => text.split(',').map((path) => path.trim()).filter((path) => path !== ''), // prettier-ignore
    },
    {
      name: 'variants',
      label: vscode.l10n.t('Variants'),
      prompt: vscode.l10n.t(
        'Constants of given cells, with the values from which each learner gets one: {0}',
        '{ "seed": [7, 8, 9] }',
      ),
      shown: (value) => (jsonText(value) === '{}' ? none : jsonText(value)),
      text: jsonText,
      read: (text) => (text.trim() === '' ? {} : parsed(text)),
    },
  ];
}

function limit(name: Field['name'], label: string, unit: string): Field {
  return {
    name,
    label,
    prompt: vscode.l10n.t('Default: {0}.', String(DEFAULTS[name])),
    shown: (value) => (typeof value === 'number' ? `${numberText(value)} ${unit}` : String(value)),
    text: String,
    read: (text) => (text.trim() === '' ? NaN : Number(text)),
  };
}

const listText = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));

const jsonText = (value: unknown) => JSON.stringify(value);

/** What is no JSON is checked as the text that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
