import type { Output } from '../../../../src/notebook/notebook';
import type { ExecutionResult } from '../../../../src/kernel/protocol';
import { PERMISSION, TestKernel } from '../testKernel';

/** What a cell gives, without how long it took and how much memory. */
export interface Ran extends Omit<ExecutionResult, 'durationMs' | 'memory'> {
  outputs: Output[];
}

/** One kernel that has an inspector, whose REPL mode is the reference, and one that is denied it. */
export class Kernels {
  readonly #plain = new TestKernel({ nodeArguments: [] });
  readonly #denied = new TestKernel({ nodeArguments: PERMISSION });
  #cells = 0;

  async run(source: string, wantsValue = false): Promise<{ reference: Ran; other: Ran }> {
    const cell = { id: `cell-${++this.#cells}`, language: 'typescript', source, wantsValue } as const;
    const runIn = async ({ client }: TestKernel): Promise<Ran> => {
      const outputs: Output[] = [];
      const {
        durationMs: _,
        memory: __,
        ...result
      } = await client.execute(cell, ({ output }) => outputs.push(output));
      return withoutMachinery({ ...result, outputs });
    };
    return { reference: await runIn(this.#plain), other: await runIn(this.#denied) };
  }

  dispose(): void {
    this.#plain.dispose();
    this.#denied.dispose();
  }
}

/** An error that is shown as a value has the frames below the cell's in its stack: those of what evaluates it. */
function withoutMachinery(ran: Ran): Ran {
  const frames = /(?:\\n *at (?:node:rnnbook|Session\.post)[^\\]*)(?:\\n *at [^\\]*)*/g;
  return JSON.parse(JSON.stringify(ran).replace(frames, '')) as Ran;
}
