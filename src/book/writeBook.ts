import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyCourse } from '../course/copyCourse';
import { COURSE_LANGUAGES, type CourseLanguage } from '../course/languages';
import { readCourse } from '../course/readCourse';
import { cellsHtml, hasCharts } from '../notebook/convert/cellsHtml';
import pageCss from '../notebook/convert/page.css';
import { parseNotebook } from '../notebook/parse';
import bookCss from './book.css';
import { type Book, bookOf, type BookPage } from './BookPage';
import { coverOf } from './cover';
import { frame, STYLE } from './frame';
import { indexPage } from './indexPage';
import { linkInBook } from './links';
import { TEXTS } from './texts';

export interface BookOptions {
  /** The product's folder of samples. */
  samples: string;
  /** The folder of the build, with the scripts that draw. */
  distFolder: string;
  /** Where the site is to be; files of other names stay. */
  out: string;
  generator: string;
  /** The address of the folder of samples in the repository. */
  repository: string;
}

const SCRIPT = 'assets/page.js';
const CHART_SCRIPT = 'assets/page-vega.js';

/**
 * Writes the course in all its languages as a static site: a page for each notebook with the outputs that it holds, a
 * table of contents for each language, and the scripts that draw. It needs no server, and links are relative.
 *
 * @returns the paths of its pages, with slashes
 */
export async function writeBook(options: BookOptions): Promise<string[]> {
  const books: Book[] = [];
  for (const language of COURSE_LANGUAGES) books.push(await readBook(options.samples, language));
  const write = async (path: string, content: string) => {
    const file = join(options.out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  await write(STYLE, `${pageCss}\n${bookCss}`);
  for (const script of [SCRIPT, CHART_SCRIPT])
    await cp(join(options.distFolder, script.replace('assets/', '')), join(options.out, script));
  const paths: string[] = [];
  for (const book of books) {
    const covers = new Map<BookPage, string>();
    for (const page of book.pages) {
      await write(page.path, pageHtml(page, book, books, options));
      const cover = await coverOf(page.notebook, book.language);
      if (cover === undefined) continue;
      const path = page.path.replace(/(^|\/)([^/]+)\.html$/, '$1assets/$2.svg');
      await write(path, cover);
      covers.set(page, path);
    }
    await write(
      book.index,
      indexHtml(book, books, (page) => covers.get(page), options),
    );
    paths.push(book.index, ...book.pages.map(({ path }) => path));
  }
  return paths;
}

/** As a learner gets it: exercises without their solutions. */
async function readBook(samples: string, language: CourseLanguage): Promise<Book> {
  const folder = await mkdtemp(join(tmpdir(), 'rnnbook-book-'));
  try {
    await copyCourse({ samples, folder, language });
    const course = await readCourse(folder, language);
    return bookOf(course!, (file) => parseNotebook(readFileSync(join(folder, file), 'utf8'), file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pageHtml(page: BookPage, book: Book, books: readonly Book[], options: BookOptions): string {
  const other = books.find((one) => one !== book);
  const name = nameOf(page.path, book);
  const twin = other?.pages.find(({ path }) => nameOf(path, other) === name);
  return frame({
    ...{ book, page, path: page.path, title: page.title, generator: options.generator },
    twin: other && twin && { path: twin.path, language: other.language },
    main: cellsHtml(page.notebook, {
      link: (href) => linkInBook(href, page, book, options.repository),
    }),
    scripts: hasCharts(page.notebook) ? [SCRIPT, CHART_SCRIPT] : [SCRIPT],
  });
}

function indexHtml(
  book: Book,
  books: readonly Book[],
  pictureOf: (page: BookPage) => string | undefined,
  { generator }: BookOptions,
): string {
  const other = books.find((one) => one !== book);
  return frame({
    ...{ book, path: book.index, title: TEXTS[book.language].title, generator, scripts: [] },
    twin: other && { path: other.index, language: other.language },
    main: indexPage(book, pictureOf),
  });
}

const nameOf = (path: string, { language }: Book) => path.replace(new RegExp(`^${language}/`), '');
