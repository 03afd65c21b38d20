import type { TensorHistogram as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, short, tidy } from '../shared/format';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { words } from './words';

const HEIGHT = 72;
const WIDEST = 520;

/** Bars over the range of the values; zero has a line where it lies within. */
export function TensorHistogram({ data: { min, max, counts } }: { data: Data }) {
  const { ink, language } = useEnv();
  const say = useWords(words);
  const [ref, available] = useWidth<HTMLDivElement>();
  const width = Math.min(WIDEST, available);
  const most = Math.max(1, ...counts);
  const bar = width / counts.length;
  const place = (i: number) => min + ((max - min) * i) / counts.length;
  const zero = min < 0 && max > 0 ? ((0 - min) / (max - min)) * width : undefined;
  return (
    <div ref={ref} class="rnn-plot" style="margin-top:10px">
      <div class="rnn-muted">{say.distribution}</div>
      <svg
        width={width}
        height={HEIGHT + 18}
        role="img"
        aria-label={`${say.distribution}: ${short(min)} … ${short(max)}`}
      >
        {counts.map((n, i) => (
          <g key={i}>
            <title>{say.between(short(place(i)), short(place(i + 1)), count(n, language))}</title>
            <rect x={i * bar} y={0} width={bar} height={HEIGHT} fill="transparent" />
            <rect
              class="rnn-count-bar"
              x={i * bar + 0.5}
              y={HEIGHT - height(n, most)}
              width={Math.max(0.5, bar - 1)}
              height={height(n, most)}
              fill={ink.accent}
            />
          </g>
        ))}
        {zero === undefined ? null : (
          <line x1={zero} x2={zero} y1={0} y2={HEIGHT + 3} stroke={ink.muted} stroke-dasharray="2 2" />
        )}
        <line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} stroke={ink.boxLine} />
        <g font-size={11} fill={ink.muted}>
          <text x={0} y={HEIGHT + 14}>
            {tidy(min)}
          </text>
          <text x={width} y={HEIGHT + 14} text-anchor="end">
            {tidy(max)}
          </text>
        </g>
      </svg>
    </div>
  );
}

/** What occurs at all can be seen. */
const height = (n: number, most: number) => (n === 0 ? 0 : Math.max(1.5, (n / most) * (HEIGHT - 4)));
