import type { ClassificationView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { css, heatColour, type HeatScale, readableOn } from '../shared/heat';
import { Spoken } from '../shared/Spoken';
import { useWords } from '../shared/words';
import { percent } from './scoreRows';
import { words } from './words';

export const SHARES: HeatScale = { kind: 'sequential', min: 0, max: 1 };
/** With more classes than this, a cell holds its count only; the share is in its colour and on hover. */
const MOST_WITH_SHARES = 12;

/** Rows actual, columns predicted: counts on the colour of their share of the row. */
export function ConfusionTable({ data }: { data: ClassificationView }) {
  const say = useWords(words);
  const { labels, matrix, classes } = data;
  return (
    <div class="rnn-scroll">
      <table class="rnn-confusion" aria-label={`${say.confusion}: ${say.shares}`}>
        <thead>
          <tr>
            <td />
            <td colSpan={labels.length} class="rnn-muted" style="text-align:center">
              {say.predicted}
            </td>
          </tr>
          <tr>
            <th scope="col">{say.actual}</th>
            {labels.map((label, i) => (
              <th key={i} scope="col" title={label} style="text-align:center">
                <Spoken>{say.predicted}</Spoken> {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map((row, i) => (
            <tr key={i}>
              <th scope="row" title={labels[i]}>
                {labels[i]}
              </th>
              {row.map((n, j) => (
                <Cell
                  key={j}
                  n={n}
                  support={classes[i]!.support}
                  actual={labels[i]!}
                  predicted={labels[j]!}
                  small={labels.length > MOST_WITH_SHARES}
                  right={i === j}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  n: number;
  support: number;
  actual: string;
  predicted: string;
  small: boolean;
  right: boolean;
}

function Cell({ n, support, actual, predicted, small, right }: CellProps) {
  const { scheme, language, interactive } = useEnv();
  const say = useWords(words);
  const share = support > 0 ? n / support : NaN;
  const colour = heatColour(SHARES, share, scheme);
  const title =
    support > 0
      ? say.cell(count(n, language), count(support, language), actual, predicted, percent(share))
      : say.noneActual(actual);
  const style = `text-align:center${interactive ? `;background:${css(colour)};color:${readableOn(colour)}` : ''}`;
  return (
    <td class={right ? 'rnn-right' : n === 0 ? 'rnn-nothing' : undefined} style={style} title={title}>
      {count(n, language)}
      {small || support === 0 ? null : (
        <small>
          {interactive ? '' : ' '}
          {percent(share)} %
        </small>
      )}
    </td>
  );
}
