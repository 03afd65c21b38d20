import katexPlugin from '@vscode/markdown-it-katex';
import MarkdownIt from 'markdown-it';

// raw HTML stays text; MathML needs no fonts, and every browser draws it
const markdown = new MarkdownIt({ html: false, linkify: true }).use(katexPlugin, {
  output: 'mathml',
  throwOnError: false,
});

markdown.renderer.rules.link_open = (tokens, index, options, env: { link?: ChangeLink }, renderer) => {
  const token = tokens[index]!;
  if (env.link) token.attrSet('href', env.link(token.attrGet('href') ?? ''));
  return renderer.renderToken(tokens, index, options);
};

const { fence } = markdown.renderer.rules;
// what scrolls can be reached by keyboard
markdown.renderer.rules.fence = (...parts) => fence!(...parts).replace('<pre>', '<pre tabindex="0">');

/** Where a link leads in the page, from where it leads in the notebook. */
export type ChangeLink = (href: string) => string;

/** Markdown with formulas (`$…$`, `$$…$$`) as HTML in which nothing is trusted. */
export function renderMarkdown(source: string, link?: ChangeLink): string {
  return markdown.render(source, { link });
}
