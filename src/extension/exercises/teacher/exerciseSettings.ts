import * as vscode from 'vscode';
import { settingsSchema } from '../../../grading/exercise/schema';
import { numberText } from '../words';
import { changeSettings, settingsOf, whyNot } from './settings';
import { teachersNotebook } from './teachersNotebook';

type Limit = 'cellSeconds' | 'testSeconds' | 'memoryMB' | 'outputMB';

const DEFAULTS = settingsSchema.parse({ id: 'any' });

/** Lists the exercise's id and limits, to change one after the other. */
export async function exerciseSettings(): Promise<void> {
  const notebook = teachersNotebook();
  if (!notebook) return;
  for (;;) {
    const settings = settingsOf(notebook);
    const items = [
      { label: vscode.l10n.t('Id'), description: String(settings['id']), name: 'id' as const },
      ...LIMITS.map(({ name, label, unit }) => ({
        label: label(),
        description: shown(settings[name] ?? DEFAULTS[name], unit),
        name,
      })),
    ];
    const placeHolder = vscode.l10n.t('Settings of the exercise');
    const picked = await vscode.window.showQuickPick(items, { placeHolder });
    if (!picked) return;
    const { name } = picked;
    const value = await ask(picked.label, name, settings[name]);
    if (value === undefined) continue;
    const { [name]: _, ...others } = settings;
    const isDefault = name !== 'id' && value === DEFAULTS[name];
    await changeSettings(notebook, isDefault ? others : { ...settings, [name]: value });
  }
}

const LIMITS: readonly { name: Limit; label(): string; unit: string }[] = [
  { name: 'cellSeconds', label: () => vscode.l10n.t('Longest run of a cell'), unit: 's' },
  { name: 'testSeconds', label: () => vscode.l10n.t('Longest run of a test'), unit: 's' },
  { name: 'memoryMB', label: () => vscode.l10n.t('Memory'), unit: 'MB' },
  { name: 'outputMB', label: () => vscode.l10n.t('Printed text'), unit: 'MB' },
];

function shown(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${numberText(value)} ${unit}` : String(value);
}

async function ask(title: string, name: 'id' | Limit, value: unknown): Promise<string | number | undefined> {
  const read = (typed: string) => (name === 'id' ? typed : typed.trim() === '' ? NaN : Number(typed));
  const byDefault = name === 'id' ? undefined : DEFAULTS[name];
  const text = await vscode.window.showInputBox({
    title,
    prompt:
      byDefault === undefined
        ? vscode.l10n.t('Its id: the same in all versions, and in every submission')
        : vscode.l10n.t('Default: {0}.', byDefault),
    value: String(value ?? byDefault),
    validateInput: (typed) => whyNot(name, read(typed)),
  });
  return text === undefined ? undefined : read(text);
}
