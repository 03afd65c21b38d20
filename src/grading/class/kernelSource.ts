import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trustedKernels } from '../submission/trustedKernels';
import type { KernelSource } from './Grader';
import { type ExerciseBundle, unpackFiles } from './ExerciseBundle';
import type { BackendChoice } from '../../rnn/backend/names';
import { WarmKernel } from './WarmKernel';
import type { GraderMachine } from './setup';

/**
 * Kernels in a folder that holds the exercise's files and nothing else; it goes with this process.
 */
export async function kernelSource(
  bundle: ExerciseBundle,
  { backend, distFolder }: GraderMachine & { backend: BackendChoice; distFolder: string },
): Promise<KernelSource> {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-grading-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await unpackFiles(bundle, folder);
  const kernels = trustedKernels({ folder, backend, distFolder });
  const tests = new WarmKernel(kernels.createTestKernel);
  return { sandbox: 'none', kernels: () => ({ ...kernels, createTestKernel: () => tests.lend() }) };
}
