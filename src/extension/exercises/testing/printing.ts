import type { GradingKernel, RunTestsOptions } from '../../../grading/run/input';

type Kernels = Pick<RunTestsOptions, 'createSubmissionKernel' | 'createTestKernel'>;

/** Characters that are shown of what a submission prints; a loop may print without end. */
const MOST_CHARACTERS = 100_000;

/** The same kernels, of which the first one for the submission also tells what its cells print. */
export function printing<K extends Kernels>(kernels: K, print: (cell: string, text: string) => void): K {
  let first = true;
  return {
    ...kernels,
    createSubmissionKernel: async () => {
      const kernel = await kernels.createSubmissionKernel();
      const isFirst = first;
      first = false; // others run again with other constants
      return isFirst ? printingKernel(kernel, print) : kernel;
    },
  };
}

function printingKernel(kernel: GradingKernel, print: (cell: string, text: string) => void): GradingKernel {
  let room = MOST_CHARACTERS;
  return {
    execute: (cell, onOutput) =>
      kernel.execute(cell, (event) => {
        onOutput(event);
        if (cell.hidden || event.output.kind !== 'stream' || room <= 0) return;
        const text = event.output.text.slice(0, room);
        room -= text.length;
        print(cell.id, room > 0 ? text : `${text} …`);
      }),
    restart: () => kernel.restart(),
    dispose: () => kernel.dispose(),
    get state() {
      return kernel.state;
    },
  };
}
