import type { ClassificationView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Head } from '../shared/Head';
import { MetricHelpList } from '../shared/MetricHelpList';
import { useCopies } from '../shared/picture';
import { ScaleBar, scaleBarWidth } from '../shared/ScaleBar';
import { useWords } from '../shared/words';
import { ConfusionTable, SHARES } from './ConfusionTable';
import { classificationMarkdown, matrixCsv, SCORES, scoresCsv, somethingUndefined } from './scoreRows';
import { ScoreTable } from './ScoreTable';
import { detailText } from './detail';
import { words } from './words';

/** Which classes were taken for which, and the scores of each. */
export function ClassificationView({ data }: { data: Data }) {
  const { language, interactive } = useEnv();
  const say = useWords(words);
  useCopies([
    { label: say.markdown, text: () => classificationMarkdown(data, say) },
    { label: say.csv, text: () => scoresCsv(data, say) },
    { label: say.csvMatrix, text: () => matrixCsv(data, say) },
  ]);
  const barWidth = scaleBarWidth(SHARES) + 4;
  return (
    <div>
      <Head title={data.title || say.title} detail={detailText(data, say, (n) => count(n, language))} />
      <div class="rnn-beside">
        <div>
          <ConfusionTable data={data} />
          {interactive ? (
            <p class="rnn-notes">
              <svg width={barWidth} height={12} aria-hidden="true" style="vertical-align:middle">
                <ScaleBar scale={SHARES} x={barWidth - 2} y={6} />
              </svg>{' '}
              {say.shares}
            </p>
          ) : null}
        </div>
        <div>
          <ScoreTable data={data} />
          {somethingUndefined(data) ? <p class="rnn-notes">{say.undefinedNote}</p> : null}
        </div>
      </div>
      <MetricHelpList
        metrics={[
          { id: 'accuracy', label: say.accuracyName },
          ...[...SCORES, 'support' as const].map((id) => ({ id, label: say[id] })),
          { id: 'confusionMatrix', label: say.confusion },
        ]}
      />
    </div>
  );
}
