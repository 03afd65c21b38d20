import type { CellResult, TestResult } from '../../run/results';
import { taskTitle } from '../taskTitle';
import type { ExerciseOutline } from '../exerciseOutline';
import { remarkTexts } from '../remarkTexts';
import type { Score } from '../score';
import type { ReportWords } from '../words/words';

interface Props {
  exercise: ExerciseOutline;
  score: Score;
  words: ReportWords;
  /** Whether to tell what only a teacher needs: stacks, and what is hidden. */
  isTeachers: boolean;
}

/** All of one attempt: remarks, each test with what happened, the cells that failed. */
export function ScoreDetails({ exercise, score, words, isTeachers }: Props) {
  const { remarks, tasks, cells } = score;
  const faults = remarks.flatMap((remark) => (remark.kind === 'faultyTests' ? remark.faults : []));
  const failed = cells.filter(({ status }) => status !== 'ok');
  return (
    <>
      {remarkTexts(remarks, words).map((text) => (
        <div key={text} class="rnn-message">
          {text}
        </div>
      ))}
      {faults.map((fault) => (
        <pre key={fault}>{fault}</pre>
      ))}
      {tasks.map((task, i) =>
        task.tests.length === 0 ? null : (
          <section key={i}>
            <h3>
              {taskTitle(exercise.tasks[i]!, i, words)}: {words.of(task.earned, task.points)}
            </h3>
            {task.tests.map((test) => (
              <Test key={test.name} test={test} words={words} isTeachers={isTeachers} />
            ))}
          </section>
        ),
      )}
      {failed.length > 0 ? <h3>{words.feedback.cells}</h3> : null}
      {failed.map((cell) => (
        <Cell key={cell.id} cell={cell} words={words} />
      ))}
    </>
  );
}

interface TestProps extends Pick<Props, 'words' | 'isTeachers'> {
  test: TestResult;
}

function Test({ test, words, isTeachers }: TestProps) {
  const { name, status, hidden, faulty, earned, points, durationMs, parts } = test;
  const isError = faulty || status === 'error' || status === 'timeout' || status === 'crashed';
  return (
    <div class="rnn-test">
      <div>
        <span class="rnn-state" data-state={isError ? 'error' : status}>
          {faulty ? words.teacher.faulty : words.status[status]}
        </span>
        <b>{name}</b>
        {hidden ? <span class="rnn-muted">{words.hidden}</span> : null}
        <span>{words.of(earned, points)}</span>
        <span class="rnn-muted">{words.duration(durationMs)}</span>
      </div>
      {parts.length > 0 && status !== 'passed' ? (
        <div class="rnn-muted">
          {parts.map((part) => (
            <span key={part.name}>
              {part.name}: {words.of(part.earned, part.points)}
            </span>
          ))}
        </div>
      ) : null}
      {status === 'passed' ? null : <pre>{isTeachers ? test.teacherMessage : test.message}</pre>}
    </div>
  );
}

function Cell({ cell: { id, status, error }, words }: { cell: CellResult; words: ReportWords }) {
  return (
    <div class="rnn-test">
      <div>
        <b>{words.feedback.cell(id, error?.line)}</b>
        <span class="rnn-muted">{words.cellStatus[status]}</span>
      </div>
      {error ? <pre>{error.stack ?? `${error.name}: ${error.message}`}</pre> : null}
    </div>
  );
}
