import { useMemo } from 'preact/hooks';
import { recommendationText } from '../../src/rnn/display/advisor/adviceText';
import type { AdvisorView as Data } from '../../src/rnn/display/views';
import { CursorPlot } from '../shared/CursorPlot';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { usePictureState } from '../shared/picture';
import { Told } from '../shared/Told';
import { useOwnCursor } from '../shared/useOwnCursor';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { AdvisorDiagram } from './AdvisorDiagram';
import { describeAdvice, modelText } from './describe';
import { layoutTree, nodeAt } from './layout';
import { describeNode } from './nodes';
import { Sections } from './Sections';
import { words as translated } from './words';

/** From this width on the words stand beside the tree. */
const BESIDE = 1000;

export function AdvisorView({ data }: { data: Data }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layoutTree(width, words), [width, words]);
  const { selected, hover, pin, onKeyDown } = useOwnCursor(layout.nodes.map((_, i) => i));
  usePictureState({ selected });
  const told = useMemo(
    () => layout.nodes.map(({ node }) => describeNode(node, data, words)),
    [layout, data, words],
  );
  // room for the longest, so that nothing moves under the pointer
  const lines = Math.max(...[...told, words.hint].map((text) => wrapText(text, layout.width, 13).length));
  const model = modelText(data, words, language);
  return (
    <div>
      <Head
        title={words.title}
        detail={recommendationText(data, words.texts) ?? words.texts.heads.noAnswers}
      />
      <div ref={ref} class="rnn-advisor" data-beside={width >= BESIDE || undefined}>
        <div>
          <div class="rnn-plot">
            <CursorPlot
              width={layout.width}
              height={layout.height}
              label={`${words.title} ${describeAdvice(data, words, language)}. ${words.cursor}`}
              last={told.length}
              now={(selected ?? 0) + 1}
              told={selected === undefined ? words.hint : told[selected]!}
              placeAt={(x, y) => nodeAt(layout, x, y)}
              hover={hover}
              pin={pin}
              onKeyDown={onKeyDown}
            >
              <AdvisorDiagram data={data} layout={layout} selected={selected} />
            </CursorPlot>
          </div>
          <Told lines={lines} maxWidth={layout.width}>
            {selected === undefined ? words.hint : told[selected]}
          </Told>
        </div>
        <Sections data={data} model={model} />
      </div>
    </div>
  );
}
