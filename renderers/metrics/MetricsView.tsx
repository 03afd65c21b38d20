import { useId, useState } from 'preact/hooks';
import type { MetricsView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Head } from '../shared/Head';
import { MetricHelpList } from '../shared/MetricHelpList';
import { useCopies, usePictureState } from '../shared/picture';
import { Switch } from '../shared/Switch';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { metricsCsv, metricsMarkdown } from './copies';
import { MetricsTable } from './MetricsTable';
import { barSentence, leakageSentences, noteSentences, reportTitle, sizeText } from './sentences';
import { type Arrangement, firstArrangement, type ShownColumn, shownTable } from './shown';
import { STEP_CHART_HEIGHT, StepChart } from './StepChart';
import { fromLibrary, words } from './words';

/** Models below one another, metrics side by side; baselines first and apart. */
export function MetricsView({ data }: { data: Data }) {
  const { language, interactive } = useEnv();
  const say = useWords(words);
  const notesId = useId();
  const [arrangement, setArrangement] = useState<Arrangement>(() => firstArrangement(data));
  const table = shownTable(data, arrangement, say);
  const notes = noteSentences(data, say);
  const leakage = leakageSentences(data, say);
  const size = sizeText(data, say, (n) => count(n, language));
  const column = data.columns.find(({ id }) => id === arrangement.metric);
  const choices = [
    { value: 'all' as const, label: data.horizon ? say.allSteps : say.together },
    ...(data.horizon ? [{ value: 'step' as const, label: say.byStep }] : []),
    ...(data.folds ? [{ value: 'fold' as const, label: say.byFold }] : []),
  ];
  usePictureState(arrangement);
  useCopies(
    data.rows.length === 0
      ? []
      : [
          {
            label: say.markdown,
            text: () => metricsMarkdown(table, [...leakage.findings, ...notes], say),
          },
          { label: say.csv, text: () => metricsCsv(table, say) },
        ],
  );
  const reason = ({ label }: ShownColumn) =>
    notes.filter((note) => note.includes(label)).join(' ') || say.notDefined;
  const onlyLeakage = data.rows.length === 0 && data.leakage !== undefined;
  return (
    <div>
      <Head title={data.title || (onlyLeakage ? reportTitle(data, say) : say.title)} detail={size}>
        {interactive && choices.length > 1 ? (
          <Switch
            label={data.horizon ? say.steps : say.folds}
            options={choices}
            value={arrangement.by}
            onChange={(by) => setArrangement({ ...arrangement, by, sort: undefined })}
          />
        ) : null}
      </Head>
      {leakage.findings.map((finding) => (
        <div key={finding} class="rnn-message" role="note">
          {finding}
        </div>
      ))}
      {arrangement.by !== 'all' && column ? (
        <>
          <div>
            <Switch
              label={say.metric}
              options={data.columns.map(({ id, label }) => ({ value: id, label: fromLibrary(label, say) }))}
              value={column.id}
              onChange={(metric) => setArrangement({ ...arrangement, metric, sort: undefined })}
            />{' '}
            <span class="rnn-muted">
              {[column.unit, column.better === 'lower' ? `↓ ${say.lower}` : `↑ ${say.higher}`]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </div>
          <Chart
            table={table}
            axis={arrangement.by === 'step' ? say.stepAxis : say.foldAxis}
            label={(arrangement.by === 'step' ? say.stepsChart : say.foldsChart)(
              `${fromLibrary(column.label, say)}${column.unit ? ` (${column.unit})` : ''}`,
              table.rows.map(({ name }) => name).join(', '),
            )}
          />
        </>
      ) : null}
      {data.rows.length > 0 ? (
        <MetricsTable
          table={table}
          sort={arrangement.sort}
          onSort={(sort) => setArrangement({ ...arrangement, sort })}
          reason={reason}
          describedBy={notes.length > 0 ? notesId : undefined}
        />
      ) : null}
      {notes.length > 0 ? (
        <div id={notesId}>
          {notes.map((note, i) => (
            <p key={i} class="rnn-notes">
              {note}
            </p>
          ))}
        </div>
      ) : null}
      {leakage.rest ? <p class="rnn-notes">{leakage.rest}</p> : null}
      {interactive && barSentence(table, say) ? <p class="rnn-notes">{barSentence(table, say)}</p> : null}
      <MetricHelpList metrics={arrangement.by !== 'all' && column ? [column] : table.columns} />
    </div>
  );
}

interface ChartProps {
  table: ReturnType<typeof shownTable>;
  axis: string;
  label: string;
}

function Chart({ table, axis, label }: ChartProps) {
  const [place, room] = useWidth<HTMLDivElement>();
  const width = Math.min(860, room);
  return (
    <div class="rnn-plot" ref={place}>
      <svg width={width} height={STEP_CHART_HEIGHT} role="img" aria-label={label}>
        <StepChart table={table} axis={axis} width={width} />
      </svg>
    </div>
  );
}
