import { useMemo } from 'preact/hooks';
import type { TokensView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
import { CursorPlot } from '../shared/CursorPlot';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Head } from '../shared/Head';
import { useCopies, usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { csv, describeAll, describePlace, headOf } from './describe';
import { layoutTokens, placeUnder } from './layout';
import { Legend, legendHeight, legendOf } from './Legend';
import { TokensDiagram } from './TokensDiagram';
import { Vocabulary } from './Vocabulary';
import { words as translated } from './words';

export function TokensView({ data }: { data: Data }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(
    () => layoutTokens(data, width, [words.token, words.index, words.row]),
    [data, width, words],
  );
  const legend = legendOf(data, words, language, width);
  const { cursor, hover, pin, onKeyDown } = useCursor({ steps: data.length, units: data.sentences.length });
  usePictureState({ cursor });
  useCopies([{ label: words.copy, text: () => csv(data) }]);
  const head = headOf(data, words, language);
  const parts = cursor ? describePlace(data, cursor, words) : [];
  const height = layout.height + legendHeight(legend);
  return (
    <div>
      <Head {...head} />
      <div ref={ref} class="rnn-plot">
        <CursorPlot
          width={width}
          height={height}
          label={`${head.title}, ${head.detail}. ${describeAll(data, words)} ${words.cursor}`}
          last={Math.max(1, data.length)}
          now={(cursor?.step ?? 0) + 1}
          told={parts.join(', ') || words.hint}
          placeAt={(x, y) => placeUnder(layout, x, y)}
          hover={hover}
          pin={pin}
          onKeyDown={onKeyDown}
        >
          <TokensDiagram data={data} layout={layout} cursor={cursor} />
          <g transform={`translate(0,${layout.height})`}>
            <Legend items={legend} width={width} />
          </g>
        </CursorPlot>
      </div>
      {data.more > 0 ? <p class="rnn-notes">{words.more(count(data.more, language))}</p> : null}
      <Readout parts={parts} hint={words.hint} />
      <Vocabulary data={data} />
    </div>
  );
}
