import type { ReadingView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
import { CursorPlot } from '../shared/CursorPlot';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { useCopies, usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { csv, describeAll, describeStep, headOf } from './describe';
import { layoutReading, ReadingDiagram, wordUnder } from './ReadingDiagram';
import { words as translated } from './words';

export function ReadingView({ data }: { data: Data }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const layout = layoutReading(data, width, words.nothing);
  const { cursor, hover, pin, onKeyDown } = useCursor({ steps: data.words.length });
  const step = cursor?.step;
  usePictureState({ step });
  useCopies([{ label: words.copy, text: () => csv(data) }]);
  const head = headOf(data, words, language);
  const parts = step === undefined ? [] : describeStep(data, step, words);
  return (
    <div>
      <Head {...head} />
      <div ref={ref} class="rnn-plot rnn-scroll">
        <CursorPlot
          width={layout.width}
          height={layout.height}
          label={`${head.title}, ${head.detail}. ${describeAll(data, words)} ${words.cursor}`}
          last={data.words.length}
          now={(step ?? 0) + 1}
          told={parts.join(', ') || words.hint}
          placeAt={(x) => {
            const at = wordUnder(layout, x, data.words.length);
            return at === undefined ? undefined : { step: at };
          }}
          hover={hover}
          pin={pin}
          onKeyDown={onKeyDown}
        >
          <ReadingDiagram data={data} layout={layout} step={step} />
        </CursorPlot>
      </div>
      <Readout parts={parts} hint={words.hint} />
      <p class="rnn-notes">{words.means[data.padding]}</p>
    </div>
  );
}
