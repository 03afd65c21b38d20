import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { envelope } from '../shared/envelope';
import { timeLabel, timeTicks } from '../shared/timeAxis';
import { useEnv } from '../shared/env';
import { tidy } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
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
  // a tick within a day that is labelled by its day would stand in the wrong place
  const span = times ? times[last]! - times[0]! : 0;
  const ticks = timeTicks(times, shift, shift + last, right - left).filter(
    ({ step, label }) => !times || step === 0 || timeLabel(times[step - 1]!, span) !== label,
  );
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
      {y.ticks(2).map((tick) => (
        <g key={tick}>
          <path d={`M${left},${y(tick)}H${right}`} stroke={ink.faint} />
          <Label x={left - 6} y={y(tick) + 3.5} size={10} anchor="end" colour={ink.muted} maxWidth={left - 8}>
            {tidy(tick)}
          </Label>
        </g>
      ))}
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
      <path d={`M${left},${bottom}H${right}`} stroke={ink.boxLine} />
      {ticks.map(({ step, label }) => {
        const half = textWidth(label, 10) / 2;
        const at = x(step - shift);
        return (
          <g key={step}>
            <path d={`M${at},${bottom}v4`} stroke={ink.boxLine} />
            <Label
              x={Math.max(half, Math.min(right + 8 - half, at))}
              y={bottom + 15}
              size={10}
              anchor="middle"
              colour={ink.muted}
            >
              {label}
            </Label>
          </g>
        );
      })}
    </>
  );
}

/** From a step to its place in the strip. */
export function stepScale({ series }: FeatureData, { strip: { left, right } }: FeatureLayout) {
  return scaleLinear([0, Math.max(1, series.length - 1)], [left, right]);
}
