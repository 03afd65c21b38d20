import type { ClassSummary } from '../class/summary';
import { shownPoints } from '../points';
import type { ReportWords } from '../words/words';
import { Meter } from './Earned';

/** A reader looks at a few. */
const MOST = 8;

/** The tests of which learners lack most, with who has how much. */
export function HardestTests({ tests, words }: { tests: ClassSummary['tests']; words: ReportWords }) {
  const { page } = words;
  const lacking = tests.filter(({ percent }) => percent !== null && percent < 100).slice(0, MOST);
  if (lacking.length === 0) return <p class="rnn-muted">{page.allFull}</p>;
  return (
    <table>
      <tbody>
        {lacking.map(({ name, hidden, percent, full, partly, none }) => (
          <tr key={name} title={page.fullPartlyNone(full, partly, none)}>
            <th scope="row">
              {name}
              {hidden ? <span class="rnn-muted"> · {words.hidden}</span> : null}
            </th>
            <td class="rnn-number">
              {shownPoints(Math.round(percent!))} %
              <Meter share={percent! / 100} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
