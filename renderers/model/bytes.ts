import { count, short } from '../shared/format';
import type { Language } from '../shared/text';

/** `512 B`, `67.8 KB`, `1.25 MB`: of 1,000 bytes each. */
export function bytes(value: number, language: Language): string {
  if (value < 1000) return `${count(value, language)} B`;
  const power = Math.min(3, Math.floor(Math.log10(value) / 3));
  return `${short(value / 1000 ** power)} ${['', 'KB', 'MB', 'GB'][power]}`;
}
