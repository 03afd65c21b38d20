import { useMemo } from 'preact/hooks';
import type { ProblemsView as Data } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { describeProblems } from './kinds';
import { layoutProblems } from './layout';
import { ProblemsDiagram } from './ProblemsDiagram';
import { words as translated } from './words';

export function ProblemsView({ data }: { data: Data }) {
  const { text } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layoutProblems(data, width, words, text), [data, width, words, text]);
  return (
    <div>
      <Head title={words.title} detail={words.detail} />
      <div ref={ref} class="rnn-plot">
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-label={`${words.title}. ${words.detail}. ${describeProblems(data, words, text)}`}
        >
          <ProblemsDiagram data={data} layout={layout} />
        </svg>
      </div>
    </div>
  );
}
