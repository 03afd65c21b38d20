import { shownPoints } from '../points';
import { remarkTexts } from '../remarkTexts';
import { taskTitle } from '../taskTitle';
import type { ReportLanguage, ReportWords } from '../words/words';
import type { ExerciseScore, WorkspaceReport } from '../workspace/WorkspaceReport';
import { Earned } from './Earned';
import { Facts } from './Facts';
import { ScoreDetails } from './ScoreDetails';

interface Props {
  report: WorkspaceReport;
  words: ReportWords;
  language: ReportLanguage;
}

/** Many exercises, one learner. */
export function WorkspaceBody({ report, words, language }: Props) {
  const { workspace, heading } = words;
  const { exercises, leftOut } = report;
  const at = new Date(report.at).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  const percent = report.percent === null ? '' : ` (${shownPoints(report.percent)} %)`;
  return (
    <main class="rnn-view rnn-report">
      <h1>{report.name}</h1>
      <p class="rnn-muted">{workspace.gradedAt(at)}</p>
      <Facts
        facts={[
          [heading.points, `${words.ofBoth(report.earned, report.points)}${percent}`],
          [workspace.complete, words.ofBoth(report.complete, exercises.length)],
          [heading.time, words.duration(report.durationMs)],
        ]}
      />
      {leftOut.length > 0 ? <p class="rnn-notes">{workspace.leftOut(leftOut)}</p> : null}
      <h2>{workspace.exercises}</h2>
      <div class="rnn-scroll">
        <table class="rnn-tasks">
          <thead>
            <tr>
              <th scope="col">{workspace.exerciseAndTask}</th>
              {[heading.points, heading.of, heading.best, heading.attempts].map((title) => (
                <th key={title} scope="col" class="rnn-number">
                  {title}
                </th>
              ))}
              <th scope="col" class="rnn-number">
                {heading.time} <small>{words.seconds}</small>
              </th>
              <th scope="col" class="rnn-text">
                {heading.remark}
              </th>
            </tr>
          </thead>
          {exercises.map((one, i) => (
            <ExerciseRows key={one.file} score={one} number={i + 1} words={words} />
          ))}
        </table>
      </div>
      <h2>{workspace.details}</h2>
      {exercises.map((one, i) => (
        // an editor's webview follows a link, but opens nothing for it
        <details key={one.file} open={one.earned !== one.points}>
          <summary id={`exercise-${i + 1}`}>
            <b>{one.exercise.title}</b>
            <span>{one.earned === null ? words.page.notGraded : words.of(one.earned, one.points)}</span>
          </summary>
          <div class="rnn-inside">
            <p class="rnn-muted">{one.file}</p>
            <ScoreDetails exercise={one.exercise} score={one} words={words} isTeachers={false} />
          </div>
        </details>
      ))}
    </main>
  );
}

/** An exercise, and below it its tasks. */
function ExerciseRows({
  score,
  number,
  words,
}: {
  score: ExerciseScore;
  number: number;
  words: ReportWords;
}) {
  const { exercise, file, earned, points, percent, best, attempts, durationMs, tasks, remarks, status } =
    score;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <a href={`#exercise-${number}`}>{exercise.title}</a>
          {exercise.title === file ? null : <small>{file}</small>}
        </th>
        <Earned earned={earned} points={points} percent={percent} />
        <td class="rnn-number">{shownPoints(points)}</td>
        <td class="rnn-number">{shownPoints(best)}</td>
        <td class="rnn-number">{attempts}</td>
        <td class="rnn-number">{status === 'graded' ? (durationMs / 1000).toFixed(1) : '–'}</td>
        <td class="rnn-text">{remarkTexts(remarks, words, exercise).join(' · ')}</td>
      </tr>
      {tasks.map((task, i) => (
        <tr key={i} class="rnn-task">
          <th scope="row">{taskTitle(exercise.tasks[i]!, i, words)}</th>
          <Earned earned={earned === null ? null : task.earned} points={task.points} />
          <td class="rnn-number">{shownPoints(task.points)}</td>
          <td colSpan={4} />
        </tr>
      ))}
    </tbody>
  );
}
