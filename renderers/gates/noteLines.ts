import { wrapText } from '../shared/wrapText';

export const NOTE_SIZE = 10.5;

/** A note below a drawing that ends at `bottom`: its lines with their baselines. */
export function noteLines(note: string, width: number, bottom: number): { text: string; y: number }[] {
  return wrapText(note, width, NOTE_SIZE).map((text, i) => ({ text, y: bottom + 14 + i * 14 }));
}
