/** The five kinds of sequence problem, by which steps have an input and which an output. */
export type ProblemKind = 'one-to-one' | 'one-to-many' | 'many-to-one' | 'many-to-many' | 'encoder-decoder';

export interface ProblemsView {
  version: 1;
  /** The kinds that are drawn, in order. */
  kinds: ProblemKind[];
  /** The kind of the learner's model, with its shapes (`null` = any size). */
  model?: { name: string; kind: ProblemKind; input: (number | null)[]; output: (number | null)[] };
}
