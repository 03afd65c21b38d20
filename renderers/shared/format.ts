/** How numbers are written: three significant digits, a real minus sign, grouped counts. */
import type { Language, Text } from './text';

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';

/** `value` with three significant digits: `0.738`, `−12.3`, `1,150`, `1.2e−7`; `n/a` when it is no number. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude < 1e-3 || magnitude >= 1e6) return realMinus(trimExponent(value.toExponential(2)));
  const rounded = Number(value.toPrecision(3));
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded))));
  return realMinus(group(rounded.toFixed(decimals), ','));
}

/** Like `short`, without zeros that say nothing: for the ends of a scale and the ticks of an axis. */
export function tidy(value: number): string {
  return short(value).replace(/\.(\d*?)0+$/, (_, digits: string) => (digits ? `.${digits}` : ''));
}

/** Every digit that the number has, for tooltips and text twins. */
export function exact(value: number): string {
  return Number.isFinite(value) ? realMinus(String(value)) : notFinite(value);
}

/** A whole number with its thousands apart; a comma would read as a decimal point in Indonesian. */
export function count(value: number, language: Language): string {
  return realMinus(group(String(Math.round(value)), language === 'en' ? ',' : NARROW_SPACE));
}

/** Minutes and seconds: `0:07`, `12:30`, `1:02:03`. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** The shape of what a layer takes or gives: `[batch, 50, 1]`; `[batch, any, 1]` for a free length. */
export function shapeText(shape: (number | null)[], text: Text): string {
  return `[${shape.map((n, axis) => n ?? (axis === 0 ? text.batchSize : text.anySize)).join(', ')}]`;
}

/** What the words in a shape mean; nothing where it holds only numbers. */
export function shapeHint(shape: (number | null)[], text: Text): string | undefined {
  const [batch, ...others] = shape;
  const hints = [
    ...(batch === null ? [text.batchHint] : []),
    ...(others.includes(null) ? [text.anyHint] : []),
  ];
  return hints.length > 0 ? hints.join('; ') : undefined;
}

/** What one edge carries: a shape without the batch, and in a sequence without the time; empty for single numbers. */
export function featuresText(shape: (number | null)[], extent: 'sequence' | 'vector', text: Text): string {
  const sizes = shape.slice(extent === 'sequence' ? 2 : 1).map((n) => n ?? text.anySize);
  return sizes.length > 0 ? `(${sizes.join(', ')})` : '';
}

/** A number that was written elsewhere, with a real minus sign. */
export function realMinus(text: string): string {
  return text.replace(/-/g, MINUS);
}

function notFinite(value: number): string {
  if (value === Infinity) return '∞';
  return value === -Infinity ? `${MINUS}∞` : 'n/a';
}

function group(digits: string, separator: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function trimExponent(text: string): string {
  return text.replace(/\.?0+e/, 'e').replace('e+', 'e');
}
