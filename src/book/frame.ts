import { escapeHtml as escape } from '../notebook/convert/escapeHtml';
import type { Book, BookPage } from './BookPage';
import { linkTo } from './links';
import { TEXTS } from './texts';

export interface Frame {
  book: Book;
  /** The path of this page in the site. */
  path: string;
  title: string;
  /** The same page in the other language. */
  twin: { path: string; language: string } | undefined;
  main: string;
  /** Paths of scripts in the site. */
  scripts: string[];
  generator: string;
  page?: BookPage;
}

/** Nothing but the site's own files, whatever a notebook holds: no script of its text, no request. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:; form-action 'none'; base-uri 'none'";

export const STYLE = 'assets/book.css';

/** A page of the site: where one is, what else there is, and the text. */
export function frame({ book, path, title, twin, main, scripts, generator, page }: Frame): string {
  const say = TEXTS[book.language];
  const to = (target: string) => escape(linkTo(target, path));
  const heading = page ? `${title} · ${say.title}` : title;
  return `<!doctype html>
<html lang="${book.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escape(generator)}">
<title>${escape(heading)}</title>
<link rel="stylesheet" href="${to(STYLE)}">
${twin ? `<link rel="alternate" hreflang="${twin.language}" href="${to(twin.path)}">` : ''}
</head>
<body class="book">
<a class="skip" href="#text">${say.skip}</a>
<header>
<a class="name" href="${to(book.index)}">${escape(say.title)}</a>
${page ? `<a class="to-contents" href="#contents">${say.toContents}</a>` : ''}
${twin ? `<a class="language" lang="${twin.language}" hreflang="${twin.language}" href="${to(twin.path)}">${say.otherLanguage}</a>` : ''}
</header>
<div class="columns">
<main id="text">
${main}
${page ? neighbours(book, page) : ''}
</main>
${page ? contents(book, page) : ''}
</div>
<footer><p>${escape(say.made(generator))}</p></footer>
${scripts.map((script) => `<script src="${to(script)}"></script>`).join('\n')}
</body>
</html>
`;
}

function contents(book: Book, page: BookPage): string {
  const say = TEXTS[book.language];
  const entry = (other: BookPage) => {
    if (other !== page)
      return `<li><a href="${escape(linkTo(other.path, page.path))}">${escape(other.title)}</a></li>`;
    const parts = other.parts.map(
      ({ title, cell }) => `<li><a href="#cell-${escape(cell)}">${escape(title)}</a></li>`,
    );
    const inside = parts.length > 0 ? `<ul>${parts.join('')}</ul>` : '';
    return `<li><a href="#text" aria-current="page">${escape(other.title)}</a>${inside}</li>`;
  };
  const list = (kind: BookPage['kind']) =>
    book.pages
      .filter((other) => other.kind === kind)
      .map(entry)
      .join('\n');
  return `<nav id="contents" aria-label="${say.contents}">
<h2>${say.sections}</h2>
<ul>${list('section')}</ul>
<h2>${say.exercises}</h2>
<ul>${list('exercise')}</ul>
</nav>`;
}

function neighbours(book: Book, page: BookPage): string {
  const say = TEXTS[book.language];
  const at = book.pages.indexOf(page);
  const link = (other: BookPage | undefined, rel: 'prev' | 'next', what: string) =>
    other
      ? `<a rel="${rel}" href="${escape(linkTo(other.path, page.path))}"><span>${what}</span> ${escape(other.title)}</a>`
      : '<span></span>';
  return `<nav class="neighbours" aria-label="${say.pages}">
${link(book.pages[at - 1], 'prev', say.previous)}
${link(book.pages[at + 1], 'next', say.next)}
</nav>`;
}
