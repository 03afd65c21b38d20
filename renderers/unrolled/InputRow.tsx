import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { UnrolledLayer, UnrolledView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, short } from '../shared/format';
import { Label } from '../shared/Label';
import type { Language } from '../shared/text';
import { useWords } from '../shared/words';
import { type UnrolledWords, words as translated } from './words';
import { textWidth } from '../shared/measureText';
import { linePath } from '../shared/path';
import type { Layout } from './layout';
import { takesTokens } from './rows';
import { stepX, type Timeline } from './timeline';

/** More lines than this are a tangle. */
const MOST_LINES = 6;

interface InputRowProps {
  view: UnrolledView;
  layout: Layout;
  block: number;
  /** The layer that takes these inputs. */
  layer: UnrolledLayer | undefined;
}

/** The inputs of a block at the bottom: the example's series where there is one, else one dot a step. */
export function InputRow({ view, layout, block, layer }: InputRowProps) {
  const { ink, text, language } = useEnv();
  const words = useWords(translated);
  const timeline = layout.timelines[block]!;
  const column = layout.labels[block]!;
  const { top, bottom } = layout.input;
  const series = block === 0 && !timeline.folded ? view.example?.input : undefined;
  const tokens = takesTokens(layer);
  const label = { x: column.x, anchor: column.anchor, maxWidth: column.width };
  return (
    <g>
      <Label {...label} y={top + 10} bold>
        {text.input}
      </Label>
      <Label {...label} y={top + 23} colour={ink.muted}>
        {contentText(layer, words, language)}
      </Label>
      {series && series.length > 0 ? (
        <Series
          series={series}
          timeline={timeline}
          top={top}
          bottom={bottom}
          wide={layout.width >= 560}
          tokens={tokens}
          worded={view.tokens !== undefined}
        />
      ) : (
        timeline.columns.map((c) => <circle key={c.label} cx={c.x} cy={top + 5} r={5} fill={ink.edge} />)
      )}
      {block === 0 && view.tokens && !timeline.folded ? (
        <Words words={view.tokens} timeline={timeline} y={bottom + 13} />
      ) : null}
    </g>
  );
}

/** What the inputs of one step are: so many features, or a token. */
function contentText(layer: UnrolledLayer | undefined, words: UnrolledWords, language: Language): string {
  if (!layer) return '';
  if (takesTokens(layer)) return words.tokens;
  const features = layer.inputShape[layer.inputExtent === 'sequence' ? 2 : 1];
  return typeof features === 'number' ? words.features(count(features, language)) : '';
}

/** The word of each step that is drawn whole. */
function Words({ words, timeline, y }: { words: string[]; timeline: Timeline; y: number }) {
  return (
    <g>
      {timeline.columns.map(({ step, x }) =>
        step === null || !words[step] ? null : (
          <Label key={step} x={x} y={y} size={10} anchor="middle" maxWidth={timeline.pitch - 4}>
            {words[step]}
          </Label>
        ),
      )}
    </g>
  );
}

interface SeriesProps {
  series: number[][];
  timeline: Timeline;
  top: number;
  bottom: number;
  wide: boolean;
  /** Numbers that stand for words: between them lies nothing, and no digit may go. */
  tokens: boolean;
  /** The words stand where the values would. */
  worded: boolean;
}

function Series({ series, timeline, top, bottom, wide, tokens, worded }: SeriesProps) {
  const { ink, language } = useEnv();
  const write = (value: number) => (tokens ? count(value, language) : short(value));
  const width = Math.min(MOST_LINES, Math.max(...series.map((step) => step.length)));
  const [min = 0, max = 0] = extent(series.flat().filter(Number.isFinite));
  const y = scaleLinear(max > min ? [min, max] : [min - 1, max + 1], [bottom - 4, top + 6]);
  const lines = Array.from({ length: width }, (_, f) =>
    series.flatMap((step, t): [number, number][] => {
      const x = stepX(timeline, t);
      return x === undefined ? [] : [[x, y(step[f] ?? NaN)]];
    }),
  );
  const single = width === 1;
  const visible = timeline.columns.flatMap(({ step, x }) =>
    step === null || !series[step] ? [] : [{ x, values: series[step] }],
  );
  return (
    <g>
      {visible.map(({ x, values }) => {
        const highest = values
          .slice(0, width)
          .map((v) => y(v))
          .filter(Number.isFinite);
        return (
          <path
            key={x}
            d={`M${x},${Math.min(bottom, ...highest)}V${top}`}
            stroke={ink.edge}
            stroke-width={1.2}
          />
        );
      })}
      {lines.map((points, f) =>
        tokens ? (
          points.map(([px, py]) => <circle key={px} cx={px} cy={py} r={1.5} fill={ink.accent} />)
        ) : (
          <path
            key={f}
            d={linePath(points)}
            fill="none"
            stroke={ink.accent}
            stroke-width={1.6}
            opacity={single ? 1 : 0.75}
          />
        ),
      )}
      {visible.flatMap(({ x, values }) =>
        values
          .slice(0, width)
          .map((v, f) =>
            Number.isFinite(v) ? (
              <circle key={`${x} ${f}`} cx={x} cy={y(v)} r={single ? 3 : 2} fill={ink.accent} />
            ) : null,
          ),
      )}
      {single && !worded
        ? visible.map(({ x, values }) => {
            const label = write(values[0] ?? NaN);
            return textWidth(label, 10) <= timeline.pitch - 6 ? (
              <Label key={x} x={x} y={bottom + 13} size={10} anchor="middle" colour={ink.muted}>
                {label}
              </Label>
            ) : null;
          })
        : null}
      {wide
        ? [max, min].map((value, i) => (
            <Label
              key={i}
              x={timeline.left - 2}
              y={i === 0 ? top + 9 : bottom - 1}
              size={9}
              anchor="end"
              colour={ink.muted}
            >
              {max > min || i === 0 ? write(value) : ''}
            </Label>
          ))
        : null}
    </g>
  );
}
