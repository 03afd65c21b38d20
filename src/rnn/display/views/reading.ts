/** A model's output for a sentence as it is read, word by word. */
export interface ReadingView {
  version: 1;
  name: string;
  words: string[];
  indices: number[];
  /** For no word yet: nothing but padding; `null` where the model has no fixed length. */
  start: number | null;
  /** For the first word, the first two, … */
  outputs: number[];
  /** Above it the model says yes. */
  threshold: number;
  /** What stands below and above the threshold. */
  labels: [below: string, above: string];
  /** How a part of the sentence is made as long as the model wants it; `none` for any length. */
  padding: 'pre' | 'post' | 'none';
  /** The model's fixed length. */
  length: number | null;
}
