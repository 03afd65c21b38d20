import type { LayersModel } from '@tensorflow/tfjs';
import type { Tf } from '../../tf';
import { type Example, exampleTensors } from '../example';
import { freeing } from '../freeing';
import { recordCalls } from '../recordCalls';
import type { Coding } from './coding';
import { readsAhead, type Wiring } from './wiring';

/** Runs the whole model on one encoder input and what the decoder has been given so far: one output a step. */
export type RunDecoder<I> = (items: I[]) => number[][];

/** A decoder of fixed length gets blanks after what it is given: what it says before them does not depend on them. */
export function decoderRunner<I>(
  tf: Tf,
  model: LayersModel,
  { encoderInput, decoderInput }: Wiring,
  encoderExample: Example,
  coding: Coding<I>,
): RunDecoder<I> {
  const fixed = model.inputs[decoderInput]!.shape[1];
  const width = model.outputs[0]!.shape.at(-1)!;
  return (items) => {
    const blanks = Array.from({ length: fixed ? fixed - items.length : 0 }, () => coding.blank);
    const examples: Example[] = [];
    examples[encoderInput] = encoderExample;
    examples[decoderInput] = coding.inputs([...items, ...blanks]);
    const flat = freeing(tf, () => {
      const inputs = exampleTensors(tf, model, examples as Example);
      return recordCalls(tf, model, inputs).output;
    });
    const outputs = items.map((_, t) => flat.slice(t * width, (t + 1) * width));
    if (outputs.flat().some((value) => !Number.isFinite(value)))
      throw new Error(`"${model.name}" puts out values that are not finite.`);
    return outputs;
  };
}

export interface Run<I> {
  inputs: I[];
  outputs: number[][];
}

/** Teacher forcing: the start, then the target, whatever the decoder says. */
export function forcedRun<I>(run: RunDecoder<I>, start: I, target: I[]): Run<I> {
  const inputs = [start, ...target.slice(0, -1)];
  return { inputs, outputs: run(inputs) };
}

/** The start, then what the decoder itself says, until it says `end`. */
export function freeRun<I>(
  run: RunDecoder<I>,
  { next, same }: Coding<I>,
  start: I,
  steps: number,
  end: I | undefined,
  model: LayersModel,
  decoder: string,
): Run<I> {
  const inputs = [start];
  let outputs: number[][] = [];
  for (let t = 0; t < steps; t++) {
    const now = run(inputs);
    assertSame(outputs, now, model, decoder);
    outputs = now;
    const said = next(now[t]!);
    if (t + 1 === steps || (end !== undefined && same(said, end))) break;
    inputs.push(said);
  }
  return { inputs, outputs };
}

/** What was said stays said when more is read; otherwise the decoder looks ahead. */
export function assertSame(before: number[][], now: number[][], model: LayersModel, decoder: string): void {
  for (const [t, output] of before.entries())
    for (const [i, value] of output.entries())
      if (Math.abs(value - now[t]![i]!) > 1e-3 * Math.max(1, Math.abs(value)))
        throw readsAhead(model, decoder);
}
