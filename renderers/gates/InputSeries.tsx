import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useMemo } from 'preact/hooks';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { linePath } from '../shared/path';
import { inputFormat } from './describe';
import type { PanelColumn } from './layout';
import type { DecodedGates } from './schema';
import { placeOf, type TimeWindow } from './timeWindow';

const MOST_LINES = 6;

/** The model's input on the same time axis as the panels below it. */
export function InputSeries({
  data: { input },
  column,
  window,
}: {
  data: DecodedGates;
  column: PanelColumn;
  window: TimeWindow;
}) {
  const { ink } = useEnv();
  const { top, bottom } = column.input;
  const { features, min, max, write } = useMemo(() => summary(input), [input]);
  const y = scaleLinear(max > min ? [min, max] : [min - 1, max + 1], [bottom - 3, top + 4]);
  const x = (t: number) => column.x + placeOf(t + 0.5, window) * column.width;
  const left = column.x - 6;
  const first = Math.max(0, Math.ceil(window.from - 0.5));
  const steps = input.slice(first, Math.floor(window.from + window.span - 0.5) + 1);
  return (
    <g>
      {Array.from({ length: features }, (_, f) => {
        const points = steps.map((step, t): [number, number] => [x(first + t), y(step[f] ?? NaN)]);
        return (
          <g key={f} opacity={features > 1 ? 0.75 : 1}>
            <path d={linePath(points)} fill="none" stroke={ink.accent} stroke-width={1.5} />
            {steps.length < 2
              ? points.map(([px, py]) => <circle key={px} cx={px} cy={py} r={3} fill={ink.accent} />)
              : null}
          </g>
        );
      })}
      <Label x={left} y={top + 7} size={9} anchor="end" colour={ink.muted}>
        {features > 0 ? write(max) : ''}
      </Label>
      <Label x={left} y={(top + bottom) / 2 + 4} size={11} bold anchor="end">
        x
      </Label>
      <Label x={left} y={bottom} size={9} anchor="end" colour={ink.muted}>
        {max > min ? write(min) : ''}
      </Label>
    </g>
  );
}

function summary(input: number[][]) {
  const features = input.reduce((most, step) => Math.max(most, Math.min(MOST_LINES, step.length)), 0);
  const [min = 0, max = 0] = extent(input.flatMap((step) => step.slice(0, features)).filter(Number.isFinite));
  return { features, min, max, write: inputFormat(input) };
}
