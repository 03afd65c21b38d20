import { isDeepStrictEqual } from 'node:util';
import type { Cell } from './Cell';

/** What a problem's sentence is made of, by its id. */
export interface ProblemData {
  /** The cell's code does not parse. */
  syntax: { message: string };
  /** Types of the cell cannot be told from its code. */
  positions: object;
  /** `model.add` of something that is no layer that is known. */
  layer: object;
  /** The same layer object is added twice: its weights are shared. */
  shared: object;
  /** A call without an object as its argument. */
  argument: object;
  /** `...options`, `[key]: …` */
  spread: object;
  /** An option that a specification does not have. */
  option: { option: string };
  /** A value that the code computes, or that stands in another cell. */
  computed: { field: string };
  /** A value that a specification cannot say. */
  unsupported: { field: string; value: string };
  /** What is left out has a default that a specification cannot say. */
  default: { field: string; value: string };
  /** A field that has no default is not there. */
  missing: { field: string };
  /** `model.add` or another change in a loop, a branch or a function. */
  nested: object;
  /** No `model.compile(…)`. */
  uncompiled: object;
  /** More than one `model.compile(…)`: the last one counts. */
  recompiled: object;
  optimizer: object;
  /** A functional model that is no encoder–decoder as a builder writes it. */
  functional: object;
  /** `rnn.models.…` that is no architecture with options as data. */
  architecture: { name: string };
  /** All is understood, but does not fit. */
  invalid: { message: string };
}
export type ProblemId = keyof ProblemData;

type Problem<Id extends ProblemId> = {
  id: Id;
  data: ProblemData[Id];
  /** From 1. */
  line: number;
  /** What is not understood, as it is written; it is left alone. */
  code: string;
};
export type ReadProblem = { [Id in ProblemId]: Problem<Id> }[ProblemId];

/** Gathers what is not understood. */
export class Problems {
  readonly found: ReadProblem[] = [];

  constructor(private readonly cell: Cell) {}

  add<Id extends ProblemId>(id: Id, place: { start: number; end: number }, data: ProblemData[Id]): void {
    const code = this.cell.text(place);
    const told = { id, data, line: this.cell.lineOf(place.start), code } as ReadProblem;
    // a value with several uses is told once
    if (this.found.some((problem) => isDeepStrictEqual(problem, told))) return;
    this.found.push(told);
  }
}
