import { formatNumber } from '../display/formatNumber';
import { MIME, type MimeBundle } from '../display/mime';
import { textTable } from '../display/textTable';
import type { SearchTrial, SearchView } from '../display/views';

const MOST_ROWS = 20;
const SAID: Record<SearchTrial['status'], string> = {
  running: 'running',
  done: 'done',
  stopped: 'stopped early',
  failed: 'failed',
  interrupted: 'interrupted',
};

export function searchBundle(data: SearchView): MimeBundle {
  return { [MIME.search]: data, [MIME.text]: searchText(data) };
}

function searchText(data: SearchView): string {
  const { trials, best, planned, ended, elapsedMs, remainingMs, status, resumed, rungs, rung, noWorkerAt } =
    data;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const head = [
    `${data.method} search${data.name ? ` "${data.name}"` : ''}: ${ended} of ${planned} trials`,
    ...(rungs && rung !== undefined && status === 'running' ? [`rung ${rung + 1} of ${rungs.length}`] : []),
    seconds(elapsedMs),
    ...(status === 'running' && remainingMs !== null ? [`about ${seconds(remainingMs)} left`] : []),
    ...(status === 'running' || status === 'done' ? [] : [status]),
    ...(resumed > 0 ? [`${resumed} runs taken from an earlier search`] : []),
  ].join(', ');
  const top = trials.find(({ number }) => number === best);
  const failures = trials.filter(({ status: of }) => of === 'failed');
  return [
    head,
    ...(noWorkerAt ? [`no worker is connected yet: rnnbook worker --queue ${noWorkerAt}`] : []),
    ...(top
      ? [`best: trial ${top.number}, value ${formatNumber(top.value)} (${paramsText(data, top)})`]
      : []),
    ...(trials.length > 0 ? [tableText(data)] : []),
    ...(failures.length > 0 ? [`trial ${failures[0]!.number} failed: ${failures[0]!.error}`] : []),
  ].join('\n');
}

function paramsText({ parameters }: SearchView, { params }: SearchTrial): string {
  return parameters.map(({ name }, i) => `${name} ${paramText(params[i]!)}`).join(', ');
}

/** As it was written, unless that is long: drawn from a range. */
function paramText(param: number | string | boolean): string {
  const text = String(param);
  return typeof param === 'number' && text.length > 8 ? formatNumber(param) : text;
}

/** Best first; those without a value last. */
function tableText({ parameters, trials, goal, best }: SearchView): string {
  const sign = goal === 'min' ? 1 : -1;
  const sorted = [...trials].sort((a, b) => {
    if (a.number === best || b.number === best) return a.number === best ? -1 : 1;
    return sign * ((a.value ?? sign * Infinity) - (b.value ?? sign * Infinity)) || a.number - b.number;
  });
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map(({ number, params, value, epochs, elapsedMs, status }) => [
      String(number),
      ...params.map(paramText),
      formatNumber(value),
      formatNumber(epochs),
      elapsedMs === null ? '—' : (elapsedMs / 1000).toFixed(2),
      SAID[status],
    ]);
  const more = trials.length - rows.length;
  const header = ['trial', ...parameters.map(({ name }) => name), 'value', 'epochs', 'seconds', 'status'];
  return textTable(header, rows) + (more > 0 ? `\n… and ${more} more` : '');
}
