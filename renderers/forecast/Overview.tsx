import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { linePath } from '../shared/path';
import { useWords } from '../shared/words';
import { envelope } from '../shared/envelope';
import { TimeAxis } from '../shared/TimeAxis';
import { OVERVIEW } from './layout';
import type { Forecasts } from './schema';
import type { PlotState } from './state';
import { words } from './words';

const FILLS = { train: 0, validation: 0.14, test: 0.3 };

/** The whole series with its three parts, and what of it is shown below. */
export function Overview({
  data,
  state,
  left,
  right,
  width,
}: {
  data: Forecasts;
  state: PlotState;
  left: number;
  right: number;
  width: number;
}) {
  const { ink, language } = useEnv();
  const say = useWords(words);
  const steps = data.series.length;
  const x = scaleLinear([0, Math.max(1, steps - 1)], [left, right]);
  const [low = 0, high = 1] = extent(Array.from(data.series).filter(Number.isFinite));
  const y = scaleLinear(low < high ? [low, high] : [low - 1, high + 1], [
    OVERVIEW.bottom - 3,
    OVERVIEW.top + 3,
  ]);
  let begin = 0;
  const bands = (['train', 'validation', 'test'] as const).map((part) => {
    const band = { part, from: begin, to: begin + data.split[part] };
    begin = band.to;
    return band;
  });
  const edge = (i: number) => Math.max(left, Math.min(right, x(i - 0.5)));
  let free = 0;
  return (
    <>
      {bands.map(({ part, from, to }) => {
        if (to === from) return null;
        const full = `${say[part]} ${count(to - from, language)}`;
        const room = part === 'test' ? width - edge(from) : edge(to) - edge(from) - 6;
        const label = [full, say[part]].find((text) => textWidth(text, 11) <= room);
        const at = Math.max(free, edge(from));
        const shown = label !== undefined && at + 4 + textWidth(label, 11) <= width;
        if (shown) free = at + 4 + textWidth(label, 11) + 6;
        return (
          <g key={part}>
            <rect
              x={edge(from)}
              y={OVERVIEW.top}
              width={edge(to) - edge(from)}
              height={OVERVIEW.bottom - OVERVIEW.top}
              fill={ink.muted}
              fill-opacity={FILLS[part]}
            >
              <title>{full}</title>
            </rect>
            <path d={`M${edge(from)},${OVERVIEW.top - 14}V${OVERVIEW.bottom}`} stroke={ink.boxLine} />
            {shown ? (
              <Label x={at + 4} y={OVERVIEW.top - 5} colour={ink.muted}>
                {label}
              </Label>
            ) : null}
          </g>
        );
      })}
      <path
        d={linePath(envelope((i) => data.series[i]!, 0, steps - 1, x, y))}
        fill="none"
        stroke={ink.text}
        stroke-width={1}
      />
      <rect
        x={x(state.from) - 1}
        y={OVERVIEW.top - 1}
        width={Math.max(3, x(state.to) - x(state.from)) + 2}
        height={OVERVIEW.bottom - OVERVIEW.top + 2}
        fill={ink.accent}
        fill-opacity={0.08}
        stroke={ink.accent}
        stroke-width={1.5}
        rx={2}
      />
      <TimeAxis
        times={data.times}
        from={0}
        to={steps - 1}
        x={x}
        y={OVERVIEW.bottom}
        left={left}
        right={right}
      />
    </>
  );
}
