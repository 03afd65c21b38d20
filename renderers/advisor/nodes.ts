import { FORKS } from '../../src/rnn/display/advisor/adviceText';
import type { AdvisorTexts, BranchText } from '../../src/rnn/display/advisor';
import type { AdvisorFork, AdvisorStep, AdvisorView } from '../../src/rnn/display/views';
import type { AdvisorWords } from './words';

/** A box of the tree: a question, or one of its answers. */
export type TreeNode = { fork: AdvisorFork } & ({ branch?: undefined } | Pick<AdvisorStep, 'branch'>);

/** Row by row: a question, then its answers. */
export function treeRows(texts: AdvisorTexts): TreeNode[][] {
  return FORKS.flatMap((fork): TreeNode[][] => [
    [{ fork }],
    Object.keys(texts.forks[fork].branches).map((branch) => ({
      fork,
      branch: branch as AdvisorStep['branch'],
    })),
  ]);
}

export function branchOf({ fork, branch }: TreeNode, texts: AdvisorTexts): BranchText | undefined {
  if (branch === undefined) return undefined;
  return (texts.forks[fork].branches as Record<string, BranchText>)[branch];
}

/** Whether the answers lead through it. */
export function onPath({ fork, branch }: TreeNode, { path }: AdvisorView): boolean {
  const step = path.find((taken) => taken.fork === fork);
  return step !== undefined && (branch === undefined || step.branch === branch);
}

/** A box in words. */
export function describeNode(node: TreeNode, data: AdvisorView, words: AdvisorWords): string {
  const branch = branchOf(node, words.texts);
  const { question } = words.texts.forks[node.fork];
  if (!branch) return question;
  const result = branch.result === undefined ? '' : ` → ${branch.result}`;
  const taken = onPath(node, data) ? ` (${words.taken})` : '';
  return `${question} ${branch.answer}${result}${taken}. ${branch.reason}`;
}
