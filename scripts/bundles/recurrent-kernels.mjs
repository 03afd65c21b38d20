// The recurrent layers' kernels: AssemblyScript to WebAssembly.
import asc from 'assemblyscript/asc';
import { join } from 'node:path';

const SOURCE = 'src/rnn/layers/wasm/assembly/index.ts';

export async function buildRecurrentKernels(outdir) {
  const { error, stderr } = await asc.main([
    SOURCE,
    ...['--outFile', join(outdir, 'recurrent-kernels.wasm')],
    ...['-O3', '--noAssert', '--runtime', 'minimal'],
    ...['--enable', 'simd', '--enable', 'threads'],
    // the memory is made outside, so that threads share it
    ...['--importMemory', '--sharedMemory', '--initialMemory', '16', '--maximumMemory', '65536'],
    // addresses are 32 bits wide, and sums of them may wrap
    ...['--disableWarning', '201'],
  ]);
  if (error) throw new Error(`${SOURCE} does not compile:\n${stderr.toString()}`, { cause: error });
}
