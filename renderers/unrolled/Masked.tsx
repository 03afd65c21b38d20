import { hatchPath } from '../shared/hatch';
import { useEnv } from '../shared/env';
import { css, NO_VALUE } from '../shared/heat';

/** A place whose steps a mask leaves out. */
export function Masked({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const { ink, scheme } = useEnv();
  return (
    <g class="rnn-masked">
      <rect x={x} y={y} width={width} height={height} fill={css(NO_VALUE[scheme])} />
      <path
        d={hatchPath(x, y, width, height)}
        fill="none"
        stroke={ink.muted}
        stroke-opacity={0.65}
        stroke-width={1.25}
      />
    </g>
  );
}
