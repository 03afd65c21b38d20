import { ascending } from 'd3-array';
import type { ClassReport, LearnerScore } from '../class/ClassReport';
import type { ExerciseOutline } from '../exerciseOutline';
import { shownPoints } from '../points';
import { remarkTexts } from '../remarkTexts';
import { taskTitle } from '../taskTitle';
import type { ReportWords } from '../words/words';
import { Earned } from './Earned';

interface Props {
  report: ClassReport;
  words: ReportWords;
}

/** Tasks × points, a row for each learner. Each order is a body of its own, of which the style sheet shows one: no script. */
export function LearnersTable({ report: { exercise, learners }, words }: Props) {
  const { page, heading } = words;
  const numbered = learners.map((score, i) => ({ score, number: i + 1 }));
  const orders = {
    given: { label: page.byName, rows: numbered },
    points: {
      label: page.byPoints,
      rows: numbered.toSorted((a, b) => ascending(a.score.earned ?? -1, b.score.earned ?? -1)),
    },
    time: {
      label: page.byTime,
      rows: numbered.toSorted((a, b) => ascending(b.score.durationMs, a.score.durationMs)),
    },
  };
  return (
    <div class="rnn-table">
      <fieldset class="rnn-order">
        <legend>{page.order}</legend>
        {Object.entries(orders).map(([order, { label }]) => (
          <label key={order}>
            <input type="radio" name="order" value={order} checked={order === 'given'} />
            {label}
          </label>
        ))}
      </fieldset>
      <div class="rnn-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{heading.learner}</th>
              <Head title={heading.points} below={words.ofPoints(exercise.points)} />
              {exercise.tasks.map((task, i) => (
                <Head key={i} title={taskTitle(task, i, words)} below={words.ofPoints(task.points)} />
              ))}
              <Head title={heading.time} below={words.seconds} />
              <th scope="col" class="rnn-text">
                {heading.remark}
              </th>
            </tr>
          </thead>
          {Object.entries(orders).map(([order, { rows }]) => (
            <tbody key={order} data-order={order}>
              {rows.map(({ score, number }) => (
                <Row key={number} exercise={exercise} score={score} number={number} words={words} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}

function Head({ title, below }: { title: string; below: string }) {
  return (
    <th scope="col" class="rnn-number">
      {title} <small>{below}</small>
    </th>
  );
}

interface RowProps {
  exercise: ExerciseOutline;
  score: LearnerScore;
  number: number;
  words: ReportWords;
}

function Row({ exercise, score, number, words }: RowProps) {
  const { learner, earned, points, percent, tasks, durationMs, remarks } = score;
  const seconds = durationMs / 1000;
  return (
    <tr>
      <th scope="row">
        <a href={`#learner-${number}`}>{learner}</a>
      </th>
      <Earned earned={earned} points={points} percent={percent} />
      {tasks.map((task, i) => (
        <Earned key={i} earned={earned === null ? null : task.earned} points={task.points} />
      ))}
      <td class="rnn-number">{score.status === 'graded' ? shownPoints(Number(seconds.toFixed(1))) : '–'}</td>
      <td class="rnn-text">{remarkTexts(remarks, words, exercise).join(' · ')}</td>
    </tr>
  );
}
