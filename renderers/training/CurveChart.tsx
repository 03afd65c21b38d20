import { scaleLinear } from 'd3-scale';
import { useEnv } from '../shared/env';
import { exact, short, tidy } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { linePath } from '../shared/path';
import { placeLabels } from '../shared/placeLabels';
import { useWords } from '../shared/words';
import { type Drop, type Mark, MARK_SIZE, placeMarks } from './marks';
import { lastPoint, pointsToDraw, stairs, type Values } from './points';
import { valueScale } from './valueScale';
import { words as translated } from './words';

export const CHART_HEIGHT = 172;
const PLOT = { top: 44, bottom: CHART_HEIGHT - 22 };
const APART = 13;

export interface ChartLine {
  name: string;
  values: Values;
  colour: string;
  dash?: string;
  /** What stands where the line ends. */
  endLabel?: string;
  /** Index of a point with a ring around it. */
  ring?: number;
}

export interface Chart {
  title: string;
  lines: ChartLine[];
  log?: boolean;
  /** Values hold through their epoch, and change at its beginning. */
  stepped?: boolean;
}

interface ChartProps {
  chart: Chart;
  /** How many the axis has room for: it keeps its length while the curve grows. */
  epochs: number;
  /** Points stand for every n-th epoch. */
  every?: number;
  width: number;
  marks?: Mark[];
  drops?: Drop[];
  /** Width kept for the names at the lines' ends. */
  names?: number;
  /** Index of the point under the cursor. */
  cursor?: number;
  onHover?: (index: number | undefined) => void;
  onPick?: (index: number) => void;
}

