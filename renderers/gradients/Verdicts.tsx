import { useWords } from '../shared/words';
import { factsOf, verdictText } from './describe';
import type { DecodedGradients } from './schema';
import { words as translated } from './words';

/** What became of each gradient, and what explains it, in words. */
export function Verdicts({ data }: { data: DecodedGradients }) {
  const words = useWords(translated);
  return (
    <>
      <ul class="rnn-verdicts">
        {data.flows.map((flow, i) => {
          const facts = factsOf(flow, words);
          return (
            <li key={i}>
              <b>{flow.name}</b>
              <span class="rnn-tag" data-verdict={flow.judged.verdict} title={words.thresholds}>
                {words.verdicts[flow.judged.verdict]}
              </span>
              <div>
                {verdictText(data, flow, words)}
                {facts.length > 0 ? (
                  <div class="rnn-muted">
                    {facts.map(({ text, title }, k) => (
                      <span key={k} title={title}>
                        {k > 0 ? ' · ' : ''}
                        {text}
                      </span>
                    ))}
                  </div>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <p class="rnn-notes">{words.thresholds}</p>
    </>
  );
}
