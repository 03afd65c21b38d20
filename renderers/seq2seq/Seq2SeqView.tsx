import { useMemo } from 'preact/hooks';
import type { Seq2SeqView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
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
  const under = (event: MouseEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const at = stepUnder(layout, event.clientX - frame.left);
    return at === undefined ? undefined : { step: at };
  };
  return (
    <div>
      <Head {...head} />
      <div ref={ref} class="rnn-plot rnn-scroll">
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          tabindex={0}
          role="slider"
          aria-label={`${head.title}, ${head.detail}. ${describeAll(data, words)} ${words.cursor}`}
          aria-valuemin={1}
          aria-valuemax={layout.steps}
          aria-valuenow={(step ?? 0) + 1}
          aria-valuetext={parts.join(', ') || words.hint}
          onPointerMove={(event) => hover(under(event))}
          onPointerLeave={() => hover(undefined)}
          onClick={(event) => pin(under(event))}
          onKeyDown={onKeyDown}
        >
          <Seq2SeqDiagram data={data} layout={layout} room={width} step={step} />
        </svg>
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
