/** What a cell is for, in the order in which a notebook has them. */
export const PARTS = ['introduction', 'data', 'model', 'training', 'evaluation', 'views'] as const;
export type Part = (typeof PARTS)[number];

/** A cell that a builder has written. Code is TypeScript, formatted as Prettier does with 100 columns. */
export interface BuiltCell {
  part: Part;
  kind: 'markdown' | 'code';
  source: string;
}

/** The languages of the texts that a builder writes. */
export type TextLanguage = 'en' | 'id';
