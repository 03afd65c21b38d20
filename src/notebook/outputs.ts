/** An output in memory and in a file; the same data form serves reports of a run. */
import { optionalExtra, without } from './extra';
import type { FileError, FileOutput } from './fileSchema';
import { isMimeType, isTextMimeType } from './mimeType';
import type { CellError, Extra, Output } from './notebook';
import { fromText, toLines, toText, type FileText } from './text';

/** @param output validated against the file's schema. */
export function outputFromFile(output: FileOutput): Output {
  if (output.error !== undefined) {
    const error = errorFromFile(output.error as FileError);
    return { kind: 'error', error, ...optionalExtra(output, ['error']) };
  }
  for (const stream of ['stdout', 'stderr'] as const) {
    if (output[stream] === undefined) continue;
    const text = toText(output[stream] as FileText);
    return { kind: 'stream', stream, text, ...optionalExtra(output, [stream]) };
  }
  const forms = Object.entries(output).filter(([key]) => isMimeType(key));
  const data = forms.map(([mime, value]) => [mime, isTextMimeType(mime) ? toText(value as FileText) : value]);
  const mimeTypes = forms.map(([mime]) => mime);
  return { kind: 'data', data: Object.fromEntries(data), ...optionalExtra(output, mimeTypes) };
}

/** An output as plain JSON data, as it stands in a file. */
export function outputToFile(output: Output): FileOutput {
  switch (output.kind) {
    case 'data':
      return withExtra(dataToFile(output.data), output.extra);
    case 'stream':
      return withExtra({ [output.stream]: toLines(output.text) }, output.extra);
    case 'error':
      return withExtra({ error: errorToFile(output.error) }, output.extra);
  }
}

/** Only MIME types: any other name would be read back as something else, or not at all. */
function dataToFile(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => isMimeType(key))
      .map(([mime, value]) => [
        mime,
        typeof value === 'string' && isTextMimeType(mime) ? fromText(value) : value,
      ]),
  );
}

function errorFromFile(error: FileError): CellError {
  return {
    name: error.name,
    message: toText(error.message),
    ...(error.line === undefined ? {} : { line: error.line }),
    ...(error.column === undefined ? {} : { column: error.column }),
    ...(error.stack === undefined ? {} : { stack: toText(error.stack) }),
    ...optionalExtra(error, ['name', 'message', 'line', 'column', 'stack']),
  };
}

function errorToFile({ name, message, line, column, stack, extra }: CellError): FileError {
  const own: FileError = { name, message: fromText(message) };
  if (line !== undefined) own.line = line;
  if (column !== undefined) own.column = column;
  if (stack !== undefined) own.stack = fromText(stack);
  return withExtra(own, extra);
}

function withExtra<T extends object>(own: T, extra: Extra = {}): T {
  return { ...own, ...without(extra, Object.keys(own)) };
}
