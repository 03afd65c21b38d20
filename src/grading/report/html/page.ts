import { themeCss } from '../../../../renderers/shared/themeCss';
import { pageCss, reportCss } from './reportCss';

export interface PageOptions {
  language: string;
  title: string;
  /** Safe HTML: a report as its component printed it. */
  body: string;
  /** `editor` for a webview, which has its colours. Default: the page's own, light or dark. */
  colours?: 'own' | 'editor';
}

/** A page that needs nothing else, and has no script: its policy allows none, and no request, whatever the data hold. */
export function pageHtml({ language, title, body, colours = 'own' }: PageOptions): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style>${themeCss}${reportCss}${colours === 'own' ? pageCss : ''}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
