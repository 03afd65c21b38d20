import type { TensorView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, exact, realMinus, short } from '../shared/format';
import { Head } from '../shared/Head';
import { TensorHeatmap } from './TensorHeatmap';
import { TensorHistogram } from './TensorHistogram';

/** What a tensor is, how its values are spread, and the first of them. */
export function TensorView({ data }: { data: Data }) {
  const { text, language } = useEnv();
  const { statistics } = data;
  return (
    <div>
      <Head title={text.tensor} detail={`${data.dtype} [${data.shape.join(', ')}]`} />
      {statistics ? (
        <p class="rnn-readout" style="margin-top:0">
          {(['min', 'mean', 'max'] as const).map((name) => (
            <span key={name} title={exact(statistics[name])}>
              <span class="rnn-muted">{text.statistics[name]}</span> {short(statistics[name])}{' '}
            </span>
          ))}
          {statistics.notFinite > 0 ? (
            <span>{text.notFinite(count(statistics.notFinite, language))}</span>
          ) : null}
        </p>
      ) : null}
      {data.detail && statistics ? (
        <>
          <TensorHistogram data={data.detail.histogram} />
          <TensorHeatmap data={data.detail.heatmap} statistics={statistics} />
        </>
      ) : null}
      <Preview data={data} />
    </div>
  );
}

function Preview({ data }: { data: Data }) {
  const { text } = useEnv();
  if (data.preview.length === 0) return <p class="rnn-notes">{text.empty}</p>;
  return (
    <>
      <div class="rnn-scroll">
        <table class="rnn-code">
          <tbody>
            {data.preview.map((row, i) => (
              <tr key={i}>
                {row.map((value, j) => (
                  <Value key={j} value={value} number={data.dtype !== 'string'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.complete ? null : <p class="rnn-notes">… {text.partOfTensor}</p>}
    </>
  );
}

function Value({ value, number }: { value: string; number: boolean }) {
  if (!number) return <td>{value}</td>;
  return (
    <td class="rnn-number" style="text-align:right">
      {realMinus(value)}
    </td>
  );
}