/** One metric by epoch, with what stands out marked. */
export function CurveChart({
  chart,
  epochs,
  every = 1,
  width,
  marks = [],
  drops = [],
  names = 0,
  cursor,
  onHover,
  onPick,
}: ChartProps) {
  const { ink, text } = useEnv();
  const words = useWords(translated);
  const { lines } = chart;
  const points = Math.max(0, ...lines.map((line) => line.values.length));
  const last = Math.max(1, epochs, 1 + (points - 1) * every);
  const { y, ticks } = valueScale(
    lines.map((line) => line.values),
    chart.log ?? false,
    [PLOT.bottom, PLOT.top],
  );
  const left = 8 + Math.max(28, ...ticks.map((t) => textWidth(tidy(t), 10)));
  // the last epoch and the axis's name stand side by side
  const axisEnd = textWidth(text.epochAxis, 10) + textWidth(String(last), 10) / 2;
  const right = Math.max(left + 20, width - Math.max(names, axisEnd) - 10);
  const x = scaleLinear([1, Math.max(2, last)], [left, right]);
  const xOf = (index: number) => x(1 + index * every);
  const ends = placeEnds(lines, y);
  const empty = lines.every((line) => lastPoint(line.values) === undefined);
  const middles = placeMarks(marks, x, width);
  const under = (event: MouseEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const epoch = x.invert(((event.clientX - frame.left) * width) / (frame.width || width));
    return Math.min(points - 1, Math.max(0, Math.round((epoch - 1) / every)));
  };
  return (
    <svg
      width={width}
      height={CHART_HEIGHT}
      viewBox={`0 0 ${width} ${CHART_HEIGHT}`}
      role="img"
      aria-label={describe(chart)}
      onPointerMove={onHover && points > 0 ? (event) => onHover(under(event)) : undefined}
      onPointerLeave={onHover ? () => onHover(undefined) : undefined}
      onClick={onPick && points > 0 ? (event) => onPick(under(event)) : undefined}
    >
      <Label x={0} y={12} size={12} bold maxWidth={width}>
        {chart.title}
      </Label>
      {ticks.map((t) => (
        <g key={t}>
          <path d={`M${left},${y(t)}H${right}`} stroke={ink.faint} stroke-width={1} />
          <Label x={left - 6} y={y(t) + 3.5} size={10} anchor="end" colour={ink.muted}>
            {tidy(t)}
          </Label>
        </g>
      ))}
      {epochTicks(last, right - left).map((t) => (
        <g key={t}>
          <path d={`M${x(t)},${PLOT.bottom}v4`} stroke={ink.boxLine} />
          <Label x={x(t)} y={PLOT.bottom + 15} size={10} anchor="middle" colour={ink.muted}>
            {String(t)}
          </Label>
        </g>
      ))}
      <Label x={width} y={PLOT.bottom + 15} size={10} anchor="end" colour={ink.muted}>
        {text.epochAxis}
      </Label>
      {drops.map(({ epoch, before, after }) => (
        <g key={epoch}>
          <title>{words.dropTitle(String(epoch), short(before), short(after))}</title>
          <path d={`M${x(epoch)},${PLOT.top}V${PLOT.bottom}`} stroke={ink.boxLine} stroke-dasharray="1 4" />
          <path d={`M${x(epoch)},${PLOT.bottom}l-4,-7h8z`} fill={ink.muted} />
        </g>
      ))}
      {marks.map(({ kind, epoch, label }, i) => (
        <g key={kind}>
          <path
            d={`M${middles[i]},${PLOT.top - 13}L${x(epoch)},${PLOT.top - 4}V${PLOT.bottom}`}
            fill="none"
            stroke={kind === 'best' ? ink.edge : ink.muted}
            stroke-width={1}
            stroke-dasharray={kind === 'best' ? undefined : kind === 'stopped' ? '4 3' : '2 3'}
          />
          <Label
            x={middles[i]!}
            y={PLOT.top - 17}
            size={MARK_SIZE}
            anchor="middle"
            colour={kind === 'best' ? ink.text : ink.muted}
          >
            {label}
          </Label>
        </g>
      ))}
      {lines.map((line, i) => {
        const drawn = pointsToDraw(line.values, xOf).map(([px, v]): [number, number] => [px, y(v)]);
        const end = ends[i];
        const ringed = line.ring === undefined ? undefined : line.values[line.ring];
        const ringY = typeof ringed === 'number' ? y(ringed) : NaN;
        return (
          <g key={line.name}>
            <path
              d={linePath(chart.stepped ? stairs(drawn) : drawn)}
              fill="none"
              stroke={line.colour}
              stroke-width={1.75}
              stroke-dasharray={line.dash}
              stroke-linejoin="round"
            />
            {Number.isFinite(ringY) ? (
              <circle
                cx={xOf(line.ring!)}
                cy={ringY}
                r={5}
                fill="none"
                stroke={line.colour}
                stroke-width={1.75}
              />
            ) : null}
            {end ? (
              <>
                <circle cx={xOf(end.index)} cy={y(end.value)} r={3} fill={line.colour}>
                  <title>{`${line.name}: ${exact(end.value)}`}</title>
                </circle>
                {line.endLabel ? (
                  <Label x={xOf(end.index) + 7} y={end.labelY + 4} bold colour={line.colour} halo>
                    {line.endLabel}
                  </Label>
                ) : null}
              </>
            ) : null}
          </g>
        );
      })}
      {cursor !== undefined && cursor < points ? (
        <g pointer-events="none">
          <path d={`M${xOf(cursor)},${PLOT.top - 2}V${PLOT.bottom}`} stroke={ink.accent} stroke-width={1.5} />
          {lines.map((line) => {
            const value = line.values[cursor];
            const at = typeof value === 'number' ? y(value) : NaN;
            return Number.isFinite(at) ? (
              <circle
                key={line.name}
                cx={xOf(cursor)}
                cy={at}
                r={3.5}
                fill={ink.surface}
                stroke={line.colour}
                stroke-width={2}
              />
            ) : null;
          })}
        </g>
      ) : null}
      {empty ? (
        <Label
          x={(left + right) / 2}
          y={(PLOT.top + PLOT.bottom) / 2 + 4}
          anchor="middle"
          colour={ink.muted}
          maxWidth={right - left}
          halo
        >
          {text.waiting}
        </Label>
      ) : null}
      {onHover ? (
        <rect y={PLOT.top} width={width} height={PLOT.bottom - PLOT.top} fill="none" pointer-events="all" />
      ) : null}
    </svg>
  );
}

/** Names stand at their line's end, and keep a distance from one another. */
function placeEnds(lines: ChartLine[], y: (value: number) => number) {
  const ends = lines.map((line) => {
    const end = lastPoint(line.values);
    return end && Number.isFinite(y(end.value)) ? end : undefined;
  });
  const named = ends.flatMap((end, i) => (end && lines[i]!.endLabel ? [i] : []));
  const placed = placeLabels(
    named.map((i) => y(ends[i]!.value)),
    APART,
    PLOT.top,
    PLOT.bottom - 6,
  );
  return ends.map((end, i) => end && { ...end, labelY: placed[named.indexOf(i)] ?? 0 });
}

function epochTicks(last: number, pixels: number): number[] {
  const room = Math.max(2, Math.floor(pixels / 48));
  const ticks = scaleLinear([1, last], [0, pixels])
    .ticks(room)
    .filter((t) => Number.isInteger(t) && t > 0);
  const wide = textWidth(String(last), 10) + 12;
  const gap = (Math.max(34, wide) / Math.max(1, pixels)) * (last - 1);
  return last <= 1 ? [1] : [1, ...ticks.filter((t) => t - 1 >= gap && last - t >= gap), last];
}

function describe({ title, lines }: Chart): string {
  const ends = lines.map(({ name, values }) => {
    const end = lastPoint(values);
    return `${name} ${end ? short(end.value) : 'n/a'}`;
  });
  return `${title}: ${ends.join(', ')}`;
}
