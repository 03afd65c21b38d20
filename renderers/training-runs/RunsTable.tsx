import type { ComparedRun } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { exact } from '../shared/format';
import { Spoken } from '../shared/Spoken';
import { useWords } from '../shared/words';
import { bestRun, cellsOf } from './describe';
import { words as translated } from './words';

export function RunsTable({ runs, colours }: { runs: ComparedRun[]; colours: string[] }) {
  const { text } = useEnv();
  const words = useWords(translated);
  const best = bestRun(runs);
  return (
    <div class="rnn-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.run}</th>
            {[
              words.epochs,
              words.bestEpoch,
              lowestLabel(runs, words.lowest),
              words.total,
              words.perEpoch,
            ].map((label) => (
              <th key={label} scope="col" class="rnn-number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run, i) => {
            const cells = cellsOf(run, words);
            return (
              <tr key={i}>
                <th scope="row">
                  <span aria-hidden="true" style={{ color: colours[i] }}>
                    ●{' '}
                  </span>
                  {run.name}
                  {cells.note ? <span class="rnn-muted"> · {cells.note}</span> : null}
                </th>
                <td class="rnn-number">{cells.epochs}</td>
                <td class="rnn-number">{cells.best}</td>
                <td
                  class={i === best ? 'rnn-number rnn-best' : 'rnn-number'}
                  title={run.best && `${run.best.metric} ${exact(run.best.value)}`}
                >
                  {i === best ? <span aria-hidden="true">▸</span> : null}
                  {cells.lowest}
                  {i === best ? <Spoken>{`, ${text.best}`}</Spoken> : null}
                </td>
                <td class="rnn-number">{cells.total}</td>
                <td class="rnn-number">{cells.perEpoch}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Names the metric, or both where runs without validation stand beside others. */
export function lowestLabel(runs: ComparedRun[], lowest: (metric: string) => string): string {
  return lowest([...new Set(runs.flatMap(({ best }) => (best ? [best.metric] : [])))].join(' / ') || 'loss');
}
