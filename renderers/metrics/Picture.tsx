import type { MetricsView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, short } from '../shared/format';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { tableDrawing } from '../shared/TablePicture';
import { useWords } from '../shared/words';
import { barPart } from './bars';
import { barSentence, leakageSentences, noteSentences, reportTitle, sizeText } from './sentences';
import { type Arrangement, firstArrangement, type ShownTable, shownTable } from './shown';
import { STEP_CHART_HEIGHT, StepChart } from './StepChart';
import { fromLibrary, words } from './words';

/** A column of a step with its distance; the names of the rows beside them. */
const [STEP_WIDTH, NAMES_WIDTH] = [76, 190];

export function MetricsPicture({ data, state }: { data: MetricsView; state?: unknown }) {
  const env = useEnv();
  const say = useWords(words);
  const arrangement = (state as Arrangement | undefined) ?? firstArrangement(data);
  const table = shownTable(data, arrangement, say);
  const leakage = leakageSentences(data, say);
  const apart = arrangement.by !== 'all';
  const chart = apart ? STEP_CHART_HEIGHT + 8 : 0;
  const shown = apart ? someSteps(table, innerWidth(env.width)) : table.columns.map((_, i) => i);
  const { height, drawing } = tableDrawing(
    {
      columns: data.rows.length > 0 ? heads(table, shown, say.model) : [],
      rows: table.rows.map((row) => [
        row.baseline ? `${row.name} · ${say.baseline}` : row.name,
        ...shown.map((i) => {
          const value = row.values[i] ?? null;
          if (value === null) return { text: 'n/a', muted: true };
          const best = value === table.best[i];
          const bar = barPart(table.columns[i]!, value, table.largest[i]!);
          return { text: best ? `▸ ${short(value)}` : short(value), bold: best, bar };
        }),
      ]),
      dividers: table.divider >= 0 ? [table.divider] : [],
      notes: [
        ...leakage.findings.map((finding) => `! ${finding}`),
        ...noteSentences(data, say),
        ...(leakage.rest ? [leakage.rest] : []),
        ...(shown.length < table.columns.length
          ? [(arrangement.by === 'step' ? say.someSteps : say.someFolds)(shown.map((i) => i + 1).join(', '))]
          : []),
        barSentence(table, say),
      ].filter((note) => note !== ''),
    },
    env,
  );
  const metric = data.columns.find(({ id }) => id === arrangement.metric);
  const size = sizeText(data, say, (n) => count(n, env.language));
  const onlyLeakage = data.rows.length === 0 && data.leakage !== undefined;
  return (
    <StaticPicture
      width={env.width}
      height={chart + height}
      title={data.title || (onlyLeakage ? reportTitle(data, say) : say.title)}
      detail={apart && metric ? `${fromLibrary(metric.label, say)} ${metric.unit} · ${size}` : size}
      description={description(table) || [...leakage.findings, leakage.rest].join(' ') || say.title}
    >
      {chart > 0 ? (
        <StepChart
          table={table}
          axis={arrangement.by === 'step' ? say.stepAxis : say.foldAxis}
          width={innerWidth(env.width)}
        />
      ) : null}
      <g transform={`translate(0,${chart})`}>{drawing}</g>
    </StaticPicture>
  );
}

function heads({ columns }: ShownTable, shown: number[], model: string) {
  const head = ({ label, spoken, below, unit, better }: ShownTable['columns'][number]) =>
    [label, below ?? (spoken ? '' : unit), better === 'lower' ? '↓' : '↑']
      .filter((part) => part !== '')
      .join(' ');
  return [{ label: model }, ...shown.map((i) => ({ label: head(columns[i]!), numeric: true }))];
}

/** As many steps as a picture has room for, the first and the last among them. */
function someSteps({ columns }: ShownTable, room: number): number[] {
  const many = Math.max(2, Math.floor((room - NAMES_WIDTH) / STEP_WIDTH));
  if (columns.length <= many) return columns.map((_, i) => i);
  return Array.from({ length: many }, (_, i) => Math.round((i * (columns.length - 1)) / (many - 1)));
}

function description({ columns, rows }: ShownTable): string {
  return rows
    .map(({ name, values }) => {
      const said = values.map(
        (value, i) => `${columns[i]!.spoken ?? columns[i]!.label} ${value === null ? 'n/a' : short(value)}`,
      );
      return `${name}: ${said.join(', ')}`;
    })
    .join('; ');
}
