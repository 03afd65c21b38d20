import { isHelped } from '../../src/rnn/display/metricHelp';
import { useEnv } from '../shared/env';
import { exact, short } from '../shared/format';
import { type HeadHints, useMetricHint } from '../shared/useMetricHint';
import { Spoken } from '../shared/Spoken';
import { useWords } from '../shared/words';
import { barPart } from './bars';
import type { ShownColumn, ShownTable, Sort } from './shown';
import { words } from './words';

interface Props {
  table: ShownTable;
  sort?: Sort;
  onSort(sort: Sort | undefined): void;
  /** Why a value of a metric is not defined. */
  reason(column: ShownColumn): string;
  describedBy?: string;
}

/** Rows below one another, values side by side with a bar; the heads sort. */
export function MetricsTable({ table, sort, onSort, reason, describedBy }: Props) {
  const { interactive } = useEnv();
  const say = useWords(words);
  const { hints, hint } = useMetricHint();
  return (
    <div class="rnn-scroll">
      {hint}
      <table aria-describedby={describedBy}>
        <thead>
          <tr>
            <th scope="col">
              {interactive && sort ? (
                <button
                  type="button"
                  class="rnn-sort"
                  title={say.firstOrder}
                  onClick={() => onSort(undefined)}
                >
                  {say.model}
                </button>
              ) : (
                say.model
              )}
            </th>
            {table.columns.map((column) => (
              <ColumnHead key={column.id} column={column} sort={sort} onSort={onSort} hints={hints} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={`${row.name} ${r}`} class={r === table.divider ? 'rnn-divide' : undefined}>
              <th scope="row" title={row.hint}>
                {row.name}
                {row.baseline ? <span class="rnn-muted"> · {say.baseline}</span> : null}
              </th>
              {table.columns.map((column, i) => (
                <Value
                  key={column.id}
                  column={column}
                  value={row.values[i] ?? null}
                  best={table.best[i]}
                  largest={table.largest[i]!}
                  reason={reason(column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps extends Pick<Props, 'sort' | 'onSort'> {
  column: ShownColumn;
  hints: HeadHints;
}

function ColumnHead({ column, sort, onSort, hints }: HeadProps) {
  const { interactive } = useEnv();
  const say = useWords(words);
  const word = column.better === 'lower' ? say.lower : say.higher;
  const name = column.spoken ?? column.label;
  const own = sort?.column === column.id ? sort : undefined;
  const ascending = own && (column.better === 'lower') === own.bestFirst;
  const next = own ? (own.bestFirst ? { column: column.id, bestFirst: false } : undefined) : { column: column.id, bestFirst: true }; // prettier-ignore
  // its hint says what a title would
  const helped = interactive && isHelped(column.metric);
  return (
    <th
      scope="col"
      class="rnn-number"
      style="text-align:right"
      title={helped ? undefined : word}
      {...(helped && hints(column.metric, `${word} · ${say.clickSorts}`))}
      aria-sort={own ? (ascending ? 'ascending' : 'descending') : undefined}
    >
      {interactive ? (
        <button
          type="button"
          class="rnn-sort"
          title={helped ? undefined : `${say.sort(name)} (${word})`}
          aria-label={column.spoken}
          onClick={() => onSort(next)}
        >
          <i aria-hidden="true">{ascending ? '▴' : '▾'}</i>
          {column.label}
        </button>
      ) : (
        column.label
      )}{' '}
      <small>
        {column.below ?? (column.spoken ? '' : column.unit)}{' '}
        <span aria-hidden="true">{column.better === 'lower' ? '↓' : '↑'}</span>
      </small>
      <Spoken>{word}</Spoken>
    </th>
  );
}

interface ValueProps {
  column: ShownColumn;
  value: number | null;
  best?: number;
  largest: number;
  reason: string;
}

function Value({ column, value, best, largest, reason }: ValueProps) {
  const { interactive, text } = useEnv();
  if (value === null) {
    return (
      <td class="rnn-number rnn-muted" style="text-align:right" title={reason}>
        n/a
        {interactive && column.bar ? <span class="rnn-meter" /> : null}
      </td>
    );
  }
  const isBest = value === best;
  const title = `${exact(value)}${column.unit ? ` ${column.unit}` : ''}${isBest ? `, ${text.best}` : ''}`;
  const part = barPart(column, value, largest);
  const bar =
    interactive && part !== undefined ? (
      <span class="rnn-meter" aria-hidden="true">
        <span style={`width:${(100 * part).toFixed(1)}%`} />
      </span>
    ) : null;
  if (!isBest) {
    return (
      <td class="rnn-number" style="text-align:right" title={title}>
        {short(value)}
        {bar}
      </td>
    );
  }
  return (
    <td class="rnn-number rnn-best" style="text-align:right;font-weight:700" title={title}>
      <span aria-hidden="true">▸</span>
      {interactive ? null : ' '}
      {short(value)}
      <Spoken>{`, ${text.best}`}</Spoken>
      {bar}
    </td>
  );
}
