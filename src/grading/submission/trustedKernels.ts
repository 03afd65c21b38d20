import { KernelClient } from '../../kernel/client';
import type { KernelOptions } from '../../kernel/KernelOptions';
import { RANDOM_SEED } from '../sandbox/nodeFlags';

/** Tests may read what a submission printed: it is the same wherever they are run. */
export const PRINTED_LANGUAGE = 'en';

/** Kernels for one's own code, which may do whatever the user may. */
export function trustedKernels(
  options: Pick<KernelOptions, 'folder' | 'backend' | 'distFolder' | 'nativeFolder' | 'node'>,
) {
  const nodeArguments = [RANDOM_SEED];
  return {
    createSubmissionKernel: () => new KernelClient({ ...options, nodeArguments, language: PRINTED_LANGUAGE }),
    createTestKernel: () => new KernelClient({ ...options, tests: true }),
  };
}
