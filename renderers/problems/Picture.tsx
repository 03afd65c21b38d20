import type { ProblemsView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { describeProblems } from './kinds';
import { layoutProblems } from './layout';
import { ProblemsDiagram } from './ProblemsDiagram';
import { words as translated } from './words';

export function ProblemsPicture({ data }: { data: ProblemsView }) {
  const { text, width } = useEnv();
  const words = useWords(translated);
  const layout = layoutProblems(data, innerWidth(width), words, text);
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      title={words.title}
      detail={words.detail}
      description={describeProblems(data, words, text)}
    >
      <ProblemsDiagram data={data} layout={layout} />
    </StaticPicture>
  );
}
