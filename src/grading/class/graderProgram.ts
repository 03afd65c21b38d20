import { join } from 'node:path';
import type { WorkerProgram } from '../../queue/processes/WorkerProcess';
import type { GraderMachine } from './setup';

/** How a process that grades is started. */
export const graderProgram = (distFolder: string, machine: GraderMachine): Omit<WorkerProgram, 'setup'> => ({
  program: join(distFolder, 'grader.js'),
  env: { RNNBOOK_GRADER: JSON.stringify(machine) },
});
