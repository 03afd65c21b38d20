import type { ColumnType, TableValue } from './table/column';

/** What stands for a missing value: as other tools write it. */
const MISSING = new Set(['', 'NA', 'N/A', '#N/A', 'NaN', 'nan', 'null', 'NULL', 'None', '?']);

/** e.g. `2012-01-31`, `2012/1/31`, `2012-01-31 13:00`, `2012-01-31T13:00:00.5Z`; without a zone it is UTC. */
const DATE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

export const isMissing = (text: string): boolean => MISSING.has(text.trim());

/** The type that all values of a column have; a column without any is text. */
export function typeOf(texts: string[]): ColumnType {
  const present = texts.filter((text) => !isMissing(text));
  if (present.length === 0) return 'text';
  if (present.every((text) => Number.isFinite(Number(text)))) return 'number';
  return present.every((text) => parseDate(text) !== null) ? 'date' : 'text';
}

export function parseValue(text: string, type: ColumnType): TableValue {
  if (isMissing(text)) return null;
  if (type === 'text') return text;
  return type === 'number' ? Number(text) : parseDate(text);
}

/** @returns `null` for what is no date, also for 30 February. */
function parseDate(text: string): Date | null {
  const [, year, month, day, time = '00:00', zone = 'Z'] = DATE.exec(text.trim()) ?? [];
  if (!year) return null;
  const isoDay = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const midnight = new Date(`${isoDay}T00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== Number(day)) return null;
  const date = new Date(`${isoDay}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(date.getTime()) ? null : date;
}
