import { posix } from 'node:path';
import type { Book, BookPage } from './BookPage';

/** From one file of the site to another, relative, so that the site works in any folder and from a disk. */
export function linkTo(path: string, from: string): string {
  return posix.relative(posix.dirname(from), path);
}

/**
 * Where a link of a notebook leads in the site: to the page of the notebook that it names; other files of the course are
 * in the repository.
 *
 * @param repository the address of the folder that holds the course's files
 */
export function linkInBook(href: string, page: BookPage, book: Book, repository: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^#|^$/i.test(href)) return href;
  const [path = '', anchor] = href.split('#', 2);
  const file = posix.join(posix.dirname(page.file), decodeURI(path));
  const target = book.pages.find((other) => other.file === file);
  if (!target) return `${repository}/${file}`;
  return linkTo(target.path, page.path) + (anchor === undefined ? '' : `#${anchor}`);
}
