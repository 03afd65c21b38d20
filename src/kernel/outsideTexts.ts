const QUOTE = 34;
const BACKSLASH = 92;

/**
 * Whether more than `most` characters of a JSON text stand outside its strings. A short text can be an array of millions of
 * arrays, which take twenty times its memory once they are parsed; strings take no more than their text.
 */
export function hasMoreOutsideTexts(json: Buffer, most: number): boolean {
  let outside = 0;
  for (let at = 0; at < json.length;) {
    const opening = json.indexOf(QUOTE, at);
    outside += (opening < 0 ? json.length : opening + 1) - at;
    if (outside > most) return true;
    if (opening < 0) return false;
    at = endOfText(json, opening + 1);
  }
  return false;
}

/** Behind the quote that ends the string which begins here. */
function endOfText(json: Buffer, start: number): number {
  for (let quote = json.indexOf(QUOTE, start); quote >= 0; quote = json.indexOf(QUOTE, quote + 1)) {
    let first = quote;
    while (first > start && json[first - 1] === BACKSLASH) first--;
    if ((quote - first) % 2 === 0) return quote + 1;
  }
  return json.length;
}
