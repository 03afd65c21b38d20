import type { FileOutput } from './fileSchema';
import { printArray, printCompact, printObject, type Member } from './jsonText';
import { isTextMimeType } from './mimeType';

/**
 * Lines of text one a line, everything else on one line, however large: a diff should show that a view changed, not how.
 * @param indent the white space before the line that the output begins on.
 */
export function printOutput(output: FileOutput, indent: string): string {
  return printMembers(output, indent);
}

function printMembers(object: object, indent: string): string {
  const members = Object.entries(object).filter(([, value]) => value !== undefined);
  return printObject(
    members.map(([key, value]): Member => [key, printMember(key, value, `${indent}  `)]),
    indent,
  );
}

function printMember(key: string, value: unknown, indent: string): string {
  if (key === 'error' && typeof value === 'object' && value !== null) return printMembers(value, indent);
  if (Array.isArray(value) && holdsText(key)) return printArray(value.map(printCompact), indent);
  return printCompact(value);
}

function holdsText(key: string): boolean {
  return ['stdout', 'stderr', 'message', 'stack'].includes(key) || isTextMimeType(key);
}
