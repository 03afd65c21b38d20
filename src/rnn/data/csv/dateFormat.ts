/** Reads a date as UTC milliseconds; NaN for a text that is none, also for 30 February. */
export type ParseDate = (text: string) => number;

const TIME = String.raw`(?<H>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2}(?:\.\d+)?))?`;
const ISO = new RegExp(
  String.raw`^(?<Y>\d{4})[-/](?<M>\d{1,2})[-/](?<D>\d{1,2})(?:[ T]${TIME}\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$`,
);
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The parts of a format, and how each is read. */
const PARTS: Record<string, string> = {
  YYYY: String.raw`(?<Y>\d{4})`,
  MMM: String.raw`(?<name>[A-Za-z]{3,9})\.?`,
  MM: String.raw`(?<M>\d{1,2})`,
  M: String.raw`(?<M>\d{1,2})`,
  DD: String.raw`(?<D>\d{1,2})`,
  D: String.raw`(?<D>\d{1,2})`,
  HH: String.raw`(?<H>\d{1,2})`,
  H: String.raw`(?<H>\d{1,2})`,
  mm: String.raw`(?<m>\d{2})`,
  ss: String.raw`(?<s>\d{2}(?:\.\d+)?)`,
};

/** e.g. `2012-01-31`, `2012/1/31`, `2012-01-31 13:00`, `2012-01-31T13:00:00.5Z`; without a zone it is UTC. */
export const isoDate = (): ParseDate => remembering(ISO);

/**
 * @param format of YYYY, MM, MMM (a month's English name), DD, HH, mm and ss, e.g. `DD/MM/YYYY`; numbers may lack
 *   their leading zero, and a time may follow
 */
export function dateParser(format: string): ParseDate {
  const parts = format.match(/YYYY|MMM|MM?|DD?|HH?|mm|ss|[\s\S]/g) ?? [];
  const count = (...names: string[]) => parts.filter((part) => names.includes(part)).length;
  if (count('YYYY') !== 1 || count('M', 'MM', 'MMM') !== 1 || count('D', 'DD') !== 1 || parts.some(isUnread))
    throw new Error(
      `dates is a format such as 'YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY HH:mm' or 'MMM D, YYYY', not ${JSON.stringify(format)}.`,
    );
  const body = parts.map((part) => PARTS[part] ?? part.replace(/[^\w\s]/, '\\$&')).join('');
  const pattern = new RegExp(count('H', 'HH') > 0 ? `^${body}$` : `^${body}(?:[ T]${TIME})?$`);
  return remembering(pattern);
}

const isUnread = (part: string) => !(part in PARTS) && /[A-SU-Za-z\d]/.test(part);

/** Rows in order of time often hold the same day as the row before. */
function remembering(pattern: RegExp): ParseDate {
  let last = '';
  let value = NaN;
  return (text) => {
    if (text !== last) [last, value] = [text, read(pattern, text)];
    return value;
  };
}

function read(pattern: RegExp, text: string): number {
  const found = pattern.exec(text.trim())?.groups;
  if (!found) return NaN;
  const year = Number(found.Y);
  const month = found.name === undefined ? Number(found.M) : monthOf(found.name);
  const day = Number(found.D);
  const [hour, minute, second] = [Number(found.H ?? 0), Number(found.m ?? 0), Number(found.s ?? 0)];
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second >= 60) return NaN;
  const midnight = utcDay(year, month, day);
  if (new Date(midnight).getUTCDate() !== day) return NaN;
  return (
    midnight + ((hour * 60 + minute) * 60 - offset(found.zone)) * 1000 + Math.floor(second * 1000 + 1e-6)
  );
}

/** Also right for the years 0 to 99, which `Date.UTC` takes for 1900 to 1999: the calendar repeats after 400 years. */
const utcDay = (year: number, month: number, day: number) =>
  Date.UTC(year + 400, month - 1, day) - 146_097 * 86_400_000;

/** @returns seconds east of UTC */
function offset(zone = 'Z'): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) : 0;
}

/** @returns 0 for what is no month's name or the beginning of one */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}
