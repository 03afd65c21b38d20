import { adviceSections } from '../../src/rnn/display/advisor/adviceText';
import type { AdvisorView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { useWords } from '../shared/words';
import { words as translated } from './words';

/** The reasons, and what there is to say beside the tree. */
export function Sections({ data, model }: { data: Data; model?: string }) {
  const { language } = useEnv();
  const { texts } = useWords(translated);
  return (
    <div class="rnn-advice">
      {model === undefined ? null : <p>{model}</p>}
      {adviceSections(data, texts, (n) => count(n, language)).map(({ head, items }) => (
        <section key={head}>
          <b>{head}</b>
          <ul>
            {items.map(({ lead, text }, i) => (
              <li key={i}>
                {lead === undefined ? null : <b>{`${lead}: `}</b>}
                {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
