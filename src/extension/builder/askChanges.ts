import * as vscode from 'vscode';
import {
  compileFields,
  decoderInputFields,
  type EditableField,
  inputFields,
  optionFields,
} from '../../builder/form/editable';
import { pathText } from '../../builder/form/pathText';
import { type ReadModel, readModelCell } from '../../builder/reading';
import type { CodeLanguage } from '../../notebook/notebook';
import { type ModelSpecification, summarise } from '../../rnn/models';
import { askEditable } from './askEditable';
import { askLayer, askNewLayer, layerItem } from './layerMenu';
import { editableItem, group, type Item, sentences } from './listItems';
import { BACK, CANCELLED, pickOne } from './quickInput';
import { problemSentence } from './readingWords';
import type { Changed } from './tryChange';
import { parametersText, sectionLabel } from './words';

interface ChangeOptions {
  source: string;
  language: CodeLanguage;
  variable: string;
  show(specification: ModelSpecification): void;
}

/**
 * The parts of a cell's model in a list, each of which can be changed. The code itself is what is changed, step by step.
 * @returns the cell's new source; `undefined` after Escape
 */
export async function askChanges({
  source,
  language,
  variable,
  show,
}: ChangeOptions): Promise<string | undefined> {
  let now = source;
  let active: string | undefined;
  let refused: string | undefined;
  for (;;) {
    const read = readModelCell(now, language, variable)!;
    if (read.specification) show(read.specification);
    const fields = namedFields(read);
    const chosen: string | typeof BACK | typeof CANCELLED = await pickOne<string>({
      title: titleOf(read),
      placeholder: read.specification
        ? pathText(read.specification)
        : vscode.l10n.t('Not all of this model is understood: its size cannot be told'),
      back: false,
      active,
      items: [
        ...(refused === undefined ? [] : sentences(vscode.l10n.t('Refused'), [refused], '$(error)')),
        ...(now === source
          ? []
          : [{ label: `$(check) ${vscode.l10n.t('Apply the changes')}`, value: 'apply' }]),
        ...problemItems(read),
        ...fieldItems(fields, read),
      ],
    });
    if (chosen === CANCELLED || chosen === BACK) return undefined;
    if (chosen === 'apply') return now;
    active = chosen;
    const changed = await change(chosen, read, fields);
    if (changed === CANCELLED) return undefined;
    refused = changed !== BACK && 'refused' in changed ? changed.refused : undefined;
    if (changed !== BACK && 'source' in changed) now = changed.source;
  }
}

async function change(
  chosen: string,
  read: ReadModel,
  fields: Map<string, EditableField>,
): Promise<Changed | typeof BACK | typeof CANCELLED> {
  const field = fields.get(chosen);
  if (field) return askEditable(read, field);
  if (chosen === 'add') return askNewLayer(read, 0);
  return askLayer(read, Number(chosen.replace('layer ', '')));
}

function titleOf(read: ReadModel): string {
  const title = vscode.l10n.t('Change Model: {0}', read.variable || read.kind);
  return read.specification ? `${title}: ${parametersText(summarise(read.specification).parameters)}` : title;
}

function namedFields(read: ReadModel): Map<string, EditableField> {
  const entries = (group: string, fields: EditableField[]) =>
    fields.map((field) => [`${group} ${field.id}`, field] as const);
  return new Map([
    ...entries('input', inputFields(read)),
    ...entries('decoder', decoderInputFields(read)),
    ...entries('option', optionFields(read)),
    ...entries('compile', compileFields(read)),
  ]);
}

function problemItems({ problems }: ReadModel): Item[] {
  const label = vscode.l10n.t('Not understood, and left alone');
  return sentences(label, problems.map(problemSentence), '$(warning)');
}

function fieldItems(fields: Map<string, EditableField>, read: ReadModel): Item[] {
  const of = (group: string): Item[] =>
    [...fields]
      .filter(([key]) => key.startsWith(`${group} `))
      .map(([key, field]) => editableItem(key, field));
  const layers: Item[] =
    read.kind === 'architecture' ? [] : read.layers.map((layer, i) => layerItem(layer, `layer ${i}`));
  const add: Item[] =
    read.kind === 'sequential'
      ? [{ label: `$(add) ${vscode.l10n.t('Add a layer at the input…')}`, value: 'add' }]
      : [];
  return [
    ...group(sectionLabel('input'), of('input')),
    ...group(vscode.l10n.t('Input of the decoder'), of('decoder')),
    ...group(sectionLabel('layers'), [...layers, ...add]),
    ...group(vscode.l10n.t('Options'), of('option')),
    ...group(sectionLabel('training'), of('compile')),
  ];
}
