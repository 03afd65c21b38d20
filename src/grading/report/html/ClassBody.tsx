import type { ClassReport } from '../class/ClassReport';
import type { ClassSimilarity } from '../../similarity/compareClass';
import { shownPoints } from '../points';
import type { ReportWords } from '../words/words';
import { Distribution } from './Distribution';
import { Facts } from './Facts';
import { HardestTests } from './HardestTests';
import { LearnersTable } from './LearnersTable';
import { ScoreDetails } from './ScoreDetails';
import { SimilarPairs } from './SimilarPairs';

interface Props {
  report: ClassReport;
  /** Absent where submissions were not compared. */
  similarity: ClassSimilarity | undefined;
  words: ReportWords;
}

/** One exercise, many learners. */
export function ClassBody({ report, similarity, words }: Props) {
  const { exercise, summary, learners } = report;
  const { page } = words;
  return (
    <main class="rnn-view rnn-report">
      <h1>{exercise.title}</h1>
      <p class="rnn-muted">
        {[
          page.learners(summary.learners),
          words.points(exercise.points),
          exercise.id,
          page.version(exercise.version),
        ].join(' · ')}
      </p>
      {summary.unreadable > 0 ? <div class="rnn-message">{page.unreadable(summary.unreadable)}</div> : null}
      {summary.failed > 0 ? <div class="rnn-message">{page.failed(summary.failed)}</div> : null}
      {summary.points ? <Facts facts={factsOf(summary.points, words)} /> : null}
      <div class="rnn-beside">
        <div>
          <h3>{page.distribution}</h3>
          <p class="rnn-muted">{page.distributionNote}</p>
          <Distribution counts={summary.distribution} words={words} />
        </div>
        <div>
          <h3>{page.hardest}</h3>
          <p class="rnn-muted">{page.hardestNote}</p>
          <HardestTests tests={summary.tests} words={words} />
        </div>
      </div>
      <h2>{page.everybody}</h2>
      <LearnersTable report={report} words={words} />
      {similarity ? (
        <>
          <h2>{page.similar}</h2>
          <SimilarPairs {...similarity} words={words} />
        </>
      ) : null}
      <h2>{page.details}</h2>
      {learners.map((one, i) => (
        <details key={one.learner}>
          <summary>
            <b>{one.learner}</b>
            <span>{one.earned === null ? page.notGraded : words.of(one.earned, one.points)}</span>
          </summary>
          <div class="rnn-inside" id={`learner-${i + 1}`}>
            <p class="rnn-muted">
              {(one.status === 'graded'
                ? [one.file, words.duration(one.durationMs), one.sandbox]
                : [one.file]
              ).join(' · ')}
            </p>
            <ScoreDetails exercise={exercise} score={one} words={words} isTeachers />
          </div>
        </details>
      ))}
    </main>
  );
}

function factsOf(
  points: NonNullable<ClassReport['summary']['points']>,
  { page }: ReportWords,
): [string, string][] {
  return (['mean', 'median', 'lowest', 'highest'] as const).map((key) => [
    page[key],
    shownPoints(points[key]),
  ]);
}
