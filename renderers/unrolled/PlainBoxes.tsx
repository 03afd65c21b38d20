import type { ComponentChildren } from 'preact';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { fit } from '../shared/measureText';
import { BOX_FONT, boxText, type Layout, type PlacedRow } from './layout';
import { Strips } from './Strip';

/** A layer that is applied at every step, or once between a sequence and a vector. */
export function PlainBoxes({ row, layout }: { row: PlacedRow; layout: Layout }) {
  const { timeline } = row;
  if (row.kind === 'steps') {
    const width = Math.max(10, layout.cellWidth - 6);
    return (
      <g>
        {timeline.columns.map((c) => (
          <Box key={c.label} left={c.x - width / 2} right={c.x + width / 2} row={row} />
        ))}
        <Strips row={row} y={row.top} height={row.bottom - row.top} moving={layout.moving} />
      </g>
    );
  }
  const [left, right] = row.kind === 'bar' ? [timeline.left + 3, timeline.right - 3] : row.box;
  return (
    <Box left={left} right={right} row={row}>
      <Label x={(left + right) / 2} y={row.y + 4} size={BOX_FONT} bold anchor="middle">
        {fit(boxText(row), right - left - 6, BOX_FONT, true)}
      </Label>
    </Box>
  );
}

function Box({
  left,
  right,
  row,
  children,
}: {
  left: number;
  right: number;
  row: PlacedRow;
  children?: ComponentChildren;
}) {
  const { ink } = useEnv();
  const place = { x: left, y: row.top, width: right - left, height: row.bottom - row.top, rx: 4 };
  return (
    <g>
      <rect {...place} fill={ink.surface} />
      <rect {...place} fill={ink.box} stroke={ink.boxLine} />
      {children}
    </g>
  );
}
