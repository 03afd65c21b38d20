import type { AdvisorStep, AdvisorView } from '../views';
import type { AdvisorTexts, BranchText } from './AdvisorTexts';

export const FORKS = ['order', 'dependency', 'samples', 'future'] as const;

export function branchText(step: Pick<AdvisorStep, 'fork' | 'branch'>, texts: AdvisorTexts): BranchText {
  const branches: Record<string, BranchText> = texts.forks[step.fork].branches;
  return branches[step.branch]!;
}

/** The recommendation in a few words: `GRU, 2 layers, forward only`. */
export function recommendationText({ path, layers }: AdvisorView, texts: AdvisorTexts): string | undefined {
  const results = path.flatMap((step) => {
    const { result } = branchText(step, texts);
    if (result === undefined) return [];
    if (step.fork === 'samples') return [layers === undefined ? result : texts.layers(layers)];
    return [step.fork === 'future' ? result.toLowerCase() : result];
  });
  return results.length > 0 ? results.join(', ') : undefined;
}

/** What somebody answered: `24 steps back`, for a number; else the question with the answer. */
export function answerText(step: AdvisorStep, texts: AdvisorTexts, count: (n: number) => string): string {
  if (step.value === undefined) return `${texts.forks[step.fork].question} ${branchText(step, texts).answer}`;
  const shown = count(step.value);
  return step.fork === 'samples' ? texts.samples(shown) : texts.steps(step.value, shown);
}

/** A list of what there is to say. */
export interface AdviceSection {
  head: string;
  items: { lead?: string; text: string }[];
}

/** All that is said beside the tree; sections without anything to say are left out. */
export function adviceSections(
  view: AdvisorView,
  texts: AdvisorTexts,
  count: (n: number) => string,
): AdviceSection[] {
  const { path, caveats, alternatives, assets } = view;
  const { heads } = texts;
  const sections: AdviceSection[] = [
    {
      head: heads.path,
      items: path.map((step) => ({
        lead: answerText(step, texts, count),
        text: branchText(step, texts).reason,
      })),
    },
    { head: heads.caveats, items: caveats.map((caveat) => ({ text: texts.caveats[caveat] })) },
    {
      head: path.length > 0 ? heads.alternatives : heads.allAlternatives,
      items: alternatives.map((id) => ({
        lead: texts.alternatives[id].name,
        text: texts.alternatives[id].why,
      })),
    },
    { head: heads.assets, items: assets.map((asset) => ({ text: texts.assets[asset] })) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}
