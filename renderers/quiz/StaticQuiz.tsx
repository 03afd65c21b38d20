import type { QuizQuestionView, QuizView } from '../../src/rnn/display/views';
import { RichText } from '../shared/RichText';
import { useWords } from '../shared/words';
import { answerText } from './Feedback';
import { words as translated } from './words';

/** The quiz where no script runs: hints and answers can be unfolded. */
export function StaticQuiz({ data }: { data: QuizView }) {
  const words = useWords(translated);
  return (
    <div>
      <p>
        <b>{data.title ?? words.title}</b>
      </p>
      <ol>
        {data.questions.map((question, i) => (
          <li key={i}>
            <div>
              <RichText text={question.text} />
            </div>
            {'choices' in question ? (
              <ul>
                {question.choices.map(({ text }, k) => (
                  <li key={k}>
                    <RichText text={text} />
                  </li>
                ))}
              </ul>
            ) : null}
            {question.hints.map((hint, k) => (
              <details key={k}>
                <summary>{words.hintOf(k + 1)}</summary>
                <RichText text={hint} />
              </details>
            ))}
            <details>
              <summary>{words.answer}</summary>
              <Answer question={question} />
              {question.explanation ? (
                <div>
                  <RichText text={question.explanation} />
                </div>
              ) : null}
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Answer({ question }: { question: QuizQuestionView }) {
  const words = useWords(translated);
  if (question.kind === 'number') return <p>{answerText(question, words.within)}</p>;
  if (question.kind === 'open')
    return (
      <>
        <div>
          <RichText text={question.modelAnswer} />
        </div>
        <p>{words.keyPoints}</p>
        <ul>
          {question.keyPoints.map((point, i) => (
            <li key={i}>
              <RichText text={point} />
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <ul>
      {question.choices.map(({ text, correct, explanation }, i) =>
        correct || explanation ? (
          <li key={i}>
            {correct ? '✓ ' : '✗ '}
            <RichText text={text} />
            {explanation ? (
              <div>
                <RichText text={explanation} />
              </div>
            ) : null}
          </li>
        ) : null,
      )}
    </ul>
  );
}
