import type { ScaleLinear } from 'd3-scale';
import { useEnv } from './env';
import { tidy } from './format';
import { Label } from './Label';

interface Props {
  y: ScaleLinear<number, number>;
  /** About how many lines. */
  ticks: number;
  left: number;
  right: number;
}

/** Faint lines across a chart at round values, with their numbers at the left. */
export function ValueAxis({ y, ticks, left, right }: Props) {
  const { ink } = useEnv();
  return (
    <>
      {y.ticks(ticks).map((tick) => (
        <g key={tick}>
          <path d={`M${left},${y(tick)}H${right}`} stroke={ink.faint} />
          <Label x={left - 6} y={y(tick) + 3.5} size={10} anchor="end" colour={ink.muted} maxWidth={left - 8}>
            {tidy(tick)}
          </Label>
        </g>
      ))}
    </>
  );
}
