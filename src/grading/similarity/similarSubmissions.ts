import { File, FingerprintIndex, Region, TokenizedFile } from '@dodona/dolos-core';
import type { CodeLanguage } from '../../notebook/notebook';
import { comparedTokens } from './tokens';

export interface ComparedCell {
  id: string;
  language: CodeLanguage;
  source: string;
}

export interface ComparedSubmission {
  name: string;
  /** What the learner wrote. */
  cells: readonly ComparedCell[];
}

/** Lines of a cell, from 1, both included. */
export interface Passage {
  cell: string;
  from: number;
  to: number;
}

export interface SimilarPair {
  left: string;
  right: string;
  /** Of both codes together, the share that stands in the other as well, without the starter's: 0 to 1. */
  similarity: number;
  /** Tokens of the longest passage that both have. */
  longest: number;
  passages: { left: Passage; right: Passage }[];
}

/** Tokens in a row that count as shared. */
const TOKENS = 12;
/** A shared run of `TOKENS + WINDOW - 1` tokens is certain to be found. */
const WINDOW = 8;
/** Groups of tokens in a passage, fewer are chance. */
const LEAST = 2;

/**
 * Pairs of submissions by how much of their code they share, the most similar first: winnowed fingerprints of the
 * normalised code (Schleimer, Wilkerson and Aiken 2003, as Dolos has them). High similarity is a reason to look, not a
 * proof. What stands in the starter counts for nobody.
 *
 * @returns pairs that share anything
 */
export function similarSubmissions(
  submissions: readonly ComparedSubmission[],
  starter: readonly ComparedCell[],
): SimilarPair[] {
  const index = new FingerprintIndex(TOKENS, WINDOW);
  const compared = submissions.map(({ name, cells }) => tokenizedOf(name, cells));
  const places = new Map(compared.map(({ file, placeOf }) => [file.id, placeOf]));
  index.addFiles(compared.map(({ file }) => file));
  // afterwards: Dolos leaves out what it knows already
  index.addIgnoredFile(tokenizedOf('starter', starter).file);
  return index
    .allPairs()
    .filter(({ similarity, overlap }) => overlap > 0 && Number.isFinite(similarity))
    .map((pair): SimilarPair => {
      const [left, right] = [places.get(pair.leftFile.id)!, places.get(pair.rightFile.id)!];
      return {
        left: pair.leftFile.path,
        right: pair.rightFile.path,
        similarity: pair.similarity,
        longest: pair.longest === 0 ? 0 : pair.longest + TOKENS - 1,
        passages: pair.buildFragments(LEAST).map(({ leftSelection, rightSelection }) => ({
          left: left(leftSelection),
          right: right(rightSelection),
        })),
      };
    })
    .sort((a, b) => b.similarity - a.similarity || b.longest - a.longest);
}

/** All cells as one file, whose rows are counted on from cell to cell. */
function tokenizedOf(name: string, cells: readonly ComparedCell[]) {
  const starts: { row: number; cell: string }[] = [];
  const tokens: string[] = [];
  const regions: Region[] = [];
  let row = 0;
  for (const { id, language, source } of cells) {
    starts.push({ row, cell: id });
    for (const { text, line } of comparedTokens(source, language)) {
      tokens.push(text);
      const at = row + line - 1;
      // several tokens of one line: the columns only keep their order
      regions.push(new Region(at, regions.length, at, regions.length + 1));
    }
    row += source.split('\n').length;
  }
  const text = cells.map(({ source }) => source).join('\n');
  const placeOf = ({ startRow, endRow }: Region): Passage => {
    const { row: first, cell } = starts.findLast((start) => start.row <= startRow)!;
    const next = starts.find((start) => start.row > startRow)?.row ?? Infinity;
    return { cell, from: startRow - first + 1, to: Math.min(endRow, next - 1) - first + 1 };
  };
  return { file: new TokenizedFile(new File(name, text), tokens, regions), placeOf };
}
