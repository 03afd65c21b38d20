import type { CursorHandle } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { CHART_GAP, chartColumns, chartWidth } from './charts';
import { type Chart, CHART_HEIGHT, CurveChart } from './CurveChart';
import type { Drop, Mark } from './marks';

/** What all charts of one view share. */
export interface Charts {
  charts: Chart[];
  /** How many the axis has room for. */
  epochs: number;
  /** Points stand for every n-th epoch. */
  every?: number;
  marks?: Mark[];
  drops?: Drop[];
  /** Width kept for the names at the lines' ends. */
  names?: number;
}

interface ChartGridProps extends Charts {
  width: number;
  handle: Pick<CursorHandle, 'cursor' | 'hover' | 'pin' | 'onKeyDown'>;
  points: number;
  /** Said by a screen reader: what it is, and what stands at the epoch `now`, from 1. */
  label: string;
  now: number;
  told: string;
}

/** Charts side by side, with one cursor over epochs. */
export function ChartGrid({ charts, width, handle, points, label, now, told, ...shared }: ChartGridProps) {
  const { interactive } = useEnv();
  const { cursor, hover, pin, onKeyDown } = handle;
  const columns = chartColumns(charts.length, width);
  return (
    <div
      class="rnn-charts"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      {...(interactive && points > 0
        ? {
            tabIndex: 0,
            role: 'slider',
            'aria-label': label,
            'aria-valuemin': 1,
            'aria-valuemax': points,
            'aria-valuenow': now,
            'aria-valuetext': told,
            onKeyDown,
          }
        : {})}
    >
      {charts.map((chart, i) => (
        <CurveChart
          key={i}
          chart={chart}
          {...shared}
          width={chartWidth(columns, width)}
          cursor={cursor?.step}
          onHover={
            interactive ? (index) => hover(index === undefined ? undefined : { step: index }) : undefined
          }
          onPick={(index) => pin({ step: index })}
        />
      ))}
    </div>
  );
}

export function chartsHeight(charts: number, width: number): number {
  return Math.ceil(charts / chartColumns(charts, width)) * (CHART_HEIGHT + 8);
}

/** The same in a picture, from `top` on. */
export function StaticCharts({ charts, width, top, ...shared }: Charts & { width: number; top: number }) {
  const columns = chartColumns(charts.length, width);
  const wide = chartWidth(columns, width);
  return (
    <>
      {charts.map((chart, i) => {
        const x = (i % columns) * (wide + CHART_GAP);
        const y = top + Math.floor(i / columns) * (CHART_HEIGHT + 8);
        return (
          <g key={i} transform={`translate(${x},${y})`}>
            <CurveChart chart={chart} {...shared} width={wide} />
          </g>
        );
      })}
    </>
  );
}
