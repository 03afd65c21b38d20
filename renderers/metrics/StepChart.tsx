import { useEnv } from '../shared/env';
import { short, tidy } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { placeLabels } from '../shared/placeLabels';
import { stepTicks } from '../shared/ticks';
import type { ShownTable } from './shown';

export const STEP_CHART_HEIGHT = 168;
const [TOP, BOTTOM] = [10, 34];
const LABEL = 11;
const MOST_LINES = 8;

interface Props {
  table: ShownTable;
  /** What the columns are. */
  axis: string;
  width: number;
}

/** The metric over the steps of the horizon, or the folds, one line a row, named at its end. */
export function StepChart({ table, axis, width }: Props) {
  const { ink } = useEnv();
  const rows = table.rows.filter(({ values }) => values.some((v) => v !== null));
  const named = rows.slice(0, MOST_LINES);
  const steps = table.columns.length;
  const all = rows.flatMap(({ values }) => values).filter((value) => value !== null);
  if (all.length === 0 || steps < 2) return null;
  const lower = table.columns[0]!.better === 'lower';
  const low = lower ? 0 : Math.min(0, ...all);
  const high = Math.max(...all, low + 1e-12);
  const ticks = [low, (low + high) / 2, high];
  const left = Math.max(...ticks.map((tick) => textWidth(tidy(tick), LABEL))) + 8;
  const labelWidth = Math.min(width * 0.3, Math.max(...named.map(({ name }) => textWidth(name, LABEL))) + 2);
  const right = width - labelWidth - 8;
  const bottom = STEP_CHART_HEIGHT - BOTTOM;
  const x = (step: number) => left + 6 + (step / (steps - 1)) * (right - left - 12);
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - TOP);
  const lastOf = (values: (number | null)[]) => values.findLast((value) => value !== null) ?? low;
  const labels = placeLabels(
    named.map(({ values }) => y(lastOf(values))),
    14,
    TOP,
    bottom,
  );
  const best = bestRow(table);
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left},${y(tick)}H${right}`} stroke={ink.faint} />
          <Label x={left - 6} y={y(tick) + 4} anchor="end" colour={ink.muted} size={LABEL}>
            {tidy(tick)}
          </Label>
        </g>
      ))}
      {stepTicks(steps, right - left).map((step) => (
        <Label key={step} x={x(step - 1)} y={bottom + 15} anchor="middle" colour={ink.muted} size={LABEL}>
          {String(step)}
        </Label>
      ))}
      <Label x={(left + right) / 2} y={bottom + 30} anchor="middle" colour={ink.muted} size={LABEL}>
        {axis}
      </Label>
      {rows.map(({ name, values, baseline }, r) => {
        const colour = r === best ? ink.accent : baseline ? ink.muted : ink.text;
        return (
          <g key={`${name} ${r}`}>
            <path
              d={linePath(values, x, y)}
              fill="none"
              stroke={colour}
              stroke-width={r === best ? 2 : 1.3}
              stroke-dasharray={baseline ? '4 3' : undefined}
            />
            {values.map((value, step) =>
              value === null ? null : (
                <circle key={step} cx={x(step)} cy={y(value)} r={steps > 40 ? 1 : 2.2} fill={colour}>
                  <title>{`${name}, ${table.columns[step]!.spoken ?? step + 1}: ${short(value)}`}</title>
                </circle>
              ),
            )}
            {r < named.length ? (
              <Label
                x={right + 6}
                y={labels[r]! + 4}
                size={LABEL}
                bold={r === best}
                colour={colour}
                maxWidth={labelWidth}
              >
                {name}
              </Label>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

function linePath(values: (number | null)[], x: (i: number) => number, y: (value: number) => number): string {
  let pen = false;
  return values
    .map((value, i) => {
      if (value === null) {
        pen = false;
        return '';
      }
      const command = `${pen ? 'L' : 'M'}${x(i).toFixed(1)},${y(value).toFixed(1)}`;
      pen = true;
      return command;
    })
    .join('');
}

/** The row that is best at most steps; none where there is nothing to compare. */
function bestRow({ rows, best }: ShownTable): number {
  const wins = rows.map(
    ({ values }) => values.filter((value, i) => value !== null && value === best[i]).length,
  );
  const most = Math.max(0, ...wins);
  return most === 0 ? -1 : wins.indexOf(most);
}
