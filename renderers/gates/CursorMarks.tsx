import type { Cursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { short } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import type { GatesLayout, PanelColumn, PlacedPanel } from './layout';
import type { DecodedGates } from './schema';
import { placeOf, type TimeWindow } from './timeWindow';

interface Props {
  data: DecodedGates;
  layout: GatesLayout;
  orders: number[][];
  window: TimeWindow;
  cursor: Cursor;
  pinned: boolean;
}

/** One step through all panels, and in each the unit with its value. */
export function CursorMarks({ data, layout, orders, window, cursor, pinned }: Props) {
  const { ink } = useEnv();
  const step = placeOf(cursor.step, window);
  if (step + 1 / window.span <= 0 || step >= 1) return null;
  return (
    <g class="rnn-cursor" pointer-events="none">
      {layout.columns.map((column, i) => {
        const [x, width] = drawn(column, step, window.span);
        const { top, bottom } = column.input;
        return <rect key={i} x={x} y={top} width={width} height={bottom - top} fill={ink.cursor} />;
      })}
      {layout.panels.map((placed) => {
        const { units } = data.runs[placed.run]!;
        const row = cursor.unit === undefined ? -1 : orders[placed.run]!.indexOf(cursor.unit);
        return (
          <PanelMarks
            key={`${placed.run} ${placed.panel.gate}`}
            placed={placed}
            step={step}
            span={window.span}
            row={row}
            units={units}
            value={row < 0 ? undefined : placed.panel.values[cursor.step * units + cursor.unit!]}
            pinned={pinned}
          />
        );
      })}
    </g>
  );
}

/** Left edge and width of a step, as wide as can be seen and within its column. */
function drawn({ x, width }: Pick<PanelColumn, 'x' | 'width'>, step: number, span: number): [number, number] {
  const own = width / span;
  const wide = Math.max(3, own);
  const middle = x + step * width + own / 2;
  const left = Math.max(x, middle - wide / 2);
  return [left, Math.max(0, Math.min(x + width, middle + wide / 2) - left)];
}

interface MarksProps {
  placed: PlacedPanel;
  step: number;
  span: number;
  row: number;
  units: number;
  value: number | undefined;
  pinned: boolean;
}

const VALUE = { size: 11, height: 16, pad: 4 };

function PanelMarks({ placed, step, span, row, units, value, pinned }: MarksProps) {
  const { ink } = useEnv();
  const { x, heatTop, width, height, panel } = placed;
  const line = { fill: 'none', stroke: ink.text, 'stroke-width': pinned ? 2 : 1.25 };
  const [left, wide] = drawn(placed, step, span);
  const h = height / units;
  const middle = heatTop + (row + 0.5) * h;
  const frame = {
    x: left + wide / 2 - Math.max(6, wide) / 2,
    y: middle - Math.max(6, h) / 2,
    width: Math.max(6, wide),
    height: Math.max(6, h),
    rx: 2,
  };
  const written = value === undefined ? '' : short(value);
  const box = textWidth(written, VALUE.size) + 2 * VALUE.pad;
  const places = [frame.x + frame.width + 4, frame.x - 4 - box, x + width - 4 - box];
  const boxX = places.find((at) => at >= x && at + box <= x + width) ?? x;
  const boxY = Math.min(heatTop + height - VALUE.height, Math.max(heatTop, middle - VALUE.height / 2));
  return (
    <g data-panel={panel.gate}>
      <rect x={left} y={heatTop - 1} width={wide} height={height + 2} rx={1.5} {...line} opacity={0.75} />
      {row < 0 ? null : (
        <>
          <rect
            x={x}
            y={middle - h / 2}
            width={width}
            height={h}
            {...line}
            stroke-width={0.75}
            opacity={0.5}
          />
          {/* the wider, paler one sets the frame off from any colour under it */}
          <rect {...frame} fill="none" stroke={ink.surface} stroke-width={4} />
          <rect {...frame} {...line} />
          <rect
            x={boxX}
            y={boxY}
            width={box}
            height={VALUE.height}
            rx={3}
            fill={ink.surface}
            stroke={ink.boxLine}
            stroke-width={0.75}
          />
          <g class="rnn-value">
            <Label x={boxX + VALUE.pad} y={boxY + 12} size={VALUE.size}>
              {written}
            </Label>
          </g>
        </>
      )}
    </g>
  );
}
