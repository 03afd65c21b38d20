import type { ClassificationView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, exact, short } from '../shared/format';
import { useMetricHint } from '../shared/useMetricHint';
import { useWords } from '../shared/words';
import { SCORES, scoreRows } from './scoreRows';
import { words } from './words';

/** Precision, recall, F1 and support of each class, with bars from 0 to 1. */
export function ScoreTable({ data }: { data: ClassificationView }) {
  const { language, interactive } = useEnv();
  const say = useWords(words);
  const titles = { precision: say.precisionHint, recall: say.recallHint, f1: say.f1Hint };
  const { hints, hint } = useMetricHint();
  return (
    <div class="rnn-scroll">
      {hint}
      <table aria-label={say.byClass}>
        <thead>
          <tr>
            <th scope="col">{say.class}</th>
            {SCORES.map((score) => (
              <th
                key={score}
                scope="col"
                class="rnn-number"
                style="text-align:right"
                title={interactive ? undefined : titles[score]}
                {...(interactive && hints(score))}
              >
                {say[score]}
              </th>
            ))}
            <th
              scope="col"
              class="rnn-number"
              style="text-align:right"
              {...(interactive && hints('support'))}
            >
              {say.support}
            </th>
          </tr>
        </thead>
        <tbody>
          {scoreRows(data, say).map(({ name, hint, scores, mean }, i) => (
            <tr key={i} class={i === data.labels.length - 1 ? 'rnn-divide' : undefined}>
              <th scope="row" title={hint} class={mean ? 'rnn-muted' : undefined}>
                {name}
              </th>
              {SCORES.map((score) => (
                <Score key={score} value={scores[score]} />
              ))}
              <td class="rnn-number" style="text-align:right">
                {count(scores.support, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Score({ value }: { value: number | null }) {
  const { interactive } = useEnv();
  const say = useWords(words);
  return (
    <td
      class={`rnn-number${value === null ? ' rnn-muted' : ''}`}
      style="text-align:right"
      title={value === null ? '0/0' : exact(value)}
    >
      {value === null ? say.notDefined : short(value)}
      {interactive ? (
        <span class="rnn-meter" aria-hidden="true">
          {value === null ? null : <span style={`width:${(100 * value).toFixed(1)}%`} />}
        </span>
      ) : null}
    </td>
  );
}
