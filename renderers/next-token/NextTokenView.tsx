import type { NextTokenView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Head } from '../shared/Head';
import { useCopies } from '../shared/picture';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { csv, describeAll, headOf } from './describe';
import { layoutNextToken, NextTokenDiagram } from './NextTokenDiagram';
import { words as translated } from './words';

export function NextTokenView({ data }: { data: Data }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const others = words.others(count(data.candidates - data.tokens.length, language));
  const layout = layoutNextToken(data, width, { others, note: words.note });
  useCopies([{ label: words.copy, text: () => csv(data) }]);
  const head = headOf(data, words, language);
  return (
    <div>
      <Head {...head} />
      <div ref={ref} class="rnn-plot">
        <svg
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
          role="img"
          aria-label={`${head.title}, ${head.detail}. ${describeAll(data, words)}`}
        >
          <NextTokenDiagram data={data} layout={layout} width={width} />
        </svg>
      </div>
    </div>
  );
}
