import type { SearchView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { tableDrawing } from '../shared/TablePicture';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { layoutAxes, paramText } from './axes';
import { describeSearch, notesOf, progressText, secondsText, timeText, valueText } from './describe';
import { ParallelPlot } from './ParallelPlot';
import { ranked } from './ranking';
import { MARKS } from './TrialsTable';
import { words as translated } from './words';

const MOST_ROWS = 12;
const [SIZE, LINE] = [12, 16];

/** The plot, and the best trials in a table. */
export function SearchPicture({ data, state }: { data: SearchView; state?: unknown }) {
  const env = useEnv();
  const { width, ink, text, language } = env;
  const words = useWords(translated);
  const { selected } = (state ?? {}) as { selected?: number };
  const room = innerWidth(width);
  const trials = ranked(data);
  const layout = layoutAxes(data, room, words.value);
  const lines = [
    progressText(data, words, language),
    data.noWorkerAt ? words.noWorker(data.noWorkerAt) : '',
    words.plot,
  ]
    .filter(Boolean)
    .flatMap((line) => wrapText(line, room, SIZE));
  const top = lines.length * LINE + 8;
  const shown = trials.slice(0, MOST_ROWS);
  const numeric = (i: number) => shown.every(({ params }) => typeof params[i] === 'number');
  const { height, drawing } = tableDrawing(
    {
      columns: [
        { label: words.trial, numeric: true },
        { label: words.value, numeric: true },
        ...data.parameters.map(({ name }, i) => ({ label: name, numeric: numeric(i) })),
        { label: words.epochs, numeric: true },
        { label: words.time, numeric: true },
        { label: words.state },
      ],
      rows: shown.map(({ number, params, value, epochs, elapsedMs, status }) => {
        const best = number === data.best;
        return [
          String(number),
          { text: `${best ? '▸ ' : ''}${valueText(value)}`, bold: best },
          ...params.map(paramText),
          String(epochs ?? '–'),
          secondsText(elapsedMs),
          { text: `${MARKS[status]} ${words.state_[status]}`, muted: true },
        ];
      }),
      notes: notesOf(data, shown.length, words, language),
    },
    env,
  );
  return (
    <StaticPicture
      width={width}
      height={top + layout.height + 14 + height}
      title={words.title}
      detail={[data.name, words.method[data.method], words.status[data.status], timeText(data, text)]
        .filter(Boolean)
        .join(' · ')}
      description={describeSearch(data, words, language)}
    >
      {lines.map((line, i) => (
        <Label key={i} x={0} y={10 + i * LINE} size={SIZE} colour={ink.muted}>
          {line}
        </Label>
      ))}
      <g transform={`translate(0,${top})`}>
        <ParallelPlot view={data} trials={trials} layout={layout} selected={selected} />
      </g>
      <g transform={`translate(0,${top + layout.height + 14})`}>{drawing}</g>
    </StaticPicture>
  );
}
