import type { ClassSimilarity } from '../../similarity/compareClass';
import type { Passage } from '../../similarity/similarSubmissions';
import { cutText } from '../cutText';
import { percentOf } from '../points';
import type { ReportWords } from '../words/words';

/** More are in the CSV file. */
const MOST_PAIRS = 20;
const MOST_PASSAGES = 10;

/** The most similar pairs, with the passages that both have side by side. */
export function SimilarPairs({ pairs, submissions, words }: ClassSimilarity & { words: ReportWords }) {
  const { page } = words;
  if (pairs.length === 0) return <p class="rnn-muted">{page.noSimilar}</p>;
  const code = new Map(submissions.map(({ name, cells }) => [name, cells]));
  const linesOf = (learner: string, { cell, from, to }: Passage) => {
    const source = code.get(learner)?.find(({ id }) => id === cell)?.source ?? '';
    return source
      .split('\n')
      .slice(from - 1, to)
      .join('\n');
  };
  return (
    <>
      <p class="rnn-muted">{page.similarNote}</p>
      {pairs.slice(0, MOST_PAIRS).map(({ left, right, similarity, longest, passages }) => (
        <details key={`${left} ${right}`}>
          <summary>
            <b>{page.similarPair(left, right)}</b>
            <span>{page.sharedOf(percentOf(similarity, 1) ?? 0)}</span>
            <span class="rnn-muted">{page.longest(longest)}</span>
          </summary>
          <div class="rnn-inside">
            {passages.slice(0, MOST_PASSAGES).map((passage, i) => (
              <div key={i} class="rnn-pair">
                {(
                  [
                    [left, passage.left],
                    [right, passage.right],
                  ] as const
                ).map(([learner, place]) => (
                  <div key={learner}>
                    <div class="rnn-muted">
                      {learner}, {page.lines(place.cell, place.from, place.to)}
                    </div>
                    <pre>{cutText(linesOf(learner, place))}</pre>
                  </div>
                ))}
              </div>
            ))}
            {passages.length > MOST_PASSAGES ? (
              <p class="rnn-muted">{page.morePassages(passages.length - MOST_PASSAGES)}</p>
            ) : null}
          </div>
        </details>
      ))}
      {pairs.length > MOST_PAIRS ? (
        <p class="rnn-muted">{page.morePairs(pairs.length - MOST_PAIRS)}</p>
      ) : null}
    </>
  );
}
