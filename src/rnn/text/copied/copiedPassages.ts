import { formatNumber } from '../../display/formatNumber';
import { MIME, showAs } from '../../display/mime';
import { visible } from '../../display/visible';
import { checkWhole } from '../../wholeNumber';
import { described } from '../../described';
import type { Generated } from '../generate/Generated';
import { say } from '../../../say';
import { type CorpusWords, corpusWords } from './corpusWords';
import { longestMatches } from './longestMatches';

export interface CopiedPassagesOptions {
  /** Characters from which on a passage counts as copied. Default: 20. */
  length?: number;
}

export interface CopiedPassage {
  /** As it was written. */
  text: string;
  /** Characters (code points), as `start` and `corpusStart` are. */
  length: number;
  /** Where it starts in what was written. */
  start: number;
  /** Where it starts in the corpus; one of the places, where there are several. */
  corpusStart: number;
}

/** What of a text comes from a corpus. */
export interface CopiedPassages {
  /** Passages that stand in the corpus and cannot be made longer, in order; two of them may overlap. */
  passages: CopiedPassage[];
  /** How many characters are part of one, */
  copied: number;
  /** and what share of the text that is. */
  share: number;
  /** Characters of the longest passage, also where that is too short to count. */
  longest: number;
  words: CorpusWords;
}

/** See `Rnn.copiedPassages`. */
export function copiedPassages(
  generated: string | Generated,
  corpus: string,
  { length = 20 }: CopiedPassagesOptions = {},
): CopiedPassages {
  checkWhole(length, 'length', 1);
  if (typeof corpus !== 'string' || corpus === '')
    throw new Error(
      `corpus is the text that the model was trained on, not ${corpus === '' ? 'an empty one' : described(corpus)}.`,
    );
  const { before, text, cut } = writtenBy(generated);
  const characters = [...text];
  const matches = longestMatches(characters.map(folded), foldedCharacters(corpus));
  const passages = matches.flatMap(({ length: found, corpusStart }, end): CopiedPassage[] => {
    const goesOn = (matches[end + 1]?.length ?? 0) > found;
    if (found < length || goesOn) return [];
    const start = end + 1 - found;
    return [{ text: characters.slice(start, end + 1).join(''), length: found, start, corpusStart }];
  });
  const copied = covered(passages);
  const result: CopiedPassages = {
    passages,
    copied,
    share: copied / characters.length,
    longest: matches.reduce((longest, match) => Math.max(longest, match.length), 0),
    words: corpusWords(before + text, corpus, before.length, cut),
  };
  return showAs(result, () => ({ [MIME.text]: copiedText(result, characters.length, length) }));
}

interface Written {
  /** What comes before, and may complete its first word. */
  before: string;
  text: string;
  /** Whether it may have ended within a word. */
  cut: boolean;
}

function writtenBy(generated: string | Generated): Written {
  const written =
    typeof generated === 'string' ? { before: '', text: generated, cut: false } : ofModel(generated);
  if (typeof written?.text !== 'string')
    throw new Error(
      `copiedPassages takes a text, or what rnn.generate has written, not ${described(generated)}.`,
    );
  if (written.text === '') throw new Error('copiedPassages got an empty text.');
  return written;
}

function ofModel(generated: Generated): Written | undefined {
  if (typeof generated !== 'object' || !Array.isArray(generated?.tokens)) return undefined;
  const { prompt, text, tokens, stoppedBy } = generated;
  const byCharacters = tokens.every((token) => [...token].length <= 1);
  return {
    before: byCharacters ? prompt : `${prompt} `,
    text,
    cut: byCharacters && stoppedBy !== 'stopAt',
  };
}

/** Without regard to case, one character for one. */
function folded(character: string): string {
  const small = character.toLowerCase();
  return [...small].length === 1 ? small : character;
}

function* foldedCharacters(text: string): Generator<string> {
  for (const character of text) yield folded(character);
}

function covered(passages: CopiedPassage[]): number {
  let count = 0;
  let end = 0;
  for (const { start, length } of passages) {
    count += Math.max(0, start + length - Math.max(start, end));
    end = Math.max(end, start + length);
  }
  return count;
}

const MOST_LISTED = 10;

function copiedText(
  { passages, copied, share, longest, words }: CopiedPassages,
  characters: number,
  length: number,
): string {
  const percent = (part: number) => `${formatNumber(100 * part, 3)} %`;
  const more = passages.length - MOST_LISTED;
  const listed = passages.toSorted((a, b) => b.length - a.length).slice(0, MOST_LISTED);
  return [
    say({
      en: `${words.inCorpus} of ${words.total} words (${percent(words.share)}) stand in the corpus.`,
      id: `${words.inCorpus} dari ${words.total} kata (${percent(words.share)}) ada di korpus.`,
    }),
    passages.length === 0
      ? say({
          en: `No passage of ${length} characters or more stands in the corpus; the longest has ${longest}.`,
          id: `Tidak ada potongan ${length} karakter atau lebih yang ada di korpus; yang terpanjang ${longest}.`,
        })
      : say({
          en: `${passages.length} ${passages.length === 1 ? 'passage' : 'passages'} of ${length} characters or more ${passages.length === 1 ? 'stands' : 'stand'} in the corpus: ${copied} of ${characters} characters (${percent(share)}).`,
          id: `${passages.length} potongan ${length} karakter atau lebih ada di korpus: ${copied} dari ${characters} karakter (${percent(share)}).`,
        }),
    ...listed.map(
      (passage) =>
        `  ${passage.length} ${say({ en: 'characters', id: 'karakter' })}: "${visible(passage.text)}"`,
    ),
    ...(more > 0 ? [say({ en: `  and ${more} more`, id: `  dan ${more} lainnya` })] : []),
  ].join('\n');
}
