import type { AdvisorAlternative, AdvisorAsset, AdvisorCaveat, AdvisorFork, AdvisorForks } from '../views';

/** An answer to a question of the tree. */
export interface BranchText {
  /** The answer. */
  answer: string;
  /** What it leads to, where that is more than the next question. */
  result?: string;
  /** Why. */
  reason: string;
}

/** What the advisor says, in one language. */
export interface AdvisorTexts {
  forks: { [F in AdvisorFork]: { question: string; branches: Record<AdvisorForks[F], BranchText> } };
  caveats: Record<AdvisorCaveat, string>;
  alternatives: Record<AdvisorAlternative, { name: string; why: string }>;
  assets: Record<AdvisorAsset, string>;
  heads: {
    path: string;
    caveats: string;
    alternatives: string;
    /** Above the alternatives, where nothing was answered. */
    allAlternatives: string;
    assets: string;
    /** The tree without answers. */
    noAnswers: string;
  };
  layers(count: number): string;
  model(parameters: string): string;
  /** @param shown the number as it is written */
  steps(value: number, shown: string): string;
  samples(shown: string): string;
}
