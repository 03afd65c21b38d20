import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCount } from '../../display/formatNumber';
import { randomNumbers, shuffled } from '../random';
import type { Column } from '../table/column';
import { Table } from '../table/Table';
import { say } from '../../../say';
import { imdbFolder } from './imdbFolder';

export interface ImdbOptions {
  /** Default: `'train'`. Both have 25,000 reviews. */
  part?: 'train' | 'test';
  /** At most so many reviews, half of them positive (of an odd number one more). Default: all. */
  limit?: number;
  /** Draws which reviews are taken, and their order. Default: 0. */
  seed?: number | string;
}

interface Review {
  file: string;
  rating: number;
  label: number;
}

/** Files that are read at the same time. */
const AT_ONCE = 64;
const KINDS = ['neg', 'pos'] as const;

/** See `Rnn.readImdb`. */
export async function readImdb(
  folder: string,
  { part = 'train', limit = Infinity, seed = 0 }: ImdbOptions = {},
): Promise<Table> {
  if (part !== 'train' && part !== 'test')
    throw new Error(`part is 'train' or 'test', not ${JSON.stringify(part)}.`);
  if (limit !== Infinity && !(Number.isInteger(limit) && limit >= 2))
    throw new Error(`limit is a whole number from 2, one review of each kind, not ${limit}.`);
  const base = await imdbFolder(folder, part);
  const random = randomNumbers(seed);
  const reviews: Review[] = [];
  for (const [label, kind] of KINDS.entries()) {
    const wanted = label === 1 ? Math.ceil(limit / 2) : Math.floor(limit / 2);
    const all = await reviewsIn(join(base, kind), label);
    reviews.push(...shuffled(all, random).slice(0, wanted));
  }
  const order = shuffled(reviews, random);
  const texts = await textsOf(order);
  const damaged = texts.filter((text) => text.includes('\uFFFD')).length;
  const positive = order.filter(({ label }) => label === 1).length;
  return new Table(
    new Map<string, Column>([
      ['text', { type: 'text', values: texts }],
      ['label', { type: 'number', values: Float64Array.from(order, ({ label }) => label) }],
      ['rating', { type: 'number', values: Float64Array.from(order, ({ rating }) => rating) }],
    ]),
    {
      description: say({
        en: `IMDB reviews, ${part} part: ${formatCount(positive)} positive (label 1), ${formatCount(order.length - positive)} negative (label 0)`,
        id: `Ulasan IMDB, bagian ${part}: ${formatCount(positive)} positif (label 1), ${formatCount(order.length - positive)} negatif (label 0)`,
      }),
      notes:
        damaged > 0
          ? [
              say({
                en: `${formatCount(damaged)} reviews hold bytes that are no UTF-8, shown as \uFFFD.`,
                id: `${formatCount(damaged)} ulasan berisi bita yang bukan UTF-8, ditampilkan sebagai \uFFFD.`,
              }),
            ]
          : [],
    },
  );
}

async function reviewsIn(folder: string, label: number): Promise<Review[]> {
  const found = (await readdir(folder)).flatMap((name) => {
    const [, id, rating] = /^(\d+)_(\d+)\.txt$/.exec(name) ?? [];
    return id ? [{ id: Number(id), file: join(folder, name), rating: Number(rating), label }] : [];
  });
  if (found.length === 0)
    throw new Error(`${folder} has no reviews: they are files such as 0_9.txt, a number and the rating.`);
  return found.sort((a, b) => a.id - b.id || a.rating - b.rating); // a folder's order differs from machine to machine
}

async function textsOf(reviews: Review[]): Promise<string[]> {
  const texts: string[] = [];
  for (let i = 0; i < reviews.length; i += AT_ONCE)
    texts.push(
      ...(await Promise.all(reviews.slice(i, i + AT_ONCE).map(({ file }) => readFile(file, 'utf8')))),
    );
  return texts.map((text) => text.replace(/<br\s*\/?>/gi, '\n').trim());
}
