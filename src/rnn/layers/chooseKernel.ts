import { env } from 'node:process';
import { say } from '../../say';
import { loadAddon } from './native/addon';
import { NativeKernel } from './native/NativeKernel';
import type { RecurrentKernel } from './RecurrentKernel';
import { WasmKernel } from './wasm/WasmKernel';

export interface KernelOptions {
  /** Of the built files. */
  folder: string;
  /** Default: all processors, but one of them from three on. */
  threads?: number;
  /** Told why a faster kernel that is there was not taken. */
  log: (text: string) => void;
}

/**
 * The fastest kernel that loads: the native one where there is an addon for this platform, else WebAssembly. Nothing
 * needs the native one, so one that does not load is passed over.
 *
 * `RNNBOOK_NATIVE_KERNELS` in the environment turns it off (`off`), demands it (`on`), or names what it may use of the
 * processor (`AVX2`, `SSE2`).
 * @returns `undefined` where none loads
 * @throws when the native one is demanded and does not load
 */
export function chooseKernel({ folder, threads, log }: KernelOptions): RecurrentKernel | undefined {
  const wanted = env.RNNBOOK_NATIVE_KERNELS ?? 'auto';
  if (wanted !== 'off') {
    try {
      const addon = loadAddon(folder);
      const instructions = ['auto', 'on'].includes(wanted) ? undefined : wanted;
      if (addon) return new NativeKernel(addon, { threads, instructions });
      if (wanted !== 'auto') throw new Error('there are none for this platform. Run "npm run native".');
    } catch (error) {
      if (wanted !== 'auto')
        throw new Error(`The native kernels do not load: ${String(error)}`, { cause: error });
      log(
        say({
          en: `The native kernels do not load, so WebAssembly computes: ${String(error)}`,
          id: `Kernel native tidak dapat dimuat, jadi WebAssembly yang menghitung: ${String(error)}`,
        }),
      );
    }
  }
  try {
    return new WasmKernel(folder, { threads });
  } catch (error) {
    log(`Recurrent layers compute step by step: ${String(error)}`);
    return undefined;
  }
}
