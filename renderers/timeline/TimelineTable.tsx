import { Fragment } from 'preact';
import type { TimelineView as Data } from '../../src/rnn/display/views';
import { useWords } from '../shared/words';
import { eraLimit, eraName, eraYears, eventsOf, solvedText } from './describe';
import { words as translated } from './words';

/** The same in words, with what held back each era. */
export function TimelineTable({ data, selected }: { data: Data; selected?: number }) {
  const words = useWords(translated);
  return (
    <table class="rnn-timeline">
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.model}</th>
          <th scope="col">{words.solved}</th>
        </tr>
      </thead>
      <tbody>
        {data.eras.map((era, e) => (
          <Fragment key={e}>
            {eventsOf(data, e).map(({ event, index }) => (
              <tr key={index} title={event.papers.join('\n')} data-selected={index === selected || undefined}>
                <td>{event.year}</td>
                <th scope="row">{event.name}</th>
                <td>{solvedText(event, words)}</td>
              </tr>
            ))}
            {era.limit === undefined ? null : (
              <tr class="rnn-divide">
                <td colSpan={3} class="rnn-muted">
                  {`${eraName(era, words)}, ${eraYears(data, e, words)}, ${words.heldBack}: ${eraLimit(era, words)}`}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
