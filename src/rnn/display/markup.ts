import { MIME, type View, view } from './mime';

/** @returns a view of HTML. */
export function html(source: string): View {
  checkText(source, 'html');
  return view({ [MIME.html]: source, [MIME.text]: withoutTags(source) });
}

/** @returns a view of one `<svg>` element. */
export function svg(source: string): View {
  checkText(source, 'svg');
  return view({ [MIME.svg]: source, [MIME.text]: withoutTags(source) || 'SVG image' });
}

/** @returns a view of Markdown. */
export function markdown(source: string): View {
  checkText(source, 'markdown');
  return view({ [MIME.markdown]: source, [MIME.text]: source });
}

function checkText(source: unknown, name: string): void {
  if (typeof source !== 'string') throw new TypeError(`rnn.${name} takes a string, not ${typeof source}.`);
}

/** Only for the text beside the real thing: not a way to make HTML safe. */
function withoutTags(source: string): string {
  return source
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
