import { without } from '../../extra';
import { isMimeType, isTextMimeType } from '../../mimeType';
import type { Output } from '../../notebook';
import type { IpynbOutput, IpynbText } from './schema';

/** Lines of Jupyter keep their line ends. */
export function joinLines(text: IpynbText): string {
  return typeof text === 'string' ? text : text.join('');
}

/** @param output validated against the schema. */
export function fromIpynbOutput(output: IpynbOutput): Output {
  switch (output.output_type) {
    case 'stream':
      return { kind: 'stream', stream: output.name, text: joinLines(output.text) };
    case 'error':
      return {
        kind: 'error',
        error: { name: output.ename, message: output.evalue, stack: output.traceback.join('\n') },
      };
    default: {
      const own = output.metadata?.rnnbook ?? {};
      // the picture that `toIpynb` put beside a view
      const forms = Object.entries(output.data).filter(([mime]) => isMimeType(mime) && mime !== own['drawn']);
      const others = without(output.metadata ?? {}, ['rnnbook']);
      const kept = {
        ...without(own, ['drawn']),
        ...(Object.keys(others).length > 0 && { jupyter: others }),
      };
      return {
        kind: 'data',
        data: Object.fromEntries(forms.map(([mime, value]) => [mime, fromMimeValue(mime, value)])),
        ...(Object.keys(kept).length > 0 && { extra: kept }),
      };
    }
  }
}

function fromMimeValue(mime: string, value: unknown): unknown {
  const lines =
    Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('') : value;
  if (isTextMimeType(mime)) return typeof lines === 'string' ? lines : JSON.stringify(lines);
  // Jupyter takes JSON as it is for `application/` types only, and as text for all others
  return mime.startsWith('application/') || typeof lines !== 'string' ? value : parseOrKeep(lines);
}

function parseOrKeep(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
