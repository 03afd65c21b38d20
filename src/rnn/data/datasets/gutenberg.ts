const START = /\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK[^*]*\*\*\*\s*/i;
const END = /\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK/i;
/** Longer than what `END` matches: so much is held back, so that it is found where two chunks meet. */
const HELD = 64;
/** The header of a book is some hundred characters long. */
const LONGEST_HEADER = 200_000;

/** @throws when the text has no header of Project Gutenberg */
export async function* withoutGutenberg(path: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  let inBook = false;
  for await (const chunk of chunks) {
    held += chunk;
    if (!inBook) {
      const start = START.exec(held);
      if (!start && held.length > LONGEST_HEADER) break;
      // Without more behind it, the blank lines that belong to the header may not be complete.
      if (!start || start.index + start[0].length === held.length) continue;
      held = held.slice(start.index + start[0].length);
      inBook = true;
    }
    const end = END.exec(held);
    if (end) return void (yield `${held.slice(0, end.index).trimEnd()}\n`);
    const ready = held.slice(0, -HELD).trimEnd();
    yield ready;
    held = held.slice(ready.length);
  }
  if (!inBook)
    throw new Error(
      `${path} has no line "*** START OF THE PROJECT GUTENBERG EBOOK …": leave stripGutenberg out, or give the file as it was downloaded.`,
    );
  yield held;
}
