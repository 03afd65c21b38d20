import { BINS } from '../class/summary';
import type { ReportWords } from '../words/words';

const BAR = 34;
const HEIGHT = 96;
const ABOVE = 16;
const BELOW = 18;
/** Half of the label at an end. */
const SIDE = 18;

/** How many learners have which share of the points. */
export function Distribution({ counts, words }: { counts: number[]; words: ReportWords }) {
  const most = Math.max(1, ...counts);
  const step = 100 / BINS;
  const told = counts.flatMap((count, i) =>
    count > 0 ? words.page.bin(i * step, (i + 1) * step, count) : [],
  );
  const width = BINS * BAR;
  return (
    <svg
      viewBox={`${-SIDE} 0 ${width + 2 * SIDE} ${ABOVE + HEIGHT + BELOW}`}
      width="100%"
      style={`max-width:${width + 2 * SIDE}px;height:auto;display:block`}
      role="img"
      aria-label={`${words.page.distributionNote}. ${told.join('; ')}`}
    >
      {counts.map((count, i) => {
        const height = (HEIGHT * count) / most;
        const y = ABOVE + HEIGHT - height;
        return count > 0 ? (
          <g key={i}>
            <rect x={i * BAR + 2} y={y} width={BAR - 4} height={height} />
            <text x={(i + 0.5) * BAR} y={y - 4} text-anchor="middle">
              {count}
            </text>
          </g>
        ) : null;
      })}
      <line x1={0} x2={width} y1={ABOVE + HEIGHT + 0.5} y2={ABOVE + HEIGHT + 0.5} />
      {[0, 50, 100].map((percent) => (
        <text
          key={percent}
          class="rnn-muted"
          x={(percent * width) / 100}
          y={ABOVE + HEIGHT + 14}
          text-anchor="middle"
        >
          {percent} %
        </text>
      ))}
    </svg>
  );
}
