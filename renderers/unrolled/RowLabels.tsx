import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import type { UnrolledLayer } from '../../src/rnn/display/views';
import type { Text, Language } from '../shared/text';
import { useWords } from '../shared/words';
import { type UnrolledWords, words as translated } from './words';
import type { Layout, PlacedRow } from './layout';

const LINE = 13;
const SIZE = 11;

/** What a layer is: its name, its type and size, its parameters. Each line in forms from long to short. */
function layerLines(layer: UnrolledLayer, text: Text, words: UnrolledWords, language: Language): string[][] {
  const type = layer.cell && layer.cell !== layer.type ? `${layer.type} ${layer.cell}` : layer.type;
  const units = layer.units === undefined ? undefined : count(layer.units, language);
  const sized =
    units === undefined
      ? [type]
      : [`${type} · ${text.units(units)}`, `${type} ${units}`, `${layer.type} ${units}`];
  const lines = [[layer.name], sized];
  if (layer.direction === 'both' && layer.mergeMode) lines.push([`→ ${layer.mergeMode} ←`]);
  else if (layer.direction === 'backward') lines.push([words.backwards, '←']);
  else if (layer.activation && !layer.cell && layer.activation !== 'linear') {
    sized.unshift(`${sized[0]!} · ${layer.activation}`);
  }
  if (layer.parameters > 0) {
    const parameters = count(layer.parameters, language);
    lines.push([text.parameters(parameters), words.parametersShort(parameters)]);
  }
  return lines;
}

function longest(forms: string[], width: number, bold: boolean): string {
  return forms.find((form) => textWidth(form, SIZE, bold) <= width) ?? forms.at(-1)!;
}

/** Beside each row, at the left; at the right for a decoder. A dotted line leads to a box that is far away. */
export function RowLabels({ row, layout }: { row: PlacedRow; layout: Layout }) {
  const { ink, text, language } = useEnv();
  const words = useWords(translated);
  const column = layout.labels[row.block]!;
  const lines = layerLines(row.layer, text, words, language);
  const first = row.y - ((lines.length - 1) * LINE) / 2 + 4;
  const [from, to] =
    row.block === 1 ? [row.box[1] + 6, column.x - column.width - 4] : [column.width + 6, row.box[0] - 6];
  return (
    <g>
      {row.kind === 'vector' && to - from > 24 ? (
        <path d={`M${from},${row.y}H${to}`} stroke={ink.boxLine} stroke-width={1} stroke-dasharray="1 4" />
      ) : null}
      {lines.map((forms, i) => (
        <Label
          key={i}
          x={column.x}
          y={first + i * LINE}
          anchor={column.anchor}
          maxWidth={column.width}
          bold={i === 0}
          colour={i === 0 ? ink.text : ink.muted}
        >
          {longest(forms, column.width, i === 0)}
        </Label>
      ))}
    </g>
  );
}
