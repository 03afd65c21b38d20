import hljs from 'highlight.js/lib/core';
import javascript from 'highlight.js/lib/languages/javascript';
import typescript from 'highlight.js/lib/languages/typescript';
import type { CodeLanguage } from '../notebook';

hljs.registerLanguage('typescript', typescript);
hljs.registerLanguage('javascript', javascript);

/** Source code as HTML with `hljs-…` classes; everything in it is escaped. */
export function highlight(source: string, language: CodeLanguage): string {
  return hljs.highlight(source, { language }).value;
}
