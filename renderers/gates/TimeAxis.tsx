import { useEnv } from '../shared/env';
import { stepTicks } from '../shared/ticks';
import type { PanelColumn } from './layout';
import { placeOf, type TimeWindow } from './timeWindow';

/** The numbers of the steps below a column of panels. */
export function TimeAxis({
  timesteps,
  column,
  window,
}: {
  timesteps: number;
  column: PanelColumn;
  window: TimeWindow;
}) {
  const { ink } = useEnv();
  const whole = window.span === timesteps;
  const ticks = whole ? stepTicks(timesteps, column.width) : roundSteps(window, column.width);
  return (
    <g font-size={10} fill={ink.muted}>
      <text x={column.x - 14} y={column.bottom + 14} text-anchor="end">
        t
      </text>
      {ticks.map((t, i) => {
        const x = column.x + placeOf(t - 0.5, window) * column.width;
        const last = whole && i === ticks.length - 1 && i > 0;
        return (
          <g key={t}>
            <path d={`M${x},${column.bottom}v4`} stroke={ink.boxLine} />
            <text
              x={last ? column.x + column.width : x}
              y={column.bottom + 14}
              text-anchor={last ? 'end' : 'middle'}
            >
              {t}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Round numbers of steps in sight, counted from 1. */
function roundSteps({ from, span }: TimeWindow, pixels: number): number[] {
  const room = Math.max(1, Math.floor(pixels / 44));
  const rough = span / room;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const interval = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 1);
  const ticks: number[] = [];
  const first = Math.ceil((from + 0.5) / interval) * interval;
  for (let t = Math.max(interval, first); t - 0.5 <= from + span; t += interval) ticks.push(t);
  return ticks;
}
