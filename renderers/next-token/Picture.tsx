import type { NextTokenView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { describeAll, headOf } from './describe';
import { layoutNextToken, NextTokenDiagram } from './NextTokenDiagram';
import { words as translated } from './words';

export function NextTokenPicture({ data }: { data: NextTokenView }) {
  const { width, language } = useEnv();
  const words = useWords(translated);
  const inner = innerWidth(width);
  const others = words.others(count(data.candidates - data.tokens.length, language));
  const layout = layoutNextToken(data, inner, { others, note: words.note });
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      {...headOf(data, words, language)}
      description={describeAll(data, words)}
    >
      <NextTokenDiagram data={data} layout={layout} width={inner} />
    </StaticPicture>
  );
}
