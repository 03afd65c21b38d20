export interface ClassScores {
  /** Of what was predicted as the class, the share that is it; `null` where nothing was (0/0). */
  precision: number | null;
  /** Of what is the class, the share that was predicted as it; `null` where nothing is (0/0). */
  recall: number | null;
  /** 2·TP / (2·TP + FP + FN); `null` where the class neither is nor was predicted (0/0). */
  f1: number | null;
  /** How many values are of the class. */
  support: number;
}

export interface ClassificationView {
  version: 1;
  title: string;
  labels: string[];
  /** `matrix[actual][predicted]`: how many. */
  matrix: number[][];
  /** In the order of `labels`. */
  classes: ClassScores[];
  accuracy: number;
  /** Mean over the classes; what is not defined counts as 0. */
  macro: ClassScores;
  /** Mean over the classes, weighted by support; what is not defined counts as 0. */
  weighted: ClassScores;
  samples: number;
  /** From which score on the second class was taken, of two. */
  threshold?: number;
}
