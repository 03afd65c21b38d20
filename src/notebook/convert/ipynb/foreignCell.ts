import { fence, trimLines } from '../fence';
import type { Output } from '../../notebook';
import type { Attachments } from '../attachments';

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'];

/**
 * A code cell in a language that cells here cannot have, as text: its code in a fence, and what it put out below, text
 * in fences and pictures as attachments.
 */
export function foreignCell(
  source: string,
  language: string,
  outputs: readonly Output[],
): { source: string; attachments?: Attachments } {
  const attachments: Attachments = {};
  const blocks = outputs.map((output) => outputBlock(output, attachments));
  return {
    source: [fence(source, language), ...blocks].filter((block) => block !== '').join('\n\n'),
    ...(Object.keys(attachments).length > 0 && { attachments }),
  };
}

function outputBlock(output: Output, attachments: Attachments): string {
  if (output.kind === 'stream') return textBlock(output.text);
  if (output.kind === 'error') {
    const { name, message, stack } = output.error;
    return textBlock(stack ?? `${name}: ${message}`);
  }
  const text = (mime: string) => (typeof output.data[mime] === 'string' ? output.data[mime] : undefined);
  const picture = PICTURES.find((mime) => text(mime) !== undefined);
  if (picture) {
    const name = `output-${Object.keys(attachments).length + 1}.${picture.slice(6).replace('+xml', '')}`;
    attachments[name] = { [picture]: text(picture)!.trim() };
    return `![](attachment:${name})`;
  }
  const shown = text('text/markdown') ?? text('text/latex');
  if (shown !== undefined) return trimLines(shown);
  return textBlock(text('text/plain') ?? text('text/html') ?? '');
}

function textBlock(text: string): string {
  // the colours of a terminal
  const plain = text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');
  return plain.trim() === '' ? '' : fence(plain, 'text');
}
