import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackendChoice } from '../../rnn/backend/names';
import { findSandbox } from '../sandbox/findSandbox';
import { jailedKernels } from '../sandbox/jailedKernels';
import { refuseUnsafe } from '../sandbox/SandboxError';
import { type ExerciseBundle, unpackFiles } from './ExerciseBundle';
import type { KernelSource } from './Grader';
import type { GraderMachine } from './setup';
import { WarmKernel } from './WarmKernel';

/**
 * Kernels that see the exercise's files and nothing else of it, in the best sandbox of this machine. The folder of the
 * files goes with this process.
 *
 * @throws SandboxError where submissions cannot be held in, and need to be
 */
export async function kernelSource(
  bundle: ExerciseBundle,
  { allowUnsafe, backend, distFolder }: GraderMachine & { backend: BackendChoice; distFolder: string },
): Promise<KernelSource> {
  const sandbox = await findSandbox(distFolder);
  if (!allowUnsafe) refuseUnsafe(sandbox);
  const filesFolder = mkdtempSync(join(tmpdir(), 'rnnbook-grading-'));
  process.once('exit', () => rmSync(filesFolder, { recursive: true, force: true }));
  await unpackFiles(bundle, filesFolder);
  let tests: WarmKernel | undefined;
  return {
    sandbox: sandbox.level,
    kernels(settings) {
      const { createSubmissionKernel, createTestKernel } = jailedKernels({
        ...{ sandbox, settings, backend, distFolder, filesFolder },
      });
      tests ??= new WarmKernel(createTestKernel);
      return { createSubmissionKernel, createTestKernel: () => tests!.lend() };
    },
  };
}
