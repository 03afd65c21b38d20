import { described } from '../../described';
import type { TokenizerSettings } from './options';

/**
 * Cuts the pieces of a long text anew, so that each can be tokenized by itself as if it were whole: between words,
 * never within a character, and, where letters are made small, never where one depends on the next (Σ becomes ς only
 * at the end of a word).
 */
export async function* wholePieces(
  pieces: AsyncIterable<string>,
  settings: TokenizerSettings,
): AsyncGenerator<string> {
  const mayCut = cutRule(settings);
  let kept = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string')
      throw new Error(
        `The text comes in pieces that are ${described(piece)}, not strings. From a file: rnn.corpusChunks(path).`,
      );
    const cut = lastCut(piece, mayCut);
    if (cut === 0) {
      kept += piece;
      continue;
    }
    yield kept + piece.slice(0, cut);
    kept = piece.slice(cut);
  }
  if (kept !== '') yield kept;
}

/** @param next `undefined` where it is not known yet */
type CutRule = (character: string, next: string | undefined) => boolean;

/** Σ, and what Unicode's rule for the last Σ of a word looks through. */
const DEPENDS_ON_NEIGHBOURS = /[Σ\p{Case_Ignorable}]/u;

function cutRule({ level, lowerCase, filters, split }: TokenizerSettings): CutRule {
  const independent: CutRule = (character, next) =>
    !lowerCase ||
    (next !== undefined && !DEPENDS_ON_NEIGHBOURS.test(character) && !DEPENDS_ON_NEIGHBOURS.test(next));
  if (level === 'character') return independent;
  if ([...split].length > 1)
    throw new Error(
      `A text in pieces is split by one character, not by ${JSON.stringify(split)}: pass it as a whole.`,
    );
  const gaps = new Set([...filters, split]);
  return (character, next) => gaps.has(character) && independent(character, next);
}

/** Where the part ends that can go, in UTF-16 code units; 0 where there is none. */
function lastCut(piece: string, mayCut: CutRule): number {
  let next: string | undefined;
  for (let end = piece.length; end > 0;) {
    const pair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(piece.slice(end - 2, end));
    const character = piece.slice(pair ? end - 2 : end - 1, end);
    const half = !pair && /^[\ud800-\udfff]$/.test(character);
    if (!half && mayCut(character, next)) return end;
    next = character;
    end -= character.length;
  }
  return 0;
}
