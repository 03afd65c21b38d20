import type { ModelComparisonView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { useCopies } from '../shared/picture';
import { Spoken } from '../shared/Spoken';
import { useWords } from '../shared/words';
import { type Cell, differenceText, rowsOf } from './rows';
import { words as translated } from './words';

/** Models side by side: what they cost and what they reach. */
export function ModelComparisonView({ data }: { data: Data }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const rows = rowsOf(data.models, words, language);
  const difference = differenceText(data.models, words, language);
  useCopies([
    {
      label: words.copyCsv,
      text: () =>
        [
          [words.quantity, ...data.models.map(({ name }) => name)],
          ...rows.map(({ name, cells }) => [words.rows[name], ...cells.map(({ text }) => text)]),
        ]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n'),
    },
  ]);
  return (
    <div>
      <Head title={words.title} detail={words.detail(String(data.models.length))} />
      <div class="rnn-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.quantity}</th>
              {data.models.map(({ name }, i) => (
                <th key={i} scope="col" class="rnn-number" style="color:var(--rnn-text);font-weight:600">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row" title={words.hints[name]} style="white-space:normal">
                  {words.rows[name]}
                </th>
                {cells.map((cell, i) => (
                  <CellOf key={i} {...cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {difference ? <p class="rnn-notes">{difference}</p> : null}
    </div>
  );
}

function CellOf({ text, detail, title, bar, best }: Cell) {
  const env = useEnv();
  return (
    <td
      class={best ? 'rnn-number rnn-best' : 'rnn-number'}
      title={title}
      style="min-width:96px;vertical-align:bottom"
    >
      {best ? <span aria-hidden="true">▸</span> : null}
      {text}
      {detail ? (
        <span class="rnn-muted" style="font-weight:400">
          {' '}
          · {detail}
        </span>
      ) : null}
      {best ? <Spoken>{`, ${env.text.best}`}</Spoken> : null}
      {bar === undefined ? null : (
        <div aria-hidden="true" style={{ height: '4px', background: env.ink.faint, marginTop: '2px' }}>
          <div
            style={{
              height: '4px',
              width: `${100 * bar}%`,
              background: best ? env.ink.accent : env.ink.muted,
            }}
          />
        </div>
      )}
    </td>
  );
}
