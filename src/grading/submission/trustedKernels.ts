import { KernelClient, type KernelOptions } from '../../kernel/client';

/** V8's seed: what draws by chance without a seed of its own draws the same in every run. */
const RANDOM_SEED = '--random-seed=42';

/** Kernels for one's own code, which may do whatever the user may. */
export function trustedKernels(
  options: Pick<KernelOptions, 'folder' | 'backend' | 'distFolder' | 'nativeFolder' | 'node'>,
) {
  const nodeArguments = [RANDOM_SEED];
  return {
    createSubmissionKernel: () => new KernelClient({ ...options, nodeArguments }),
    createTestKernel: () => new KernelClient({ ...options, tests: true }),
  };
}
