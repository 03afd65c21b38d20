const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** A size as people read it, of 1,000 bytes each: `512 B`, `4.2 KB`, `212 MB`. */
export function sizeText(bytes: number, language: 'en' | 'id'): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return `${value.toLocaleString(language, { maximumFractionDigits })} ${UNITS[unit]}`;
}
