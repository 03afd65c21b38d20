import { useEnv } from '../shared/env';
import type { HeatScale } from '../shared/heat';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { ScaleBar, scaleBarWidth } from '../shared/ScaleBar';
import type { Text } from '../shared/text';
import { EDGE_WIDTH } from './edges';

const SIZE = 10.5;
const LINE = 17;
const SAMPLE = 26;
const SPACE = 20;

export interface LegendItem {
  kind: 'cell' | 'hidden' | 'norm' | 'text';
  text: string;
  width: number;
}

export interface LegendContent {
  cell: boolean;
  recurrent: boolean;
  scale?: HeatScale;
}

/** The items in lines no wider than `width`. */
export function legendLines(content: LegendContent, text: Text, width: number): LegendItem[][] {
  const item = (kind: LegendItem['kind'], label: string, extra: number): LegendItem => ({
    kind,
    text: label,
    width: textWidth(label, SIZE) + extra,
  });
  const items: LegendItem[] = [];
  if (content.cell) items.push(item('cell', text.cellState, SAMPLE + 6));
  if (content.recurrent) items.push(item('hidden', text.hiddenState, SAMPLE + 6));
  if (content.scale) items.push(item('norm', '‖h‖', scaleBarWidth(content.scale) + 10));
  if (content.recurrent) items.push(item('text', text.sharedWeights, 0));
  const lines: LegendItem[][] = [];
  let used = Infinity;
  for (const next of items) {
    if (used + SPACE + next.width > width) {
      lines.push([]);
      used = -SPACE;
    }
    lines.at(-1)!.push(next);
    used += SPACE + next.width;
  }
  return lines;
}

export function legendHeight(lines: LegendItem[][]): number {
  return lines.length * LINE;
}

export function Legend({ lines, y, scale }: { lines: LegendItem[][]; y: number; scale?: HeatScale }) {
  return (
    <g>
      {lines.map((line, i) => {
        let x = 0;
        return line.map((item) => {
          const start = x;
          x += item.width + SPACE;
          return <Item key={item.kind} item={item} x={start} y={y + i * LINE + 10} scale={scale} />;
        });
      })}
    </g>
  );
}

function Item({ item, x, y, scale }: { item: LegendItem; x: number; y: number; scale?: HeatScale }) {
  const { ink } = useEnv();
  const line = item.kind === 'cell' || item.kind === 'hidden';
  return (
    <g>
      {line ? (
        <path
          d={`M${x},${y - 3.5}h${SAMPLE}`}
          stroke={ink.edge}
          stroke-width={EDGE_WIDTH[item.kind === 'cell' ? 'cell' : 'hidden']}
        />
      ) : null}
      <Label x={line ? x + SAMPLE + 6 : x} y={y} size={SIZE} colour={ink.muted}>
        {item.text}
      </Label>
      {item.kind === 'norm' && scale ? <ScaleBar scale={scale} x={x + item.width} y={y - 3.5} /> : null}
    </g>
  );
}
