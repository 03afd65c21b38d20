import { useLayoutEffect, useRef } from 'preact/hooks';
import { useEnv } from '../shared/env';
import { css, heatColour } from '../shared/heat';
import type { DecodedCell } from './schema';
import { stateOf, type TimeLayout } from './timeLayout';

interface Props {
  data: DecodedCell;
  layout: TimeLayout;
}

/** The state of all kept units on a canvas, one pixel a value, enlarged without smoothing. */
export function HeatCanvas({ data, layout }: Props) {
  const { scheme } = useEnv();
  const ref = useRef<HTMLCanvasElement>(null);
  const { left, right, heat, scale } = layout;
  const [columns, rows] = [data.steps, data.shown.length];
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const values = data.panels.get(stateOf(data))!;
    const image = context.createImageData(columns, rows);
    for (let t = 0; t < columns; t++) {
      for (let k = 0; k < rows; k++) {
        const at = (k * columns + t) * 4;
        image.data.set(heatColour(scale, values[t * rows + k]!, scheme), at);
        image.data[at + 3] = 255;
      }
    }
    context.putImageData(image, 0, 0);
  }, [data, scale.max, scheme]);
  const style = {
    left: `${left}px`,
    top: `${heat.top}px`,
    width: `${right - left}px`,
    height: `${heat.height}px`,
  };
  return <canvas ref={ref} width={columns} height={rows} style={style} aria-hidden="true" />;
}

const MOST = { columns: 100, rows: 16 };

/** The same as shapes, coarser where there are many, for pictures that no script draws. */
export function HeatCells({ data, layout }: Props) {
  const { scheme } = useEnv();
  const { left, right, heat, scale } = layout;
  const values = data.panels.get(stateOf(data))!;
  const kept = data.shown.length;
  const [columns, rows] = [Math.min(data.steps, MOST.columns), Math.min(kept, MOST.rows)];
  const [w, h] = [(right - left) / columns, heat.height / rows];
  return (
    <g shape-rendering="crispEdges">
      {Array.from({ length: columns * rows }, (_, i) => {
        const [column, r] = [i % columns, Math.floor(i / columns)];
        const t = Math.floor((column * data.steps) / columns);
        const k = Math.floor((r * kept) / rows);
        const colour = css(heatColour(scale, values[t * kept + k]!, scheme));
        return <rect key={i} x={left + column * w} y={heat.top + r * h} width={w} height={h} fill={colour} />;
      })}
    </g>
  );
}
