import type { TokensView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { useWords } from '../shared/words';
import { words as translated } from './words';

/** The words by index, on demand. */
export function Vocabulary({ data: { vocabulary, vocabularySize } }: { data: TokensView }) {
  const { language, interactive } = useEnv();
  const words = useWords(translated);
  if (!interactive) return null;
  return (
    <details class="rnn-vocabulary">
      <summary>{words.vocabulary(count(vocabularySize, language))}</summary>
      <div class="rnn-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.word}</th>
              <th scope="col" class="rnn-number">
                {words.index}
              </th>
              <th scope="col" class="rnn-number">
                {words.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {vocabulary.map(({ word, index, count: times }) => (
              <tr key={index}>
                <th scope="row">{word}</th>
                <td class="rnn-number">{index}</td>
                <td class="rnn-number">{count(times, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {vocabulary.length < vocabularySize ? (
        <p class="rnn-notes">
          {words.firstOf(count(vocabulary.length, language), count(vocabularySize, language))}
        </p>
      ) : null}
    </details>
  );
}
