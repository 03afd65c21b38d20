/**
 * Text widths without a browser, so that labels are placed the same way in a webview, on a page and in Node.
 * Widths are those of DejaVu Sans and Verdana, the widest of the common interface fonts: an upper bound.
 */
const CLASSES: [em: number, characters: string][] = [
  [0.28, "ijl'|"],
  [0.34, ' .,:;!/It·'],
  [0.41, 'fr()[]"-‖'],
  [0.54, 'cszJ_?'],
  [0.82, 'wGOQDHNU%−=+×<>~→≈'],
  [1, 'mMW@…—&'],
];
const WIDTHS = new Map(CLASSES.flatMap(([em, characters]) => [...characters].map((c) => [c, em] as const)));

/** Width in pixels of `text` in a font of `size` pixels; never less than what is drawn. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const c of text) em += WIDTHS.get(c) ?? (/[A-Z]/.test(c) ? 0.72 : c > '\u2fff' ? 1.05 : 0.64);
  return em * size * (bold ? 1.12 : 1);
}

/** `text`, cut with an ellipsis where it is wider than `width`. */
export function fit(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size, bold) > width) characters.pop();
  return characters.length > 0 ? `${characters.join('').trimEnd()}…` : '';
}
