import { useEnv } from '../shared/env';
import { textWidth } from '../shared/measureText';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { LINE_HEIGHT, TEXT_SIZE, TextColumn } from '../shared/TextColumn';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { ClippingBars, clippingHeight } from './Clipping';
import { describeFlows, factsOf, headOf, verdictText } from './describe';
import { GradientsDiagram, placeDiagram } from './GradientsDiagram';
import type { Shown } from './scale';
import type { DecodedGradients } from './schema';
import { words as translated } from './words';

/** The view as it is arranged, with its verdicts and clipping below. */
export function GradientsPicture({ data, state }: { data: DecodedGradients; state?: unknown }) {
  const { width, language, ink } = useEnv();
  const words = useWords(translated);
  const { shown, step } = (state ?? { shown: { scale: 'log', measure: 'norm' } }) as {
    shown: Shown;
    step?: number;
  };
  const inner = innerWidth(width);
  const placed = placeDiagram(data, shown, inner, words);
  const column = new TextColumn(ink, placed.height + 8);
  for (const flow of data.flows) {
    const head = `${flow.name}: ${words.verdicts[flow.judged.verdict]}`;
    column.put(head, { maxWidth: inner, bold: true });
    const facts = factsOf(flow, words).map(({ text }) => text);
    const below = [verdictText(data, flow, words), ...(facts.length > 0 ? [facts.join(' · ')] : [])];
    const beside = Math.min(inner * 0.4, textWidth(head, TEXT_SIZE, true) + 16);
    const wide = inner >= 600;
    if (!wide) column.y += LINE_HEIGHT;
    const x = wide ? Math.max(beside, 150) : 0;
    for (const [i, text] of below.entries())
      column.putLines(wrapText(text, inner - x, TEXT_SIZE), { x, maxWidth: inner - x, muted: i > 0 });
    column.y += 4;
  }
  column.putLines(wrapText(words.thresholds, inner, TEXT_SIZE), { maxWidth: inner, muted: true });
  for (const { name, clipping } of data.flows) {
    if (!clipping) continue;
    column.y += 14;
    column.parts.push(
      <g key={column.parts.length} transform={`translate(0,${column.y})`}>
        <ClippingBars name={name} clipping={clipping} width={Math.min(640, inner)} />
      </g>,
    );
    column.y += clippingHeight(clipping);
  }
  return (
    <StaticPicture
      width={width}
      height={column.y}
      {...headOf(data, words, language)}
      description={describeFlows(data, words)}
    >
      <GradientsDiagram data={data} shown={shown} placed={placed} step={step} />
      {column.parts}
    </StaticPicture>
  );
}
