import { useEnv } from '../shared/env';
import { stepTicks } from '../shared/ticks';
import { ShapeHeatmap } from './Heatmap';
import { InputSeries } from './InputSeries';
import type { GatesLayout, PanelColumn } from './layout';
import { MaskedColumns, MaskedLegend } from './Masked';
import { PanelFrame } from './Panel';
import type { DecodedGates } from './schema';

export interface CellCursor {
  step: number;
  unit: number;
}

interface Props {
  data: DecodedGates;
  layout: GatesLayout;
  cursor?: CellCursor;
  pinned?: boolean;
}

/** Everything but the heatmaps' canvases, which lie below it; in a static picture the heatmaps too. */
export function GatesDiagram({ data, layout, cursor, pinned }: Props) {
  const { interactive } = useEnv();
  return (
    <>
      {layout.columns.map((column) => (
        <g key={column.x}>
          <InputSeries data={data} layout={layout} column={column} />
          <TimeAxis timesteps={data.timesteps} column={column} />
        </g>
      ))}
      {layout.panels.map((placed) => {
        const value = cursor ? placed.panel.values[cursor.step * data.units + cursor.unit] : undefined;
        return (
          <g key={placed.panel.gate}>
            {interactive ? null : (
              <ShapeHeatmap placed={placed} timesteps={data.timesteps} units={data.units} />
            )}
            <MaskedColumns placed={placed} data={data} />
            <PanelFrame placed={placed} data={data} value={value} />
          </g>
        );
      })}
      {layout.legendTop === undefined ? null : (
        <MaskedLegend
          x={layout.columns[0]!.x}
          y={layout.legendTop}
          maxWidth={layout.width - layout.columns[0]!.x}
        />
      )}
      {cursor ? <Cursor data={data} layout={layout} cursor={cursor} pinned={pinned ?? false} /> : null}
    </>
  );
}

function TimeAxis({ timesteps, column }: { timesteps: number; column: PanelColumn }) {
  const { ink } = useEnv();
  return (
    <g font-size={10} fill={ink.muted}>
      <text x={column.x - 14} y={column.bottom + 14} text-anchor="end">
        t
      </text>
      {stepTicks(timesteps, column.width).map((t, i, all) => {
        const x = column.x + ((t - 0.5) / timesteps) * column.width;
        const last = i === all.length - 1 && i > 0;
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

/** One step through all panels, and one unit in each. */
function Cursor({
  data,
  layout,
  cursor,
  pinned,
}: {
  data: DecodedGates;
  layout: GatesLayout;
  cursor: CellCursor;
  pinned: boolean;
}) {
  const { ink } = useEnv();
  const line = { fill: 'none', stroke: ink.text, 'stroke-width': pinned ? 2 : 1.25 };
  return (
    <g class="rnn-cursor" pointer-events="none">
      {layout.columns.map((column) => {
        const width = column.width / data.timesteps;
        const drawn = Math.max(3, width);
        const x = column.x + (cursor.step + 0.5) * width - drawn / 2;
        return (
          <rect
            key={column.x}
            x={x}
            y={layout.input.top}
            width={drawn}
            height={layout.input.bottom - layout.input.top}
            fill={ink.cursor}
          />
        );
      })}
      {layout.panels.map(({ x, heatTop, width, height, panel }) => {
        const [w, h] = [width / data.timesteps, height / data.units];
        const [left, top] = [x + cursor.step * w, heatTop + cursor.unit * h];
        const cellFrame = {
          x: left + w / 2 - Math.max(6, w) / 2,
          y: top + h / 2 - Math.max(6, h) / 2,
          width: Math.max(6, w),
          height: Math.max(6, h),
          rx: 2,
          ...line,
        };
        return (
          <g key={panel.gate}>
            <rect
              x={left + w / 2 - Math.max(3, w) / 2}
              y={heatTop - 1}
              width={Math.max(3, w)}
              height={height + 2}
              rx={1.5}
              {...line}
              opacity={0.75}
            />
            {/* the wider, paler one sets the frame off from any colour under it */}
            <rect {...cellFrame} stroke={ink.surface} stroke-width={4} />
            <rect {...cellFrame} />
          </g>
        );
      })}
    </g>
  );
}
