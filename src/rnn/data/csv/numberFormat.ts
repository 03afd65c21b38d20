export interface NumberFormat {
  /** What stands before the fraction. Default: `'.'`. */
  decimal?: '.' | ',';
  /** What groups the digits in threes, e.g. `','` in `1,234,567`. Default: nothing does. */
  thousands?: string;
}

/** @returns what reads a number; NaN for a text that is none */
export function numberParser({ decimal = '.', thousands }: NumberFormat): (text: string) => number {
  if (decimal !== '.' && decimal !== ',')
    throw new Error(`decimal is '.' or ',', not ${JSON.stringify(decimal)}.`);
  if (thousands !== undefined && (!/^[^\d\w+-]$/.test(thousands) || thousands === decimal))
    throw new Error(
      `thousands is one character, not a digit and not the decimal ${JSON.stringify(decimal)}; it is ${JSON.stringify(thousands)}.`,
    );
  if (decimal === '.' && thousands === undefined) return plainNumber;
  const groups =
    thousands === undefined
      ? ''
      : String.raw`\d{1,3}(?:\u{${thousands.codePointAt(0)!.toString(16)}}\d{3})+|`;
  const shape = new RegExp(String.raw`^[-+]?(?:${groups}\d*)(?:[${decimal}]\d*)?(?:[eE][-+]?\d+)?$`, 'u');
  return (text) => {
    const trimmed = text.trim();
    if (!shape.test(trimmed)) return NaN;
    const digits = thousands === undefined ? trimmed : trimmed.replaceAll(thousands, '');
    return plainNumber(digits.replace(decimal, '.'));
  };
}

/** What JavaScript reads beyond decimal numbers is none here: blanks, `0x1F`, `Infinity`. */
function plainNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) return NaN;
  if (text.charCodeAt(0) <= 32) return plainNumber(text.trim());
  // a letter in second place, but not that of `1e5`
  return text === '' || (text.charCodeAt(1) > 57 && /^0[xob]/i.test(text)) ? NaN : value;
}
