import * as vscode from 'vscode';
import { type Draft, fieldsOf, specificationOfDraft } from '../../builder/form/Draft';
import { type Field, SECTIONS } from '../../builder/form/fields';
import { pathText } from '../../builder/form/pathText';
import { type ModelSpecification, summarise } from '../../rnn/models';
import { askField } from './askField';
import { BACK, type Back, CANCELLED, pickOne } from './quickInput';
import { fieldWords } from './fieldWords';
import { parametersText, sectionLabel, valueText } from './words';

/** What to insert: the cells of a whole notebook, or the model's alone. */
export type Extent = 'all' | 'model';

interface FormOptions {
  title: string;
  draft: Draft;
  back: boolean;
  step: number;
  /** What was inserted last time: it stands first. */
  extent: Extent;
  show(specification: ModelSpecification): void;
  /** Told of every change, so that a step back and forth loses nothing. */
  onChange(draft: Draft): void;
}

type Item = vscode.QuickPickItem & { value?: Field['id'] | Extent };

/** All settings of a model in one list, each of which can be changed, until the cells are wanted. */
export async function askForm(
  options: FormOptions,
): Promise<{ draft: Draft; extent: Extent } | Back | typeof CANCELLED> {
  let { draft } = options;
  let active: Item['value'] | undefined;
  for (;;) {
    const specification = specificationOfDraft(draft);
    options.show(specification);
    const fields = fieldsOf(draft);
    const chosen = await pickOne<NonNullable<Item['value']>>({
      title: `${options.title}: ${parametersText(summarise(specification).parameters)}`,
      placeholder: pathText(specification),
      step: options.step,
      totalSteps: options.step,
      back: options.back,
      active,
      items: [...insertItems(options.extent), ...fieldItems(fields)],
    });
    if (chosen === CANCELLED || chosen === BACK) return chosen;
    if (chosen === 'all' || chosen === 'model') return { draft, extent: chosen };
    active = chosen;
    const changed = await askField(
      draft,
      fields.find(({ id }) => id === chosen)!,
      options.show,
    );
    if (changed === CANCELLED) return CANCELLED;
    if (changed !== BACK) options.onChange((draft = changed));
  }
}

function insertItems(first: Extent): Item[] {
  const items: Item[] = [
    {
      label: `$(check-all) ${vscode.l10n.t('Insert the model with all around it')}`,
      detail: vscode.l10n.t('data, model, training, evaluation and views'),
      value: 'all',
    },
    { label: `$(check) ${vscode.l10n.t('Insert the model alone')}`, value: 'model' },
  ];
  return first === 'all' ? items : items.toReversed();
}

function fieldItems(fields: Field[]): Item[] {
  return SECTIONS.flatMap((section): Item[] => {
    const own = fields.filter((field) => field.section === section);
    if (own.length === 0) return [];
    return [
      { label: sectionLabel(section), kind: vscode.QuickPickItemKind.Separator },
      ...own.map((field) => ({
        label: fieldWords(field.id).label,
        description: fieldDescription(field),
        value: field.id,
      })),
    ];
  });
}

function fieldDescription(field: Field): string {
  const value = valueText(field);
  const initial = valueText({ type: field.type, value: field.initial });
  return value === initial ? value : `${value} (${vscode.l10n.t('default: {0}', initial)})`;
}
