/** Cells that show the same again: the same kinds of outputs, the same words, the same numbers within a tolerance. */
export type SavedOutput = Record<string, unknown>;

export interface Tolerance {
  /** Of the larger of two numbers. */
  relative: number;
  absolute: number;
}

/** Trainings that part by rounding, on another processor or with another count of threads, end near one another. */
export const TOLERANCE: Tolerance = { relative: 0.05, absolute: 0.01 };

/**
 * What two runs of a cell show differently, in words; nothing when they show the same.
 *
 * @param times whether the cell measures times or memory: then only the kinds of outputs are compared
 */
export function differences(
  saved: readonly SavedOutput[],
  fresh: readonly SavedOutput[],
  { times = false, tolerance = TOLERANCE }: { times?: boolean; tolerance?: Tolerance } = {},
): string[] {
  const [before, after] = [kindsOf(saved), kindsOf(fresh)];
  if (before !== after) return [`shows ${after || 'nothing'}, and showed ${before || 'nothing'}`];
  return times ? [] : textDifferences(textOf(saved), textOf(fresh), tolerance);
}

const kindsOf = (outputs: readonly SavedOutput[]) =>
  outputs.map((output) => Object.keys(output).sort().join(' + ')).join(', ');

/** The text twins of views, and what is printed. */
function textOf(outputs: readonly SavedOutput[]): string {
  return outputs
    .map((output) => output['text/plain'] ?? output['stdout'] ?? output['stderr'] ?? '')
    .map((text) => (Array.isArray(text) ? text.join('\n') : String(text)))
    .join('\n')
    .replaceAll(DURATION, '…');
}

const NUMBER = /[-−]?\d(?:[\d.,\u00a0\u202f]*\d)?(?:e[-+]?\d+)?/g;
/** How long a training or a backtest took: every run says another. */
const DURATION = /(?<=\bepochs, |\bfolds in |\bfold dalam )[\d.]+ (?:ms|s|min|h)\b(?: [\d.]+ (?:s|min)\b)?/g;
/** Drawings in text, which say what the numbers say, and spaces, which give way to longer numbers. */
const DRAWING = /[▁-█░▒▓·\s]+/g;

function textDifferences(saved: string, fresh: string, tolerance: Tolerance): string[] {
  const words = (text: string) => text.replaceAll(NUMBER, '#').replaceAll(DRAWING, ' ').trim();
  const [before, after] = [words(saved), words(fresh)];
  if (before !== after) return [`says "${partOf(after, before)}", and said "${partOf(before, after)}"`];
  const [numbers, others] = [saved.match(NUMBER) ?? [], fresh.match(NUMBER) ?? []];
  return numbers.flatMap((number, i) =>
    isClose(number, others[i]!, tolerance) ? [] : [`has ${others[i]} where it had ${number}`],
  );
}

/** Where two texts part. */
function partOf(text: string, other: string): string {
  const at = [...text].findIndex((letter, i) => letter !== other[i]);
  const from = Math.max(0, (at < 0 ? other.length : at) - 20);
  return text.slice(from, from + 60);
}

/** As written in English or in Indonesian, whichever fits. */
function isClose(one: string, other: string, { relative, absolute }: Tolerance): boolean {
  return [/[,\u00a0\u202f]/g, /[.\u00a0\u202f]/g].some((grouping) => {
    const [a, b] = [one, other].map((text) =>
      Number(text.replaceAll(grouping, '').replace(',', '.').replace('−', '-')),
    ) as [number, number];
    return Math.abs(a - b) <= absolute + relative * Math.max(Math.abs(a), Math.abs(b));
  });
}
