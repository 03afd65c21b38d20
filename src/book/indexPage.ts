import { escapeHtml as escape } from '../notebook/convert/escapeHtml';
import { renderMarkdown } from '../notebook/convert/markdown';
import type { Book, BookPage } from './BookPage';
import { linkTo } from './links';
import { TEXTS } from './texts';

/** The table of contents: what each page is about, with a picture of it. @param pictureOf its path in the site, if there is one */
export function indexPage(book: Book, pictureOf: (page: BookPage) => string | undefined): string {
  const say = TEXTS[book.language];
  const card = (page: BookPage) => {
    const picture = pictureOf(page);
    const image = picture
      ? `<img src="${escape(linkTo(picture, book.index))}" alt="${escape(say.pictureOf(page.title))}" loading="lazy">`
      : '';
    return `<li><a href="${escape(linkTo(page.path, book.index))}"><h3>${escape(page.title)}</h3>${image}</a>${renderMarkdown(firstWords(page))}</li>`;
  };
  const cards = (kind: BookPage['kind']) =>
    book.pages
      .filter((page) => page.kind === kind)
      .map(card)
      .join('\n');
  return `<h1>${escape(say.title)}</h1>
${say.introduction.map((text) => renderMarkdown(text)).join('')}
<h2>${say.sections}</h2>
<ul class="cards">${cards('section')}</ul>
<h2>${say.exercises}</h2>
<p>${escape(say.exercisesNote)}</p>
<ul class="cards">${cards('exercise')}</ul>`;
}

/** The first paragraph under the title. */
function firstWords({ notebook }: BookPage): string {
  const first = notebook.cells.find(({ kind }) => kind === 'markdown')?.source ?? '';
  return (
    first.split(/\n\s*\n/).find((paragraph) => paragraph.trim() !== '' && !paragraph.startsWith('#')) ?? ''
  );
}
