import type { KernelMemory } from './KernelMemory';

/** Several arrays of float32 in one piece of the kernels' memory, by name; those of no values are left out. */
export class Block<Name extends string> {
  readonly #memory: KernelMemory;
  readonly #start: number;
  readonly #places = new Map<Name, { address: number; count: number }>();

  constructor(memory: KernelMemory, counts: Record<Name, number>) {
    this.#memory = memory;
    const entries = (Object.entries(counts) as [Name, number][]).filter(([, count]) => count > 0);
    this.#start = memory.allocate(entries.reduce((sum, [, count]) => sum + bytes(count), 0));
    let address = this.#start;
    for (const [name, count] of entries) {
      this.#places.set(name, { address, count });
      address += bytes(count);
    }
  }

  /** 0 for an array that was left out. */
  at(name: Name): number {
    return this.#places.get(name)?.address ?? 0;
  }

  array(name: Name): Float32Array {
    const { address, count } = this.#places.get(name) ?? { address: 0, count: 0 };
    return this.#memory.floats(address, count);
  }

  free(): void {
    this.#memory.free(this.#start);
  }
}

const bytes = (count: number) => Math.ceil(count / 4) * 16;
