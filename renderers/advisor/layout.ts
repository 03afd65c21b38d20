import { wrapText } from '../shared/wrapText';
import { branchOf, type TreeNode, treeRows } from './nodes';
import type { AdvisorWords } from './words';

export interface PlacedNode {
  node: TreeNode;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Its text, with the answer smaller than what it leads to. */
  lines: { text: string; bold: boolean; baseline: number }[];
}

/** From the bottom of one box to the top of another. */
export interface PlacedEdge {
  from: PlacedNode;
  to: PlacedNode;
}

export interface TreeLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

export const SIZE = { answer: 11, result: 12 };
const [WIDEST, QUESTION, BRANCH] = [620, 440, 220];
const [ROW_GAP, COLUMN_GAP, PAD, LINE] = [22, 10, 9, 15];

/** Questions in the middle, below each its answers side by side, which lead on to the next question. */
export function layoutTree(available: number, words: AdvisorWords): TreeLayout {
  const width = Math.min(available, WIDEST);
  let y = 1;
  const rows = treeRows(words.texts).map((row) => {
    const share = (width - COLUMN_GAP * (row.length - 1)) / row.length;
    const box = Math.min(share, row.length === 1 ? QUESTION : BRANCH);
    const left = (width - row.length * box - (row.length - 1) * COLUMN_GAP) / 2;
    const texts = row.map((node) => linesOf(node, box - 2 * PAD, words));
    const height = Math.max(...texts.map((lines) => lines.length)) * LINE + 2 * PAD;
    const placed = row.map((node, i): PlacedNode => {
      const lines = texts[i]!;
      const top = y + (height - lines.length * LINE) / 2;
      return {
        node,
        x: left + i * (box + COLUMN_GAP),
        y,
        width: box,
        height,
        lines: lines.map((line, k) => ({ ...line, baseline: top + k * LINE + 11 })),
      };
    });
    y += height + ROW_GAP;
    return placed;
  });
  const edges = rows.slice(1).flatMap((row, i) => {
    const before = rows[i]!.filter(({ node }) => !ends(node));
    return before.flatMap((from) => row.map((to) => ({ from, to })));
  });
  return { width, height: y - ROW_GAP + 1, nodes: rows.flat(), edges };
}

/** Where there is no sequence, no further question is asked. */
function ends({ fork, branch }: TreeNode): boolean {
  return fork === 'order' && branch === 'no';
}

function linesOf(node: TreeNode, width: number, words: AdvisorWords) {
  const branch = branchOf(node, words.texts);
  const lines = (text: string, bold: boolean) =>
    wrapText(text, width, bold ? SIZE.result : SIZE.answer, bold).map((line) => ({ text: line, bold }));
  if (!branch) return lines(words.texts.forks[node.fork].question, true);
  const { answer, result } = branch;
  return result === undefined ? lines(answer, true) : [...lines(answer, false), ...lines(result, true)];
}

/** The box at a point, or just beside it. */
export function nodeAt({ nodes }: TreeLayout, x: number, y: number): number | undefined {
  const margin = COLUMN_GAP / 2;
  const found = nodes.findIndex(
    (node) =>
      x >= node.x - margin &&
      x <= node.x + node.width + margin &&
      y >= node.y - margin &&
      y <= node.y + node.height + margin,
  );
  return found < 0 ? undefined : found;
}
