import { useEnv } from '../shared/env';
import { exact } from '../shared/format';
import { css, heatColour, type HeatScale } from '../shared/heat';
import { mergeY, SHIFT } from './cells';
import type { Layout, PlacedRow } from './layout';
import { Strips } from './Strip';

/** Where the two directions of a Bidirectional become one output, coloured by its norm. */
export function Merge({ row, layout, scale }: { row: PlacedRow; layout: Layout; scale: HeatScale }) {
  const { ink, scheme } = useEnv();
  const { columns } = row.timeline;
  // Of one vector for the whole sequence, the halves come from different steps: no step's ‖h‖ is its norm.
  const norms = row.layer.outputExtent === 'sequence' ? row.layer.hiddenNorm : undefined;
  const places = row.layer.outputExtent === 'sequence' ? columns : columns.slice(-1);
  const half = layout.cellWidth / 2 + SHIFT;
  return (
    <g>
      {places.map(({ x, step, label }) => {
        const norm = step === null ? undefined : norms?.[step];
        const fill = norm === undefined ? ink.edge : css(heatColour(scale, norm, scheme));
        return (
          <rect
            key={label}
            x={x - half}
            y={mergeY(row) - 4}
            width={half * 2}
            height={8}
            rx={4}
            fill={fill}
            stroke={ink.edge}
          >
            {norm === undefined ? null : <title>{`‖h‖ = ${exact(norm)}`}</title>}
          </rect>
        );
      })}
      {norms ? <Strips row={row} y={mergeY(row) - 4} height={8} scale={scale} norms={norms} /> : null}
    </g>
  );
}
