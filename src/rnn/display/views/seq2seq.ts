import type { CellType } from './network';

/** What an encoder or decoder is made of. */
export interface Seq2SeqPart {
  layer: string;
  cell: CellType;
  units: number;
}

export interface TokenGuess {
  token: string;
  probability: number;
}

/** One step of one run of the decoder. */
export interface Seq2SeqStep {
  /** What the decoder reads: a token, or one number a feature. */
  input: string | number[];
  /** The token of highest probability, or one number a feature. */
  output: string | number[];
  /** Of tokens: the most likely, from the first on. */
  top?: TokenGuess[];
  /** Of tokens: what the step gives the right one; unset beyond the end of the target. */
  targetProbability?: number;
}

/** An encoder–decoder at work on one example: fed the truth as in training, and its own outputs as in use. */
export interface Seq2SeqView {
  version: 1;
  name: string;
  kind: 'tokens' | 'values';
  encoder: Seq2SeqPart;
  decoder: Seq2SeqPart;
  /** What the encoder reads, one item a step. */
  input: (string | number[])[];
  target: (string | number[])[];
  /** The token at which a free run ends. */
  end?: string;
  /** As long as the target. */
  forced: Seq2SeqStep[];
  free: Seq2SeqStep[];
  /** The first step, from 0, at which the two runs read different inputs; `null` when they never do. */
  parting: number | null;
}
