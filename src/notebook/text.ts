/** Text as it stands in a file: a string, or an array of lines. */
export type FileText = string | string[];

export function toText(text: FileText): string {
  return typeof text === 'string' ? text : text.join('\n');
}

/** A string when it is one line, otherwise an array of lines. */
export function fromText(text: string): FileText {
  return text.includes('\n') ? toLines(text) : text;
}

/** The lines of a text without their line ends; a carriage return is a part of its line. */
export function toLines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
