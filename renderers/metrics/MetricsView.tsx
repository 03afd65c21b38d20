import { useId } from 'preact/hooks';
import type { MetricColumn, MetricsView as Data, MetricRow } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, exact, short } from '../shared/format';
import { Head } from '../shared/Head';
import { fromLibrary } from '../shared/text';
import { Spoken } from '../shared/Spoken';
import { bestValue } from './best';

/** Models below one another, metrics side by side; baselines first and apart. */
export function MetricsView({ data }: { data: Data }) {
  const { text, language } = useEnv();
  const notesId = useId();
  const groups = [data.rows.filter((row) => row.baseline), data.rows.filter((row) => !row.baseline)];
  const rows = groups.flat();
  const divider = groups[0]!.length > 0 && groups[1]!.length > 0 ? groups[0]!.length - 1 : -1;
  return (
    <div>
      <Head title={data.title || text.metricsTitle} detail={text.samples(count(data.samples, language))} />
      <div class="rnn-scroll">
        <table aria-describedby={data.notes.length > 0 ? notesId : undefined}>
          <thead>
            <tr>
              <th scope="col">{text.model}</th>
              {data.columns.map((column) => (
                <ColumnHead key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={row.name} class={i === divider ? 'rnn-divide' : undefined}>
                <th scope="row">
                  {row.name}
                  {row.baseline ? <span class="rnn-muted"> · {text.baseline}</span> : null}
                </th>
                {data.columns.map((column) => (
                  <Value
                    key={column.id}
                    column={column}
                    row={row}
                    best={bestValue(column, rows)}
                    notes={data.notes}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.notes.length > 0 ? (
        <div id={notesId}>
          {data.notes.map((note) => (
            <p key={note} class="rnn-notes">
              {fromLibrary(note, text)}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function ColumnHead({ column }: { column: MetricColumn }) {
  const { text } = useEnv();
  const word = column.better === 'lower' ? text.lower : text.higher;
  return (
    <th scope="col" class="rnn-number" style="text-align:right" title={word}>
      {fromLibrary(column.label, text)}{' '}
      <small>
        {column.unit} <span aria-hidden="true">{column.better === 'lower' ? '↓' : '↑'}</span>
      </small>
      <Spoken>{word}</Spoken>
    </th>
  );
}

function Value({
  column,
  row,
  best,
  notes,
}: {
  column: MetricColumn;
  row: MetricRow;
  best?: number;
  notes: string[];
}) {
  const { text, interactive } = useEnv();
  const value = row.values[column.id];
  if (value === null || value === undefined) {
    // The note that speaks of this metric says why.
    const reason =
      notes
        .filter((note) => note.includes(column.label))
        .map((note) => fromLibrary(note, text))
        .join(' ') || text.notDefined;
    return (
      <td class="rnn-number rnn-muted" style="text-align:right" title={reason}>
        n/a
      </td>
    );
  }
  const title = `${exact(value)}${column.unit ? ` ${column.unit}` : ''}`;
  if (value !== best) {
    return (
      <td class="rnn-number" style="text-align:right" title={title}>
        {short(value)}
      </td>
    );
  }
  return (
    <td class="rnn-number rnn-best" style="text-align:right;font-weight:700" title={`${title}, ${text.best}`}>
      <span aria-hidden="true">▸</span>
      {interactive ? null : ' '}
      {short(value)}
      <Spoken>{`, ${text.best}`}</Spoken>
    </td>
  );
}
