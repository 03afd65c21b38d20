/**
 * The data that each view draws, one file a view. Everything a renderer needs is in here, in plain JSON, so that a
 * saved notebook draws without a kernel. Large arrays are `EncodedArray`s (see `../encoding.ts`).
 */
export type * from './classification';
export type * from './cell';
export type * from './features';
export type * from './forecast';
export type * from './gates';
export type * from './gradients';
export type * from './linked';
export type * from './metrics';
export type * from './model';
export type * from './modelComparison';
export type * from './network';
export type * from './nextToken';
export type * from './quiz';
export type * from './reading';
export type * from './richText';
export type * from './search';
export type * from './seq2seq';
export type * from './problems';
export type * from './tensor';
export type * from './timeline';
export type * from './tokens';
export type * from './training';
export type * from './trainingRuns';
export type * from './unrolled';
export type * from './windows';
export type * from './advisor';
