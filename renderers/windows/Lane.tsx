import { extent } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { windowSpan } from '../../src/rnn/display/windowCount';
import { envelope } from '../shared/envelope';
import { useEnv } from '../shared/env';
import { exact } from '../shared/format';
import { Label } from '../shared/Label';
import { ValueAxis } from '../shared/ValueAxis';
import { linePath } from '../shared/path';
import { useWords } from '../shared/words';
import { TARGET } from './hues';
import type { WindowsLayout } from './layout';
import type { SlidingWindows } from './schema';
import { words } from './words';

interface Props {
  data: SlidingWindows;
  feature: number;
  span: ReturnType<typeof windowSpan>;
  x: ScaleLinear<number, number>;
  layout: WindowsLayout;
}

/** One feature of the window, on a scale of its own; the first one with the target. */
export function Lane({ data, feature, span, x, layout }: Props) {
  const { ink } = useEnv();
  const say = useWords(words);
  const { top, bottom } = layout.lanes[feature]!;
  const values = data.columns[feature]!;
  const { start, last, target, end } = span;
  const isTarget = feature === 0;
  const [low = 0, high = 1] = extent(values.subarray(start, (isTarget ? end : last) + 1));
  const y = scaleLinear(low < high ? [low, high] : [low - 1, high + 1], [bottom - 8, top + 8]).nice(3);
  const line = (from: number, to: number) => linePath(envelope((i) => values[i]!, from, to, x, y));
  const wide = x(1) - x(0);
  const dots = (from: number, to: number) =>
    wide < 5
      ? []
      : Array.from({ length: to - from + 1 }, (_, k) => ({
          i: from + k,
          at: x(from + k),
          y: y(values[from + k]!),
        }));
  const r = Math.min(3.5, wide / 3);
  const several = data.columns.length > 1;
  const named = `${say.feature(feature + 1)}${isTarget ? ` (${say.target})` : ''}`;
  const label = [several ? named : undefined, isTarget ? data.unit : undefined].filter(Boolean).join(' · ');
  return (
    <>
      <ValueAxis y={y} ticks={several ? 2 : 4} left={layout.left} right={layout.right} />
      {several ? (
        <Label x={layout.left} y={top - 4} size={10} colour={ink.muted} maxWidth={layout.right - layout.left}>
          {label}
        </Label>
      ) : null}
      {isTarget ? (
        <path d={line(last, target)} fill="none" stroke={ink.muted} stroke-dasharray="2 3" />
      ) : null}
      <path
        d={line(start, last)}
        fill="none"
        stroke={ink.accent}
        stroke-width={1.75}
        stroke-linejoin="round"
      />
      {dots(start, last).map((dot) => (
        <circle key={dot.i} cx={dot.at} cy={dot.y} r={r} fill={ink.accent}>
          <title>{`${dot.i + 1}: ${exact(values[dot.i]!)}`}</title>
        </circle>
      ))}
      {isTarget ? (
        <>
          <path d={line(target, end)} fill="none" stroke={TARGET} stroke-width={2} stroke-linejoin="round" />
          {dots(target, end).map((dot) => (
            <rect key={dot.i} x={dot.at - r} y={dot.y - r} width={2 * r} height={2 * r} fill={TARGET}>
              <title>{`${dot.i + 1}: ${exact(values[dot.i]!)}`}</title>
            </rect>
          ))}
        </>
      ) : null}
    </>
  );
}
