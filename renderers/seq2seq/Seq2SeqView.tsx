import { useMemo } from 'preact/hooks';
import type { Seq2SeqView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
import { CursorPlot } from '../shared/CursorPlot';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { useCopies, usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { csv, describeAll, describeStep, headOf } from './describe';
import { Details, detailsHeight } from './Details';
import { layoutSeq2Seq, stepUnder } from './layout';
import { Seq2SeqDiagram } from './Seq2SeqDiagram';
import { words as translated } from './words';

export function Seq2SeqView({ data }: { data: Data }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layoutSeq2Seq(data, width), [data, width]);
  const { cursor, hover, pin, onKeyDown } = useCursor({ steps: layout.steps });
  const step = cursor?.step;
  // without a cursor, what is told below is about the step where it gets interesting
  const told = step ?? data.parting ?? 0;
  usePictureState({ step });
  useCopies([{ label: words.copy, text: () => csv(data) }]);
  const head = headOf(data, words, language);
  const parts = step === undefined ? [] : describeStep(data, step, words);
  const below = detailsHeight(data.kind, width);
  return (
    <div>
      <Head {...head} />
      <div ref={ref} class="rnn-plot rnn-scroll">
        <CursorPlot
          width={layout.width}
          height={layout.height}
          label={`${head.title}, ${head.detail}. ${describeAll(data, words)} ${words.cursor}`}
          last={layout.steps}
          now={(step ?? 0) + 1}
          told={parts.join(', ') || words.hint}
          placeAt={(x) => {
            const at = stepUnder(layout, x);
            return at === undefined ? undefined : { step: at };
          }}
          hover={hover}
          pin={pin}
          onKeyDown={onKeyDown}
        >
          <Seq2SeqDiagram data={data} layout={layout} room={width} step={step} />
        </CursorPlot>
      </div>
      <Readout parts={parts} hint={data.kind === 'tokens' ? `${words.legend} · ${words.hint}` : words.hint} />
      <svg
        class="rnn-details"
        width={width}
        height={below}
        role="img"
        aria-label={describeStep(data, told, words).join(', ')}
      >
        <Details data={data} width={width} step={told} />
      </svg>
    </div>
  );
}
