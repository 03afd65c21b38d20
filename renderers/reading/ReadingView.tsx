import type { ReadingView as Data } from '../../src/rnn/display/views';
import { useCursor } from '../shared/cursor';
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
  const under = (event: MouseEvent) => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const at = wordUnder(layout, event.clientX - frame.left, data.words.length);
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
          aria-valuemax={data.words.length}
          aria-valuenow={(step ?? 0) + 1}
          aria-valuetext={parts.join(', ') || words.hint}
          onPointerMove={(event) => hover(under(event))}
          onPointerLeave={() => hover(undefined)}
          onClick={(event) => pin(under(event))}
          onKeyDown={onKeyDown}
        >
          <ReadingDiagram data={data} layout={layout} step={step} />
        </svg>
      </div>
      <Readout parts={parts} hint={words.hint} />
      <p class="rnn-notes">{words.means[data.padding]}</p>
    </div>
  );
}
