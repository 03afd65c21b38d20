import type { CodeLanguage } from '../../notebook/notebook';

/** A code cell as the editor has it. */
export interface Cell {
  uri: string;
  language: CodeLanguage;
  source: string;
}
