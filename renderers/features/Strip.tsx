import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { envelope } from '../shared/envelope';
import { TimeAxis } from '../shared/TimeAxis';
import { ValueAxis } from '../shared/ValueAxis';
import { useEnv } from '../shared/env';
import { linePath } from '../shared/path';
import type { FeatureLayout } from './layout';
import type { FeatureData } from './schema';

/** The series: what the features of step t can see, t itself, the target behind it, and what is still unknown. */
export function Strip({ data, t, layout }: { data: FeatureData; t: number; layout: FeatureLayout }) {
  const { ink } = useEnv();
  const { left, right, top, bottom } = layout.strip;
  const { series, times, omitted } = data;
  const last = series.length - 1;
  const x = stepScale(data, layout);
  const [low = 0, high = 1] = extent(Array.from(series).filter(Number.isFinite));
  const y = scaleLinear(low < high ? [low, high] : [low - 1, high + 1], [bottom - 6, top + 6]);
  const line = (from: number, to: number) => linePath(envelope((i) => series[i]!, from, to, x, y));
  const seen = x(Math.max(0, t - layout.reach.longest));
  const shift = times ? 0 : omitted;
  const dot = (i: number, hollow: boolean) =>
    Number.isFinite(series[i]) ? (
      <circle
        cx={x(i)}
        cy={y(series[i]!)}
        r={3.5}
        fill={hollow ? ink.surface : ink.accent}
        stroke={ink.accent}
        stroke-width={1.5}
      />
    ) : null;
  return (
    <>
      <ValueAxis y={y} ticks={2} left={left} right={right} />
      <rect
        x={seen}
        y={top}
        width={Math.max(1, x(t) - seen)}
        height={bottom - top}
        fill={ink.accent}
        fill-opacity={0.12}
      />
      <path d={line(0, t)} fill="none" stroke={ink.text} stroke-width={1.3} />
      {t < last ? (
        <path
          d={line(t, last)}
          fill="none"
          stroke={ink.muted}
          stroke-width={1.2}
          stroke-dasharray="2 3"
          stroke-opacity={0.7}
        />
      ) : null}
      <path d={`M${x(t)},${top}V${bottom}`} stroke={ink.accent} stroke-width={1.5} />
      {dot(t, false)}
      {t < last ? dot(t + 1, true) : null}
      <TimeAxis
        times={times}
        from={shift}
        to={shift + last}
        x={(step) => x(step - shift)}
        y={bottom}
        left={left}
        right={right}
      />
    </>
  );
}

/** From a step to its place in the strip. */
export function stepScale({ series }: FeatureData, { strip: { left, right } }: FeatureLayout) {
  return scaleLinear([0, Math.max(1, series.length - 1)], [left, right]);
}
