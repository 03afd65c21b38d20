import { scaleLinear } from 'd3-scale';
import type { ReadingView } from '../../src/rnn/display/views';
import { visible } from '../../src/rnn/display/visible';
import { useEnv } from '../shared/env';
import { exact, short, tidy } from '../shared/format';
import { css, heatColour } from '../shared/heat';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { linePath } from '../shared/path';
import { useWords } from '../shared/words';
import { changesOf, signed } from './describe';
import { words as translated } from './words';

export interface ReadingLayout {
  width: number;
  height: number;
  left: number;
  pitch: number;
  /** The column before the first word, where the model has read only padding. */
  before: number;
}

const [TOP, LINE, WORDS, BARS, HEIGHT] = [14, 144, 166, 184, 300];

export function layoutReading(data: ReadingView, room: number, nothing: string): ReadingLayout {
  const [low, high] = rangeOf(data);
  const numbers = [low, high, data.threshold].map((value) => textWidth(tidy(value), 10));
  const left = Math.max(...numbers) + 12;
  const before = data.start === null ? 0 : textWidth(nothing, 10) + 14;
  const widest = Math.max(...data.words.map((word) => textWidth(visible(word), 11)));
  const needed = Math.min(110, Math.max(46, widest + 10));
  const pitch = Math.max(needed, Math.min(110, (room - left - before) / data.words.length));
  return {
    width: Math.max(room, Math.ceil(left + before + pitch * data.words.length)),
    height: HEIGHT,
    left,
    pitch,
    before,
  };
}

/** Probabilities keep their whole scale. */
function rangeOf({ outputs, start, threshold }: ReadingView): [number, number] {
  const values = [...outputs, threshold, ...(start === null ? [] : [start])];
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (min >= 0 && max <= 1) return [0, 1];
  return max > min ? [min, max] : [min - 1, max + 1];
}

export function wordUnder(
  { left, before, pitch }: ReadingLayout,
  x: number,
  words: number,
): number | undefined {
  const step = Math.floor((x - left - before) / pitch);
  return step >= 0 && step < words ? step : undefined;
}

/** Above the output after each word, below what the word changed. */
export function ReadingDiagram({
  data,
  layout,
  step,
}: {
  data: ReadingView;
  layout: ReadingLayout;
  step: number | undefined;
}) {
  const { ink, scheme } = useEnv();
  const words = useWords(translated);
  const { left, before, pitch, width } = layout;
  const right = left + before + pitch * data.words.length;
  const [low, high] = rangeOf(data);
  const y = scaleLinear([low, high], [LINE - 4, TOP + 10]);
  const x = (i: number) => left + before + (i + 0.5) * pitch;
  const changes = changesOf(data);
  const largest = Math.max(1e-12, ...changes.map((change) => Math.abs(change ?? 0)));
  const middle = (BARS + HEIGHT) / 2;
  const half = (HEIGHT - BARS) / 2 - 16;
  const bar = scaleLinear([-largest, largest], [middle + half, middle - half]);
  const points: [number, number][] = data.outputs.map((output, i) => [x(i), y(output)]);
  const begin: [number, number][] = data.start === null ? [] : [[left + before / 2, y(data.start)]];
  const threshold = y(data.threshold);
  const edges = [low, high].filter((value) => Math.abs(y(value) - threshold) > 13);
  return (
    <g>
      {step === undefined ? null : (
        <rect
          x={x(step) - pitch / 2}
          y={TOP}
          width={pitch}
          height={HEIGHT - TOP}
          fill={ink.cursor}
          opacity={0.6}
        />
      )}
      <Label x={0} y={10} size={10} colour={ink.muted} maxWidth={width}>
        {`${words.output} · ${data.labels[1]} ↑ · ${data.labels[0]} ↓`}
      </Label>
      <path d={`M${left},${TOP}V${LINE}`} stroke={ink.faint} />
      <path d={`M${left},${threshold}H${right}`} stroke={ink.muted} stroke-dasharray="5 4" />
      {[...edges, data.threshold].map((value) => (
        <Label key={value} x={left - 5} y={y(value) + 3.5} size={10} anchor="end" colour={ink.muted}>
          {tidy(value)}
        </Label>
      ))}
      <path d={linePath([...begin, ...points])} fill="none" stroke={ink.accent} stroke-width={2} />
      {begin.map(([px, py]) => (
        <circle key="start" cx={px} cy={py} r={3.5} fill={ink.surface} stroke={ink.accent} stroke-width={1.5}>
          <title>{exact(data.start!)}</title>
        </circle>
      ))}
      {data.start === null ? null : (
        <Label x={left + before / 2} y={WORDS} size={10} anchor="middle" colour={ink.muted}>
          {words.nothing}
        </Label>
      )}
      {points.map(([px, py], i) => {
        const above = data.outputs[i]! > data.threshold;
        const change = changes[i];
        const end = bar(change ?? 0);
        const colour = css(
          heatColour({ kind: 'diverging', min: -largest, max: largest }, change ?? 0, scheme),
        );
        return (
          <g key={i}>
            {above ? (
              <circle cx={px} cy={py} r={4.5} fill={ink.accent}>
                <title>{exact(data.outputs[i]!)}</title>
              </circle>
            ) : (
              <rect
                x={px - 4}
                y={py - 4}
                width={8}
                height={8}
                fill={ink.surface}
                stroke={ink.accent}
                stroke-width={2}
              >
                <title>{exact(data.outputs[i]!)}</title>
              </rect>
            )}
            <Label x={px} y={WORDS} size={11} bold anchor="middle" maxWidth={pitch - 6}>
              {visible(data.words[i]!)}
            </Label>
            {change === undefined ? null : (
              <>
                <rect
                  x={px - Math.min(14, pitch / 3)}
                  y={Math.min(end, middle)}
                  width={Math.min(28, (pitch * 2) / 3)}
                  height={Math.abs(end - middle)}
                  fill={colour}
                  stroke={ink.boxLine}
                  stroke-width={0.5}
                >
                  <title>{exact(change)}</title>
                </rect>
                <Label
                  x={px}
                  y={change >= 0 ? end - 4 : end + 12}
                  size={9}
                  anchor="middle"
                  colour={ink.muted}
                  maxWidth={pitch - 2}
                >
                  {signed(change)}
                </Label>
              </>
            )}
          </g>
        );
      })}
      <path d={`M${left},${middle}H${right}`} stroke={ink.edge} />
      <Label x={0} y={BARS - 2} size={10} colour={ink.muted} maxWidth={width}>
        {`${words.change} (−${short(largest)} … +${short(largest)})`}
      </Label>
    </g>
  );
}
