import { useEnv } from '../shared/env';
import { BINS } from './countBins';

interface HistogramProps {
  counts: readonly number[];
  x: number;
  /** Where the bars stand. */
  bottom: number;
  width: number;
  height: number;
  /** Drawn as an outline over the bars, on the same scale. */
  outline?: readonly number[];
  title: string;
}

/** How values are spread: bars that stand on a scale of colours. */
export function Histogram({ counts, x, bottom, width, height, outline, title }: HistogramProps) {
  const { ink } = useEnv();
  const most = Math.max(1, ...counts, ...(outline ?? []));
  const bar = width / BINS;
  const top = (count: number) => round(bottom - (count / most) * height);
  const bars = counts
    .map((count, i) =>
      count > 0 ? `M${round(x + i * bar)},${bottom}V${top(count)}h${round(bar * 0.9)}V${bottom}z` : '',
    )
    .join('');
  const stairs = outline
    ?.map(
      (count, i) => `${i === 0 ? `M${round(x)},${bottom}` : ''}V${top(count)}H${round(x + (i + 1) * bar)}`,
    )
    .join('');
  return (
    <g class="rnn-histogram">
      <title>{title}</title>
      <rect x={x} y={bottom - height} width={width} height={height} fill="transparent" />
      <path d={bars} fill={ink.muted} fill-opacity={0.75} />
      {stairs ? (
        <path
          d={`${stairs}V${bottom}`}
          fill="none"
          stroke={ink.text}
          stroke-width={1.1}
          stroke-linejoin="round"
        />
      ) : null}
    </g>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
