import { useRef } from 'preact/hooks';
import type { QuizQuestionView } from '../../src/rnn/display/views';
import { cursorToward } from '../shared/cursor';
import { useWords } from '../shared/words';
import { MARKS } from './describe';
import { type QuestionState, standing } from './state';
import { words as translated } from './words';

interface TabsProps {
  id: string;
  questions: QuizQuestionView[];
  states: QuestionState[];
  at: number;
  onSelect(at: number): void;
}

/** The questions by number, each with how it stands; arrow keys go through them. */
export function Tabs({ id, questions, states, at, onSelect }: TabsProps) {
  const words = useWords(translated);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = cursorToward(event.key, { step: at }, questions.length)?.step;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="rnn-quiz-tabs" role="tablist" aria-label={words.questions} ref={list} onKeyDown={onKeyDown}>
      {questions.map((question, i) => {
        const stands = standing(question, states[i]!);
        const label = `${words.question(i + 1, questions.length)}, ${words.standing[stands]}`;
        return (
          <button
            key={i}
            type="button"
            role="tab"
            id={`${id}-tab-${i}`}
            aria-selected={i === at}
            aria-controls={`${id}-panel`}
            aria-label={label}
            title={label}
            tabIndex={i === at ? 0 : -1}
            data-standing={stands}
            onClick={() => onSelect(i)}
          >
            {i + 1}
            <i>{MARKS[stands]}</i>
          </button>
        );
      })}
    </div>
  );
}
