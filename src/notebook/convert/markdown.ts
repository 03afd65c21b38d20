import katexPlugin from '@vscode/markdown-it-katex';
import MarkdownIt from 'markdown-it';
import { type Attachments, attachmentUrl } from './attachments';

// raw HTML stays text; MathML needs no fonts, and every browser draws it
const markdown = new MarkdownIt({ html: false, linkify: true }).use(katexPlugin, {
  output: 'mathml',
  throwOnError: false,
});

markdown.renderer.rules.link_open = (tokens, index, options, env: Env, renderer) => {
  const token = tokens[index]!;
  if (env.link) token.attrSet('href', env.link(token.attrGet('href') ?? ''));
  return renderer.renderToken(tokens, index, options);
};

const { fence, image } = markdown.renderer.rules;
markdown.renderer.rules.image = (tokens, index, options, env: Env, renderer) => {
  const token = tokens[index]!;
  const url = attachmentUrl(token.attrGet('src') ?? '', env.attachments);
  if (url !== undefined) token.attrSet('src', url);
  return image!(tokens, index, options, env, renderer);
};

// what scrolls can be reached by keyboard
markdown.renderer.rules.fence = (...parts) => fence!(...parts).replace('<pre>', '<pre tabindex="0">');

/** Where a link leads in the page, from where it leads in the notebook. */
export type ChangeLink = (href: string) => string;

interface Env {
  link?: ChangeLink;
  attachments?: Attachments;
}

/** Markdown with formulas (`$…$`, `$$…$$`) as HTML in which nothing is trusted. */
export function renderMarkdown(source: string, env: Env = {}): string {
  return markdown.render(source, env);
}
