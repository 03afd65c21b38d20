/** No reader needs more; a submission may throw an error with a message of a hundred megabytes. */
const MOST_CHARACTERS = 10_000;

/** A text as reports tell it; of a long one the beginning, and how many characters more there are. */
export function cutText(text: string): string {
  const more = text.length - MOST_CHARACTERS;
  return more <= 0 ? text : `${text.slice(0, MOST_CHARACTERS)}… (+${more})`;
}
