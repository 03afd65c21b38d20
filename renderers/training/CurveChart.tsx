import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { TrainingCurve } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { exact, short, tidy } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { linePath } from '../shared/path';

export const CHART_HEIGHT = 150;
const PLOT = { top: 26, bottom: CHART_HEIGHT - 22 };
const APART = 13;

interface ChartProps {
  curve: TrainingCurve;
  /** Epochs planned: the axis keeps its length while the curve grows. */
  epochs: number;
  width: number;
}

/** One metric by epoch, training and validation, each line named where it ends. */
export function CurveChart({ curve, epochs, width }: ChartProps) {
  const { ink, text } = useEnv();
  const lines = [
    { name: text.train, values: curve.train, colour: ink.text, dash: undefined },
    ...(curve.validation
      ? [{ name: text.validation, values: curve.validation, colour: ink.accent, dash: '6 3' }]
      : []),
  ];
  const last = Math.max(1, epochs, ...lines.map((line) => line.values.length));
  const finite = lines
    .flatMap((line) => line.values)
    .filter((v): v is number => v !== null && Number.isFinite(v));
  const [min = 0, max = 1] = extent(finite);
  const spread =
    max > min ? { min, max } : { min: min - (Math.abs(min) || 1) / 2, max: max + (Math.abs(max) || 1) / 2 };
  const y = scaleLinear([spread.min, spread.max], [PLOT.bottom, PLOT.top]).nice(3);
  const yTicks = y.ticks(3);
  const left = 8 + Math.max(28, ...yTicks.map((t) => textWidth(tidy(t), 10)));
  // Room for the longest name, so that nothing moves when a second line comes.
  const names = Math.max(...[text.train, text.validation].map((name) => textWidth(name, 11, true)));
  const right = width - names - 10;
  const x = scaleLinear([1, Math.max(2, last)], [left, Math.max(left + 20, right)]);
  const ends = placeEnds(
    lines.map((line) => ({ ...line, end: lastPoint(line.values) })),
    y,
  );
  return (
    <svg
      width={width}
      height={CHART_HEIGHT}
      viewBox={`0 0 ${width} ${CHART_HEIGHT}`}
      role="img"
      aria-label={describe(curve, text)}
    >
      <Label x={0} y={12} size={12} bold maxWidth={width}>
        {curve.metric}
      </Label>
      {yTicks.map((t) => (
        <g key={t}>
          <path d={`M${left},${y(t)}H${x.range()[1]}`} stroke={ink.faint} stroke-width={1} />
          <Label x={left - 6} y={y(t) + 3.5} size={10} anchor="end" colour={ink.muted}>
            {tidy(t)}
          </Label>
        </g>
      ))}
      {epochTicks(last, x.range()[1]! - left).map((t) => (
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
      {ends.map((line) => {
        const points = line.values.map((v, i): [number, number] => [x(i + 1), v === null ? NaN : y(v)]);
        return (
          <g key={line.name}>
            <path
              d={linePath(points)}
              fill="none"
              stroke={line.colour}
              stroke-width={1.75}
              stroke-dasharray={line.dash}
              stroke-linejoin="round"
            />
            {line.end ? (
              <>
                <circle cx={x(line.end.epoch)} cy={y(line.end.value)} r={3} fill={line.colour}>
                  <title>{`${line.name}: ${exact(line.end.value)}`}</title>
                </circle>
                <Label x={x(line.end.epoch) + 7} y={line.labelY + 4} bold colour={line.colour} halo>
                  {line.name}
                </Label>
              </>
            ) : null}
          </g>
        );
      })}
      {finite.length === 0 ? (
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
    </svg>
  );
}

function lastPoint(values: (number | null)[]): { epoch: number; value: number } | undefined {
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i];
    if (typeof value === 'number') return { epoch: i + 1, value };
  }
  return undefined;
}

type Line = {
  name: string;
  values: (number | null)[];
  colour: string;
  dash?: string;
  end?: { epoch: number; value: number };
};

/** Names stand at their line's end, and keep a distance from one another. */
function placeEnds(lines: Line[], y: (value: number) => number): (Line & { labelY: number })[] {
  const placed = lines.map((line) => ({ ...line, labelY: line.end ? y(line.end.value) : 0 }));
  const [a, b] = placed;
  if (a?.end && b?.end && Math.abs(a.labelY - b.labelY) < APART) {
    const middle = Math.min(PLOT.bottom - APART, Math.max(PLOT.top, (a.labelY + b.labelY) / 2));
    const upper = a.labelY <= b.labelY ? a : b;
    const lower = upper === a ? b : a;
    upper.labelY = middle - APART / 2;
    lower.labelY = middle + APART / 2;
  }
  return placed;
}

function epochTicks(last: number, pixels: number): number[] {
  const room = Math.max(2, Math.floor(pixels / 48));
  const ticks = scaleLinear([1, last], [0, pixels])
    .ticks(room)
    .filter((t) => Number.isInteger(t) && t > 0);
  const gap = (34 / Math.max(1, pixels)) * (last - 1);
  return last <= 1 ? [1] : [1, ...ticks.filter((t) => t - 1 >= gap && last - t >= gap), last];
}

function describe(curve: TrainingCurve, text: ReturnType<typeof useEnv>['text']): string {
  const end = (values: (number | null)[] | undefined) => {
    const point = values && lastPoint(values);
    return point ? short(point.value) : 'n/a';
  };
  const validation = curve.validation ? `, ${text.validation} ${end(curve.validation)}` : '';
  return `${curve.metric}: ${text.train} ${end(curve.train)}${validation}`;
}
