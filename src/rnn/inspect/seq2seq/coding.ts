import type { LayersModel } from '@tensorflow/tfjs';
import { formatNumber } from '../../display/formatNumber';
import type { Seq2SeqStep } from '../../display/views';
import { type Token, tokenExample, tokenIndex } from '../../text/tokenIndex';

/** How the decoder's inputs and outputs are meant: as tokens or as numbers. `I` is an item: an index, or a vector. */
export interface Coding<I> {
  /** As the model takes it. */
  inputs(items: I[]): number[] | number[][];
  /** What stands where nothing is fed yet. */
  blank: I;
  /** What is fed back after an output. */
  next(output: number[]): I;
  same(a: I, b: I): boolean;
  name(item: I): string | number[];
  step(input: I, output: number[], target: I | undefined): Seq2SeqStep;
}

const TOP = 3;
/** Outputs in float32 that are meant to be probabilities add up to 1 within this. */
const ROUNDING = 1e-3;

export function tokenCoding(model: LayersModel, decoderInput: number, tokens: string[]): Coding<number> {
  const { shape, sourceLayer } = model.inputs[decoderInput]!;
  return {
    inputs: (items) => tokenExample(items, shape, tokens, `Input "${sourceLayer.name}"`),
    blank: 0,
    next: likeliest,
    same: (a, b) => a === b,
    name: (item) => tokens[item]!,
    step(input, output, target) {
      const sum = output.reduce((a, b) => a + b, 0);
      if (output.some((p) => p < 0) || !(Math.abs(sum - 1) < ROUNDING))
        throw new Error(
          `The outputs of "${model.name}" are no probabilities (at a step their sum is ${formatNumber(sum)}): end the decoder with a softmax over the ${tokens.length} tokens.`,
        );
      const order = [...output.keys()].sort((a, b) => output[b]! - output[a]! || a - b);
      return {
        input: tokens[input]!,
        output: tokens[order[0]!]!,
        top: order.slice(0, TOP).map((i) => ({ token: tokens[i]!, probability: output[i]! })),
        ...(target !== undefined && { targetProbability: output[target]! }),
      };
    },
  };
}

export function valueCoding(features: number): Coding<number[]> {
  return {
    inputs: (items) => items,
    blank: Array<number>(features).fill(0),
    next: (output) => output,
    same: (a, b) => a.every((value, i) => Math.abs(value - b[i]!) <= 1e-6 * Math.max(1, Math.abs(value))),
    name: (item) => item,
    step: (input, output) => ({ input, output }),
  };
}

export function tokenItems(given: Token[], tokens: string[], what: string): number[] {
  return given.map((token) => tokenIndex(tokens, token, what));
}

/** Of equally likely ones the first. */
function likeliest(output: number[]): number {
  return output.indexOf(Math.max(...output));
}
