import type { CodeLanguage } from '../../notebook/notebook';

/** A code cell as the editor has it. */
export interface Cell {
  uri: string;
  /** Its place in the notebook, from 1; text cells count. */
  number: number;
  language: CodeLanguage;
  source: string;
}
