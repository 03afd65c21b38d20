import * as vscode from 'vscode';
import {
  NEW_LAYERS,
  type NewLayer,
  withMovedLayer,
  withNewLayer,
  withoutLayer,
} from '../../builder/form/changeLayers';
import { layerFields } from '../../builder/form/editable';
import { layerText } from '../../builder/form/pathText';
import type { ReadLayer, ReadModel } from '../../builder/reading';
import { askEditable } from './askEditable';
import { editableItem, group, type Item } from './listItems';
import { BACK, type Back, CANCELLED, pickOne } from './quickInput';
import { layerKindText } from './readingWords';
import { type Changed, tryChange } from './tryChange';

type Asked = Promise<Changed | Back | typeof CANCELLED>;

/** One layer in the list of all. */
export function layerItem(layer: ReadLayer, value: string): Item {
  const label = layer.specification ? layerText(layer.specification) : layerLabel(layer);
  return {
    label,
    description: `${layer.name} · ${vscode.l10n.t('line {0}', layer.line)}`,
    value,
  };
}

function layerLabel({ kind, code }: ReadLayer): string {
  return kind ? layerKindText(kind) : code.replace(/\s+/g, ' ').slice(0, 60);
}

/** What can be done to one layer: its fields, its place, its neighbours. */
export async function askLayer(read: ReadModel, index: number): Asked {
  const layer = read.layers[index]!;
  const fields = layerFields(read, index);
  const stack = read.kind === 'sequential';
  const last = index === read.layers.length - 1;
  const places: (Item | false)[] = [
    { label: `$(add) ${vscode.l10n.t('Add a layer behind it…')}`, value: 'add' },
    index > 0 && { label: `$(arrow-up) ${vscode.l10n.t('Move towards the input')}`, value: 'back' },
    !last && { label: `$(arrow-down) ${vscode.l10n.t('Move towards the output')}`, value: 'on' },
    { label: `$(trash) ${vscode.l10n.t('Remove')}`, value: 'remove' },
  ];
  const chosen = await pickOne<string>({
    title: `${layerLabel(layer)}: ${layer.name}`,
    placeholder: vscode.l10n.t('What shall change?'),
    back: true,
    items: [
      ...fields.map((field) => editableItem(`field ${field.id}`, field)),
      ...(stack ? group(vscode.l10n.t('Its place'), places.filter((item) => item !== false)) : []), // prettier-ignore
    ],
  });
  switch (chosen) {
    case CANCELLED:
    case BACK:
      return chosen;
    case 'add':
      return askNewLayer(read, index + 1);
    case 'back':
      return tryChange(read, withMovedLayer(read, index, -1));
    case 'on':
      return tryChange(read, withMovedLayer(read, index, 1));
    case 'remove':
      return tryChange(read, withoutLayer(read, index));
    default:
      return askEditable(
        read,
        fields.find(({ id }) => `field ${id}` === chosen)!,
      );
  }
}

/** Which layer to put in; those that cannot stand there say why. */
export async function askNewLayer(read: ReadModel, at: number): Asked {
  const kind = await pickOne<NewLayer>({
    title: vscode.l10n.t('Add a layer'),
    placeholder: vscode.l10n.t('Which layer?'),
    back: true,
    items: NEW_LAYERS.map((value) => {
      const result = tryChange(read, withNewLayer(read, at, value));
      return {
        label: layerKindText(value),
        detail: 'refused' in result ? result.refused : undefined,
        value,
      };
    }),
  });
  return kind === CANCELLED || kind === BACK ? kind : tryChange(read, withNewLayer(read, at, kind));
}
