import type { SearchTrial, SearchView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { exact } from '../shared/format';
import { Spoken } from '../shared/Spoken';
import { useWords } from '../shared/words';
import { paramText } from './axes';
import { secondsText, valueText } from './describe';
import { words as translated } from './words';

/** Behind the trial. */
const VALUE = 1;

export interface Sort {
  column: number;
  descending: boolean;
}

interface Props {
  view: SearchView;
  trials: SearchTrial[];
  sort?: Sort;
  onSort(sort: Sort | undefined): void;
  selected?: number;
  onSelect(number: number | undefined): void;
}

/** What a column sorts by: the trial, its value, parameters, epochs, time and status. */
export function cellOf({ number, params, value, epochs, elapsedMs, status }: SearchTrial, column: number) {
  return [number, value, ...params, epochs, elapsedMs, status][column] ?? null;
}

/** Those that have nothing in the column are last either way. */
export function sortedBy(trials: SearchTrial[], { column, descending }: Sort): SearchTrial[] {
  const sign = descending ? -1 : 1;
  return [...trials].sort((a, b) => {
    const [x, y] = [cellOf(a, column), cellOf(b, column)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * String(x).localeCompare(String(y));
  });
}

export function TrialsTable({ view, trials, sort, onSort, selected, onSelect }: Props) {
  const { interactive } = useEnv();
  const words = useWords(translated);
  const heads = [
    words.trial,
    words.value,
    ...view.parameters.map(({ name }) => name),
    ...[words.epochs, words.time, words.state],
  ];
  const isText = (column: number) =>
    column === heads.length - 1 || trials.some((trial) => typeof cellOf(trial, column) === 'string');
  const text = heads.map((_, column) => isText(column));
  const next = (column: number): Sort | undefined => {
    if (sort?.column !== column) return { column, descending: column === VALUE && view.goal === 'max' };
    const first = column === VALUE && view.goal === 'max';
    return sort.descending === first ? { column, descending: !first } : undefined;
  };
  return (
    <div class="rnn-scroll rnn-trials">
      <table>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th
                key={column}
                scope="col"
                class={text[column] ? undefined : 'rnn-number'}
                style={text[column] ? undefined : 'text-align:right'}
                aria-sort={
                  sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : undefined
                }
              >
                {interactive ? (
                  <button
                    type="button"
                    class="rnn-sort"
                    title={words.sort(head)}
                    onClick={() => onSort(next(column))}
                  >
                    {text[column] ? null : <Arrow sort={sort} />}
                    {head}
                    {text[column] ? <Arrow sort={sort} /> : null}
                  </button>
                ) : (
                  head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trials.map((trial) => {
            const best = trial.number === view.best;
            return (
              <tr
                key={trial.number}
                data-selected={trial.number === selected || undefined}
                title={trial.error}
                onPointerEnter={() => onSelect(trial.number)}
                onPointerLeave={() => onSelect(undefined)}
              >
                <th scope="row" class="rnn-number" style="text-align:right">
                  {trial.number}
                </th>
                <td
                  class={best ? 'rnn-number rnn-best' : 'rnn-number'}
                  title={trial.value === null ? undefined : exact(trial.value)}
                >
                  {best ? <span aria-hidden="true">▸</span> : null}
                  {valueText(trial.value)}
                  {best ? <Spoken>{`, ${words.best}`}</Spoken> : null}
                </td>
                {trial.params.map((param, i) => (
                  <td key={i} class={text[2 + i] ? undefined : 'rnn-number'}>
                    {paramText(param)}
                  </td>
                ))}
                <td class="rnn-number">{trial.epochs ?? '–'}</td>
                <td class="rnn-number">{secondsText(trial.elapsedMs)}</td>
                <td>
                  <span aria-hidden="true">{MARKS[trial.status]} </span>
                  {words.state_[trial.status]}
                  <Spoken>{trial.error ? `: ${trial.error}` : ''}</Spoken>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const Arrow = ({ sort }: { sort?: Sort }) => <i aria-hidden="true">{sort?.descending ? '▾' : '▴'}</i>;

/** Statuses differ in shape, not in colour. */
export const MARKS: Record<SearchTrial['status'], string> = {
  running: '◌',
  done: '●',
  stopped: '◐',
  failed: '×',
  interrupted: '○',
};
