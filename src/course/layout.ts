/** The folders of the course, below the product's `samples/` and in every copy. */
export const FOLDERS = ['chapter', 'exercises', 'data'] as const;

/** A section: `chapter/02-simple-rnn.rnnbook`, or `….id.rnnbook`. */
const SECTION = /(^|\/)chapter\/\d\d-[^/]+\.rnnbook$/;
/** An exercise: `exercises/NAME/NAME.rnnbook`, or `….id.rnnbook`. */
const EXERCISE = /(^|\/)exercises\/([^/]+)\/\2(\.id)?\.rnnbook$/;

export function isSection(path: string): boolean {
  return SECTION.test(path);
}

export function isExercise(path: string): boolean {
  return EXERCISE.test(path);
}

/** In the order of the chapter, which their names do not tell. */
const EXERCISE_ORDER = [
  'rnn-forward-pass',
  'stock-prices',
  'sentiment-bidirectional',
  'character-generation',
  'energy-load',
];

/** Sorts paths of exercises; those that the chapter does not have come last, by name. */
export function byExerciseOrder(a: string, b: string): number {
  const place = (path: string) => {
    const index = EXERCISE_ORDER.indexOf(path.split('/').at(-2) ?? '');
    return index < 0 ? EXERCISE_ORDER.length : index;
  };
  return place(a) - place(b) || (a < b ? -1 : 1);
}
