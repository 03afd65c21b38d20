/** A MIME type whose values are text: one with a slash that does not end in `/json` or `+json`. */
export const TEXT_MIME_TYPE = /^(?![\s\S]*[/+]json$)[\s\S]*\//;

/** Whether a member of an output is one of its MIME types; none of the format's own words has a slash. */
export function isMimeType(key: string): boolean {
  return key.includes('/');
}

/** Whether values of this MIME type are text (all but JSON). */
export function isTextMimeType(key: string): boolean {
  return TEXT_MIME_TYPE.test(key);
}
