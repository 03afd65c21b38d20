import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { windowSpan } from '../../src/rnn/display/windowCount';
import { envelope } from '../shared/envelope';
import { useEnv } from '../shared/env';
import { count, tidy } from '../shared/format';
import { Label } from '../shared/Label';
import { linePath } from '../shared/path';
import { useWords } from '../shared/words';
import { TARGET } from './hues';
import type { WindowsLayout } from './layout';
import type { SlidingWindows } from './schema';
import { TimeAxis } from '../shared/TimeAxis';
import { words } from './words';

/** The whole series, with the chosen window and its target. */
export function Overview({
  data,
  window,
  layout,
}: {
  data: SlidingWindows;
  window: number;
  layout: WindowsLayout;
}) {
  const { ink, language } = useEnv();
  const say = useWords(words);
  const { left, right } = layout;
  const { top, bottom } = layout.overview;
  const x = overviewScale(data, layout);
  const series = data.columns[0]!;
  const [low = 0, high = 1] = extent(series);
  const y = scaleLinear(low < high ? [low, high] : [low - 1, high + 1], [bottom - 4, top + 4]);
  const { start, last, target, end } = windowSpan(window, data);
  const band = (from: number, to: number, colour: string) => (
    <rect
      x={x(from - 0.5)}
      y={top - 2}
      width={Math.max(2, x(to + 0.5) - x(from - 0.5))}
      height={bottom - top + 2}
      fill={colour}
      fill-opacity={0.2}
      stroke={colour}
      stroke-width={1.25}
    />
  );
  return (
    <>
      <Label x={0} y={top - 10} bold>
        {say.series}
      </Label>
      <Label x={right} y={top - 10} anchor="end" colour={ink.muted}>
        {[
          data.features > 1 ? `${say.feature(1)} (${say.target})` : undefined,
          say.steps(count(data.steps, language)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Label>
      {band(start, last, ink.accent)}
      {band(target, end, TARGET)}
      <path
        d={linePath(envelope((i) => series[i]!, 0, data.steps - 1, x, y))}
        fill="none"
        stroke={ink.text}
        stroke-width={1}
      />
      {[y.domain()[0]!, y.domain()[1]!].map((value) => (
        <Label
          key={value}
          x={left - 6}
          y={y(value) + 3.5}
          size={10}
          anchor="end"
          colour={ink.muted}
          maxWidth={left - 8}
        >
          {tidy(value)}
        </Label>
      ))}
      <TimeAxis times={data.times} from={0} to={data.steps - 1} x={x} y={bottom} left={left} right={right} />
    </>
  );
}

export function overviewScale(
  { steps }: { steps: number },
  { left, right }: { left: number; right: number },
) {
  return scaleLinear([-0.5, steps - 0.5], [left, right]);
}
