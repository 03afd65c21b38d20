import * as z from 'zod';
import { described } from '../../described';
import { buildVocabulary } from '../vocabulary';
import { type TokenizerSettings, tokenizerSettings } from './options';
import { WordStatistics } from './WordStatistics';

/** What `to_json` of the Tokenizer of Keras writes: its tables are JSON within the JSON. */
const schema = z.object({
  class_name: z.literal('Tokenizer'),
  config: z.object({
    num_words: z.number().nullable(),
    filters: z.string(),
    lower: z.boolean(),
    split: z.string(),
    char_level: z.boolean(),
    oov_token: z.string().nullable(),
    document_count: z.number().int().nonnegative(),
    word_counts: z.string(),
    word_docs: z.string(),
    index_docs: z.string(),
    index_word: z.string(),
    word_index: z.string(),
  }),
});

export type KerasTokenizer = z.infer<typeof schema>;

export function toKeras(
  { level, numWords, outOfVocabulary, lowerCase, filters, split }: TokenizerSettings,
  { counts, texts, textCount }: WordStatistics,
  wordIndex: ReadonlyMap<string, number>,
): KerasTokenizer {
  return {
    class_name: 'Tokenizer',
    config: {
      num_words: numWords ?? null,
      filters,
      lower: lowerCase,
      split,
      char_level: level === 'character',
      oov_token: outOfVocabulary ?? null,
      document_count: textCount,
      word_counts: printTable(counts),
      word_docs: printTable(texts),
      index_docs: printTable([...texts].map(([word, count]) => [wordIndex.get(word)!, count])),
      index_word: printTable([...wordIndex].map(([word, index]) => [index, word])),
      word_index: printTable(wordIndex),
    },
  };
}

/** @throws when it is no such JSON, saying what is wrong with it */
export function fromKeras(given: unknown): { settings: TokenizerSettings; statistics: WordStatistics } {
  const parsed = schema.safeParse(typeof given === 'string' ? parseJson(given) : given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `This is no tokenizer, as tokenizer.toJSON() gives it: ${issue!.path.join('.') || 'the whole'}: ${issue!.message}.`,
    );
  }
  const { config } = parsed.data;
  const settings = tokenizerSettings({
    level: config.char_level ? 'character' : 'word',
    numWords: config.num_words ?? undefined,
    outOfVocabulary: config.oov_token ?? undefined,
    lowerCase: config.lower,
    filters: config.filters,
    split: config.split,
  });
  const statistics = new WordStatistics();
  for (const [word, count] of parseTable(config.word_counts, 'word_counts'))
    statistics.counts.set(word, count);
  for (const [word, count] of parseTable(config.word_docs, 'word_docs')) statistics.texts.set(word, count);
  statistics.textCount = config.document_count;
  const own = buildVocabulary(statistics.counts, settings.outOfVocabulary);
  for (const [word, index] of parseTable(config.word_index, 'word_index'))
    // one that was changed by hand would change back with the next fit
    if (statistics.counts.size > 0 && own.get(word) !== index)
      throw new Error(
        `config.word_index of a tokenizer gives ${JSON.stringify(word)} the index ${index}; by config.word_counts it is ${own.get(word) ?? 'no word'}.`,
      );
  return { settings, statistics };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`This is no JSON of a tokenizer: ${(error as Error).message}.`, { cause: error });
  }
}

// by hand: an object would put "2020" before all words, and lose "__proto__"
function printTable(entries: Iterable<[string | number, string | number]>): string {
  const members = Array.from(
    entries,
    ([key, value]) => `${JSON.stringify(String(key))}: ${JSON.stringify(value)}`,
  );
  return `{${members.join(', ')}}`;
}

const MEMBER = /("(?:[^"\\]|\\.)*")\s*:\s*([^",{}[\]\s]+)/g;

function parseTable(json: string, name: string): Map<string, number> {
  const table = parseJson(json);
  if (typeof table !== 'object' || table === null || Array.isArray(table))
    throw new Error(`config.${name} of a tokenizer is a table of counts by word, not ${described(table)}.`);
  const entries = Array.from(json.matchAll(MEMBER), ([, word, count]): [string, number] => [
    JSON.parse(word!) as string,
    Number(count),
  ]);
  const values = Object.entries(table);
  const wrong = values.find(([, count]) => !Number.isSafeInteger(count) || (count as number) < 1);
  if (wrong)
    throw new Error(
      `config.${name} of a tokenizer counts ${JSON.stringify(wrong[0])} as ${described(wrong[1])}, not as a whole number from 1.`,
    );
  return new Map(entries);
}
