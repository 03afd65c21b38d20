import type { ComponentChildren } from 'preact';
import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { wrapText } from '../shared/wrapText';
import { ClippingBars, clippingHeight } from './Clipping';
import { describeFlows, factsOf, headOf, verdictText } from './describe';
import { GradientsDiagram, placeDiagram } from './GradientsDiagram';
import type { Shown } from './scale';
import type { DecodedGradients } from './schema';
import { words as translated } from './words';

const [SIZE, LINE] = [12, 16];

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
  const parts: ComponentChildren[] = [];
  let y = placed.height + 8;
  const line = (text: string, x: number, muted: boolean, bold = false) =>
    parts.push(
      <Label
        key={parts.length}
        x={x}
        y={y + 12}
        size={SIZE}
        bold={bold}
        colour={muted ? ink.muted : ink.text}
        maxWidth={inner - x}
      >
        {text}
      </Label>,
    );
  for (const flow of data.flows) {
    const head = `${flow.name}: ${words.verdicts[flow.judged.verdict]}`;
    line(head, 0, false, true);
    const facts = factsOf(flow, words).map(({ text }) => text);
    const below = [verdictText(data, flow, words), ...(facts.length > 0 ? [facts.join(' · ')] : [])];
    const beside = Math.min(inner * 0.4, textWidth(head, SIZE, true) + 16);
    const wide = inner >= 600;
    if (!wide) y += LINE;
    for (const [i, text] of below.entries()) {
      for (const part of wrapText(text, inner - (wide ? Math.max(beside, 150) : 0), SIZE)) {
        line(part, wide ? Math.max(beside, 150) : 0, i > 0);
        y += LINE;
      }
    }
    y += 4;
  }
  for (const part of wrapText(words.thresholds, inner, SIZE)) {
    line(part, 0, true);
    y += LINE;
  }
  for (const { name, clipping } of data.flows) {
    if (!clipping) continue;
    y += 14;
    parts.push(
      <g key={parts.length} transform={`translate(0,${y})`}>
        <ClippingBars name={name} clipping={clipping} width={Math.min(640, inner)} />
      </g>,
    );
    y += clippingHeight(clipping);
  }
  return (
    <StaticPicture
      width={width}
      height={y}
      {...headOf(data, words, language)}
      description={describeFlows(data, words)}
    >
      <GradientsDiagram data={data} shown={shown} placed={placed} step={step} />
      {parts}
    </StaticPicture>
  );
}
