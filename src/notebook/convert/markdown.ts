import katexPlugin from '@vscode/markdown-it-katex';
import MarkdownIt from 'markdown-it';

// raw HTML stays text; MathML needs no fonts, and every browser draws it
const markdown = new MarkdownIt({ html: false, linkify: true }).use(katexPlugin, {
  output: 'mathml',
  throwOnError: false,
});

/** Markdown with formulas (`$…$`, `$$…$$`) as HTML in which nothing is trusted. */
export function renderMarkdown(source: string): string {
  return markdown.render(source);
}
