import { advisorTexts } from '../../display/advisor';
import { adviceSections, FORKS, recommendationText } from '../../display/advisor/adviceText';
import { formatCount } from '../../display/formatNumber';
import type { AdvisorView } from '../../display/views';

const texts = advisorTexts.en;

/** The tree, with ▸ before the branches that the answers take, the reasons, and what there is to say beside it. */
export function adviceText(view: AdvisorView): string {
  const { model } = view;
  const recommended = recommendationText(view, texts);
  return [
    recommended ? `Recommended: ${recommended}` : 'Which network for a sequence?',
    ...(model ? [texts.model(formatCount(model.parameters))] : []),
    ...treeLines(view),
    ...adviceSections(view, texts, formatCount).flatMap(({ head, items }) => [
      `${head}:`,
      ...items.map(({ lead, text }) => `- ${lead === undefined ? '' : `${lead}: `}${text}`),
    ]),
  ].join('\n');
}

function treeLines({ path }: AdvisorView): string[] {
  return FORKS.flatMap((fork) => {
    const { question, branches } = texts.forks[fork];
    const taken = path.find((step) => step.fork === fork)?.branch;
    const lines = Object.entries(branches).map(([branch, { answer, result }]) => {
      const mark = branch === taken ? '▸' : ' ';
      return `  ${mark} ${answer}${result ? ` → ${result}` : ''}`;
    });
    return [question, ...lines];
  });
}
