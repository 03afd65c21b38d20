import type { TextLanguage } from '../say';

/**
 * A notebook in memory. The file format (`parse.ts`, `print.ts`) is the same thing with sources and texts as
 * arrays of lines; `extra` keeps what the format has no word for, so that a save loses nothing.
 */
export type Extra = Record<string, unknown>;

export type CellKind = 'markdown' | 'code';
export type CodeLanguage = 'typescript' | 'javascript';

export interface Notebook {
  metadata: NotebookMetadata;
  cells: Cell[];
  extra: Extra;
}

/** `title` and whatever else the file holds. */
export interface NotebookMetadata {
  title?: string;
  [key: string]: unknown;
}

/** The language of a notebook's texts and of what it prints, where it says one that the product has. */
export function languageOf({ language }: NotebookMetadata): TextLanguage | undefined {
  return language === 'en' || language === 'id' ? language : undefined;
}

export interface MarkdownCell {
  id: string;
  kind: 'markdown';
  source: string;
  extra: Extra;
}

export interface CodeCell {
  id: string;
  kind: 'code';
  language: CodeLanguage;
  source: string;
  outputs: Output[];
  extra: Extra;
}

export type Cell = MarkdownCell | CodeCell;

/** One value in several forms: MIME type to text, or to JSON for `+json` types. */
export interface DataOutput {
  kind: 'data';
  data: Record<string, unknown>;
  extra?: Extra;
}

export interface StreamOutput {
  kind: 'stream';
  stream: 'stdout' | 'stderr';
  text: string;
  extra?: Extra;
}

export interface ErrorOutput {
  kind: 'error';
  error: CellError;
  extra?: Extra;
}

export type Output = DataOutput | StreamOutput | ErrorOutput;

/**
 * An error of a cell. Lines and columns count from 1 within the cell. Frames in `stack` that lie in a cell
 * read `cell <id>:<line>:<column>`, so that every front end can turn them into links.
 */
export interface CellError {
  name: string;
  message: string;
  line?: number;
  column?: number;
  stack?: string;
  extra?: Extra;
}
