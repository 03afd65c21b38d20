import type { CellResult, TestResult } from '../../run/results';
import { taskTitle } from '../taskTitle';
import type { ExerciseOutline } from '../exerciseOutline';
import { cellName, cellNameAndId, withCellNames } from '../cellNames';
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
  const shared = { exercise, words, isTeachers };
  const failed = cells.filter(({ status }) => status !== 'ok');
  return (
    <>
      {remarkTexts(remarks, words, exercise).map((text) => (
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
              <Test key={test.name} test={test} {...shared} />
            ))}
          </section>
        ),
      )}
      {failed.length > 0 ? <h3>{words.feedback.cells}</h3> : null}
      {failed.map((cell) => (
        <Cell key={cell.id} cell={cell} {...shared} />
      ))}
    </>
  );
}

type Shared = Omit<Props, 'score'>;

function Test({ test, exercise, words, isTeachers }: Shared & { test: TestResult }) {
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
      {status === 'passed' ? null : (
        <pre>{isTeachers ? test.teacherMessage : withCellNames(test.message, exercise)}</pre>
      )}
    </div>
  );
}

function Cell({ cell: { id, status, error }, exercise, words, isTeachers }: Shared & { cell: CellResult }) {
  const name = isTeachers ? cellNameAndId(id, exercise) : cellName(id, exercise);
  return (
    <div class="rnn-test">
      <div>
        <b>{words.feedback.cell(name, error?.line)}</b>
        <span class="rnn-muted">{words.cellStatus[status]}</span>
      </div>
      {error ? <pre>{(isTeachers && error.stack) || `${error.name}: ${error.message}`}</pre> : null}
    </div>
  );
}
