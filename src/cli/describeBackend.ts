import type { BackendStatus } from '../kernel/protocol';
import { say } from './say';

/** What computes, e.g. "wasm 4.22.0 with native kernels (AVX-512)". */
export function describeBackend({ name, version, nativeKernels }: BackendStatus): string {
  const kernels = nativeKernels
    ? say({ en: ` with native kernels (${nativeKernels})`, id: ` dengan kernel native (${nativeKernels})` })
    : '';
  return `${name} ${version}${kernels}`;
}
