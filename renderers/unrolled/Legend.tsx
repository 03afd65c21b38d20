import { useEnv } from '../shared/env';
import type { HeatScale } from '../shared/heat';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { ScaleBar, scaleBarWidth } from '../shared/ScaleBar';
import type { Text } from '../shared/text';
import { EDGE_WIDTH } from './edges';
import { Masked } from './Masked';
import type { StateScales } from './states';
import type { UnrolledWords } from './words';

const SIZE = 10.5;
const LINE = 17;
const SAMPLE = 26;
const SPACE = 20;

export interface LegendItem {
  kind: 'cell' | 'hidden' | 'norm' | 'c' | 'h' | 'masked' | 'text';
  scale?: HeatScale;
  text: string;
  width: number;
}

export interface LegendContent {
  cell: boolean;
  recurrent: boolean;
  /** Of ‖h‖, where the states themselves are not known. */
  scale?: HeatScale;
  states: StateScales;
  masked: boolean;
  /** Of so many units one is drawn. */
  every: number;
}

/** The items in lines no wider than `width`. */
export function legendLines(
  content: LegendContent,
  text: Text,
  words: UnrolledWords,
  width: number,
): LegendItem[][] {
  const item = (kind: LegendItem['kind'], label: string, extra: number): LegendItem => ({
    kind,
    text: label,
    width: textWidth(label, SIZE) + extra,
  });
  const items: LegendItem[] = [];
  if (content.cell) items.push(item('cell', text.cellState, SAMPLE + 6));
  if (content.recurrent) items.push(item('hidden', text.hiddenState, SAMPLE + 6));
  if (content.scale)
    items.push({ ...item('norm', '‖h‖', scaleBarWidth(content.scale) + 10), scale: content.scale });
  for (const [kind, scale] of [
    ['c', content.states.cell],
    ['h', content.states.hidden],
  ] as const)
    if (scale) items.push({ ...item(kind, kind, scaleBarWidth(scale) + 10), scale });
  if (content.states.hidden) items.push(item('text', words.normLegend, 0));
  if (content.masked) items.push(item('masked', words.maskedLegend, SAMPLE + 6));
  if (content.every > 1) items.push(item('text', words.everyUnit(String(content.every)), 0));
  if (content.recurrent) items.push(item('text', words.sharedWeights, 0));
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

export function Legend({ lines, y }: { lines: LegendItem[][]; y: number }) {
  return (
    <g>
      {lines.map((line, i) => {
        let x = 0;
        return line.map((item) => {
          const start = x;
          x += item.width + SPACE;
          return <Item key={item.text} item={item} x={start} y={y + i * LINE + 10} />;
        });
      })}
    </g>
  );
}

function Item({ item, x, y }: { item: LegendItem; x: number; y: number }) {
  const { ink } = useEnv();
  const line = item.kind === 'cell' || item.kind === 'hidden';
  const sample = line || item.kind === 'masked';
  return (
    <g>
      {line ? (
        <path
          d={`M${x},${y - 3.5}h${SAMPLE}`}
          stroke={ink.edge}
          stroke-width={EDGE_WIDTH[item.kind === 'cell' ? 'cell' : 'hidden']}
        />
      ) : null}
      {item.kind === 'masked' ? <Masked x={x} y={y - 9} width={SAMPLE} height={11} /> : null}
      <Label x={sample ? x + SAMPLE + 6 : x} y={y} size={SIZE} colour={ink.muted}>
        {item.text}
      </Label>
      {item.scale ? <ScaleBar scale={item.scale} x={x + item.width} y={y - 3.5} /> : null}
    </g>
  );
}
