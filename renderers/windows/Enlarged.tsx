import { scaleLinear } from 'd3-scale';
import { windowSpan } from '../../src/rnn/display/windowCount';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { useWords } from '../shared/words';
import { TARGET } from './hues';
import { Lane } from './Lane';
import type { WindowsLayout } from './layout';
import type { SlidingWindows } from './schema';
import { TimeAxis } from '../shared/TimeAxis';
import { words } from './words';

/** The chosen window, enlarged: x as it goes in, and the y that is to come out. */
export function Enlarged({
  data,
  window,
  layout,
}: {
  data: SlidingWindows;
  window: number;
  layout: WindowsLayout;
}) {
  const { ink } = useEnv();
  const say = useWords(words);
  const { left, right, lanes } = layout;
  const span = windowSpan(window, data);
  const { start, last, target, end } = span;
  const x = scaleLinear([start - 0.5, end + 0.5], [left, right]);
  const top = layout.overview.bottom + 46;
  const { bottom } = lanes.at(-1)!;
  const [seen, out] = [say.seen(data.lookback), say.forecast(data.horizon)];
  const gapLabel = say.gapOf(data.gap);
  const middle = (x(last + 0.5) + x(target - 0.5)) / 2;
  const half = textWidth(gapLabel, 11) / 2;
  const gapFits =
    data.gap > 0 &&
    middle - half > left + textWidth(seen, 11, true) + 8 &&
    middle + half < right - textWidth(out, 11, true) - 8;
  return (
    <>
      <rect
        x={x(start - 0.5)}
        y={lanes[0]!.top}
        width={x(last + 0.5) - x(start - 0.5)}
        height={bottom - lanes[0]!.top}
        fill={ink.accent}
        fill-opacity={0.07}
      />
      {data.gap > 0 ? (
        <rect
          x={x(last + 0.5)}
          y={lanes[0]!.top}
          width={x(target - 0.5) - x(last + 0.5)}
          height={bottom - lanes[0]!.top}
          fill={ink.muted}
          fill-opacity={0.18}
        >
          <title>{gapLabel}</title>
        </rect>
      ) : null}
      <rect
        x={x(target - 0.5)}
        y={lanes[0]!.top}
        width={x(end + 0.5) - x(target - 0.5)}
        height={lanes[0]!.bottom - lanes[0]!.top}
        fill={TARGET}
        fill-opacity={0.13}
      />
      <Label x={left} y={top} bold colour={ink.accent}>
        {seen}
      </Label>
      {gapFits ? (
        <Label x={middle} y={top} anchor="middle" colour={ink.muted}>
          {gapLabel}
        </Label>
      ) : null}
      <Label x={right} y={top} anchor="end" bold colour={TARGET}>
        {out}
      </Label>
      {data.columns.map((_, feature) => (
        <Lane key={feature} {...{ data, feature, span, x, layout }} />
      ))}
      <TimeAxis times={data.times} from={start} to={end} x={x} y={bottom} left={left} right={right} />
      {data.features > data.columns.length ? (
        <Label x={left} y={bottom + 34} colour={ink.muted}>
          {say.more(data.features - data.columns.length)}
        </Label>
      ) : null}
    </>
  );
}
