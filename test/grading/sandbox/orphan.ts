// A grader whose submission's cell runs without end, until it is killed. Says when the cell runs.
import { runLimited } from '../../../src/grading/run/runLimited';
import { jailedKernels } from '../../../src/grading/sandbox/jailedKernels';
import type { SandboxLevel } from '../../../src/grading/sandbox/Sandbox';
import { distFolder, sandboxOf } from './TestJail';

const [level, filesFolder] = process.argv.slice(2) as [SandboxLevel, string];

void (async () => {
  const { createSubmissionKernel } = jailedKernels({
    sandbox: await sandboxOf(level),
    settings: { memoryMB: 512, totalSeconds: 60 },
    backend: 'cpu',
    distFolder,
    filesFolder,
  });
  const cell = { id: 'a', language: 'javascript', source: 'console.log("on"); while (true) {}' } as const;
  await runLimited(await createSubmissionKernel(), cell, 60, () => console.log('on'));
})();
