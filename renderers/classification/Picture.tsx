import type { ClassificationView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, short } from '../shared/format';
import { css, heatColour, readableOn } from '../shared/heat';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { ScaleBar } from '../shared/ScaleBar';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { tableDrawing } from '../shared/TablePicture';
import { useWords } from '../shared/words';
import { SHARES } from './ConfusionTable';
import { detailText } from './detail';
import { percent, scoreRows, SCORES, somethingUndefined } from './scoreRows';
import { words } from './words';

const SIZE = 11;
const TOP = 36;
const ROW = 30;

/** The matrix above, the scores below. */
export function ClassificationPicture({ data }: { data: ClassificationView }) {
  const env = useEnv();
  const say = useWords(words);
  const number = (n: number) => count(n, env.language);
  const matrixHeight = TOP + data.labels.length * rowHeight(data) + 34;
  const { height, drawing } = tableDrawing(
    {
      columns: [say.class, say.precision, say.recall, say.f1, say.support].map((label, i) => ({
        label,
        numeric: i > 0,
      })),
      rows: scoreRows(data, say).map(({ name, scores, mean }) => [
        { text: name, muted: mean },
        ...SCORES.map((score) => {
          const value = scores[score];
          return value === null
            ? { text: say.notDefined, muted: true, bar: 0 }
            : { text: short(value), bar: value };
        }),
        number(scores.support),
      ]),
      dividers: [data.labels.length - 1],
      notes: somethingUndefined(data) ? [say.undefinedNote] : [],
    },
    env,
  );
  const said = data.labels.map(
    (label, i) =>
      `${label}: ${say.recall} ${data.classes[i]!.recall === null ? say.notDefined : short(data.classes[i]!.recall)}`,
  );
  return (
    <StaticPicture
      width={env.width}
      height={matrixHeight + height}
      title={data.title || say.title}
      detail={detailText(data, say, number)}
      description={`${say.confusion}. ${said.join(', ')}`}
    >
      <Matrix data={data} />
      <g transform={`translate(0,${matrixHeight})`}>{drawing}</g>
    </StaticPicture>
  );
}

function Matrix({ data }: { data: ClassificationView }) {
  const { ink, scheme, width, language } = useEnv();
  const say = useWords(words);
  const { labels, matrix, classes } = data;
  const room = innerWidth(width);
  const names = Math.min(
    room * 0.25,
    Math.max(textWidth(say.actual, SIZE), ...labels.map((label) => textWidth(label, SIZE))),
  );
  const left = names + 10;
  const cell = Math.min(92, (room - left) / labels.length);
  const row = rowHeight(data);
  const middle = left + (cell * labels.length) / 2;
  return (
    <g>
      <Label x={0} y={TOP - 8} size={SIZE} colour={ink.muted}>
        {say.actual}
      </Label>
      <Label
        x={Math.max(middle, left + textWidth(say.predicted, SIZE) / 2)}
        y={10}
        size={SIZE}
        anchor="middle"
        colour={ink.muted}
      >
        {say.predicted}
      </Label>
      {labels.map((label, j) => (
        <Label
          key={j}
          x={left + (j + 0.5) * cell}
          y={TOP - 8}
          size={SIZE}
          anchor="middle"
          maxWidth={cell - 4}
        >
          {label}
        </Label>
      ))}
      {matrix.map((counts, i) => (
        <g key={i}>
          <Label x={names} y={TOP + (i + 0.5) * row + 4} size={SIZE} anchor="end" maxWidth={names}>
            {row < 12 ? '' : labels[i]!}
          </Label>
          {counts.map((n, j) => {
            const support = classes[i]!.support;
            const colour = heatColour(SHARES, support > 0 ? n / support : NaN, scheme);
            const text = count(n, language);
            const share = support > 0 ? `${percent(n / support)} %` : '';
            const full =
              share && textWidth(`${text} · ${share}`, SIZE) <= cell - 6 ? `${text} · ${share}` : text;
            const [x, y] = [left + j * cell, TOP + i * row];
            return (
              <g key={j}>
                <rect x={x} y={y} width={cell - 1} height={row - 1} fill={css(colour)} />
                {row < 12 ? null : (
                  <Label
                    x={x + cell / 2}
                    y={y + row / 2 + 4}
                    size={SIZE}
                    anchor="middle"
                    bold={i === j}
                    colour={readableOn(colour)}
                    maxWidth={cell - 4}
                  >
                    {full}
                  </Label>
                )}
              </g>
            );
          })}
        </g>
      ))}
      <ScaleBar scale={SHARES} x={left + 90} y={TOP + labels.length * row + 13} />
      <Label
        x={left + 98}
        y={TOP + labels.length * row + 17}
        size={SIZE}
        colour={ink.muted}
        maxWidth={room - left - 98}
      >
        {say.shares}
      </Label>
    </g>
  );
}

/** Rows of many classes are low, and without text. */
function rowHeight({ labels }: ClassificationView): number {
  return labels.length <= 12 ? ROW : labels.length <= 40 ? 18 : 8;
}
