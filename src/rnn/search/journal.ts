/**
 * The results of a search in a file, one line each, written when its trial ends. A line is whole or it does not count:
 * what a kill left of the last one is cut off when the file is opened again.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import * as z from 'zod';
import { lock } from './journalLock';
import { notWritten } from './notWritten';
import { differences } from './differences';
import type { SearchIdentity } from './plan';

const FORMAT = 1;

const recordSchema = z.object({
  /** Of the combination, and the rung's epochs: together they are one run of the trial. */
  key: z.string(),
  epochs: z.number(),
  params: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  status: z.enum(['done', 'stopped', 'failed']),
  value: z.nullable(z.number()),
  metrics: z.record(z.string(), z.nullable(z.number())),
  /** Value after each epoch that was reported; `null` for NaN. */
  reports: z.array(z.tuple([z.number(), z.nullable(z.number())])),
  durationMs: z.number(),
  error: z.optional(z.object({ name: z.string(), message: z.string() })),
});

const headSchema = z.object({
  rnnbookSearch: z.literal(FORMAT),
  search: z.looseObject({ space: z.record(z.string(), z.unknown()), trial: z.string(), data: z.string() }),
});

/** One run of the trial that has ended. */
export type RunRecord = z.infer<typeof recordSchema>;

export const runKey = ({ key, epochs }: Pick<RunRecord, 'key' | 'epochs'>): string => `${key}-${epochs}`;

export class Journal {
  /** All that has ended, by `runKey`: now, and in the file before. */
  readonly kept = new Map<string, RunRecord>();
  #file: number | undefined;
  #path = '';
  #unlock = () => {};

  /** Of a search without a name: keeps nothing. */
  static none(): Journal {
    return new Journal();
  }

  /** @throws when the file is another search's, with what differs, no journal at all, or in use */
  static open(path: string, name: string, identity: SearchIdentity): Journal {
    const unlock = lock(path, name);
    try {
      return Journal.#read(path, name, identity, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  }

  static #read(path: string, name: string, identity: SearchIdentity, unlock: () => void): Journal {
    const journal = new Journal();
    journal.#unlock = unlock;
    const lines = existsSync(path) ? wholeLines(path) : [];
    lines.forEach((line, i) => {
      const parsed = parseLine(line);
      if (i === 0) return assertSame(path, name, headSchema.safeParse(parsed), identity);
      const record = recordSchema.safeParse(parsed);
      if (!record.success) throw damaged(path, i + 1);
      journal.kept.set(runKey(record.data), record.data);
    });
    journal.#path = path;
    journal.#file = openForMore(path);
    if (lines.length === 0) journal.#append({ rnnbookSearch: FORMAT, search: identity });
    return journal;
  }

  /** After this the record outlives whatever happens to the process or the machine. */
  add(record: RunRecord): void {
    this.#append(record);
    this.kept.set(runKey(record), record);
  }

  close(): void {
    if (this.#file === undefined) return;
    closeSync(this.#file);
    this.#file = undefined;
    this.#unlock();
  }

  #append(line: object): void {
    if (this.#file === undefined) return;
    const before = fstatSync(this.#file).size;
    try {
      // on a full disk a part may be written without an error
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
      fdatasyncSync(this.#file);
    } catch (error) {
      // half a line would be continued by the next
      ftruncateSync(this.#file, before);
      throw notWritten(this.#path, error);
    }
  }
}

function openForMore(path: string): number {
  try {
    return openSync(path, 'a');
  } catch (error) {
    throw notWritten(path, error);
  }
}

/** Cuts off a last line that has no end. */
function wholeLines(path: string): string[] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(path, end);
  return bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function assertSame(
  path: string,
  name: string,
  head: ReturnType<typeof headSchema.safeParse>,
  identity: SearchIdentity,
): void {
  if (!head.success) throw damaged(path, 1);
  const differ = differences(head.data.search, identity);
  if (differ.length === 0) return;
  throw new Error(
    `The search "${name}" has results already, of another search: ${differ.join('; ')}. ` +
      `Give this one another name, or delete ${path} if its results are of no use any more.`,
  );
}

const damaged = (path: string, line: number) =>
  new Error(
    `${path}, line ${line}, is no result of a search. If nothing else needs that file, delete it, or give the search another name.`,
  );
