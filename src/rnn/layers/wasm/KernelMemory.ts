import { readFileSync } from 'node:fs';
import { OutOfKernelMemory } from '../RecurrentKernel';

/** What `assembly/index.ts` exports. Addresses are bytes. */
export interface KernelExports {
  allocate(bytes: number): number;
  free(address: number): void;
  stepsAtATime(batch: number): number;
  activateAll(activation: number, values: number, count: number): void;
  packKernel(...args: number[]): void;
  packTransposed(...args: number[]): void;
  unpackKernel(...args: number[]): void;
  forward(pass: number, part: number, parts: number): void;
  backward(pass: number, part: number, parts: number): void;
  inputGradients(pass: number, part: number, parts: number): void;
  weightGradients(pass: number, part: number, parts: number): void;
  adam(...args: number[]): void;
  rmsprop(...args: number[]): void;
  sgd(...args: number[]): void;
}

const PAGE = 65_536;
/** All that 32 bits can address; what is not used costs nothing. */
const MAXIMUM_PAGES = 65_536;

/** The kernels' own WebAssembly memory, which threads share, with room that is allocated and freed. */
export class KernelMemory {
  readonly module: WebAssembly.Module;
  readonly memory = new WebAssembly.Memory({ initial: 16, maximum: MAXIMUM_PAGES, shared: true });
  readonly exports: KernelExports;
  readonly #blocks = new Set<number>();

  constructor(file: string) {
    this.module = new WebAssembly.Module(readFileSync(file));
    this.exports = instantiate(this.module, this.memory);
  }

  /** How many blocks are allocated now. */
  get blocks(): number {
    return this.#blocks.size;
  }

  /** @throws `OutOfKernelMemory` */
  allocate(bytes: number): number {
    if (bytes < MAXIMUM_PAGES * PAGE) {
      try {
        const address = this.exports.allocate(bytes) >>> 0;
        this.#blocks.add(address);
        return address;
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      }
    }
    throw new OutOfKernelMemory(
      `${Math.ceil(bytes / 2 ** 20)} MiB more do not fit into the kernels' memory of 4 GiB`,
    );
  }

  free(address: number): void {
    if (this.#blocks.delete(address)) this.exports.free(address);
  }

  floats(address: number, count: number): Float32Array<SharedArrayBuffer> {
    return new Float32Array(this.#buffer, address, count);
  }

  integers(address: number, count: number): Int32Array<SharedArrayBuffer> {
    return new Int32Array(this.#buffer, address, count);
  }

  /** A new one whenever the memory has grown. */
  get #buffer(): SharedArrayBuffer {
    return this.memory.buffer as unknown as SharedArrayBuffer;
  }
}

export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): KernelExports {
  const abort = () => {
    throw new Error('the kernels ran into an impossible state');
  };
  return new WebAssembly.Instance(module, { env: { memory, abort } }).exports as unknown as KernelExports;
}
