import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Label } from '../shared/Label';
import type { UnrolledLayer } from '../../src/rnn/display/views';
import type { Text, Language } from '../shared/text';
import type { Layout, PlacedRow } from './layout';

const LINE = 13;

/** What a layer is, in lines: its name, its type and size, its parameters. */
export function layerLines(layer: UnrolledLayer, text: Text, language: Language): string[] {
  const type = layer.cell && layer.cell !== layer.type ? `${layer.type} ${layer.cell}` : layer.type;
  const size = layer.units === undefined ? '' : ` · ${text.units(count(layer.units, language))}`;
  const lines = [layer.name, type + size];
  if (layer.direction === 'both' && layer.mergeMode) lines.push(`→ ${layer.mergeMode} ←`);
  else if (layer.activation && !layer.cell && layer.activation !== 'linear')
    lines[1] += ` · ${layer.activation}`;
  if (layer.parameters > 0) lines.push(text.parameters(count(layer.parameters, language)));
  return lines;
}

/** Beside each row, at the left; at the right for a decoder. A dotted line leads to a box that is far away. */
export function RowLabels({ row, layout }: { row: PlacedRow; layout: Layout }) {
  const { ink, text, language } = useEnv();
  const column = layout.labels[row.block]!;
  const lines = layerLines(row.layer, text, language);
  const first = row.y - ((lines.length - 1) * LINE) / 2 + 4;
  const [from, to] =
    row.block === 1 ? [row.box[1] + 6, column.x - column.width - 4] : [column.width + 6, row.box[0] - 6];
  return (
    <g>
      {row.kind === 'vector' && to - from > 24 ? (
        <path d={`M${from},${row.y}H${to}`} stroke={ink.boxLine} stroke-width={1} stroke-dasharray="1 4" />
      ) : null}
      {lines.map((line, i) => (
        <Label
          key={i}
          x={column.x}
          y={first + i * LINE}
          anchor={column.anchor}
          maxWidth={column.width}
          bold={i === 0}
          colour={i === 0 ? ink.text : ink.muted}
        >
          {line}
        </Label>
      ))}
    </g>
  );
}
