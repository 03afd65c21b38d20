/** A process that grades submissions: `dist/grader.js`. */
import { serveJobs } from '../../queue/processes/serveJobs';
import { Grader, type SubmissionJob } from './Grader';
import { kernelSource } from './kernelSource';
import type { GraderSetup } from './setup';

serveJobs(async (setup) => {
  const { bundle, ...options } = setup as GraderSetup;
  const grader = new Grader(bundle, await kernelSource(bundle, { ...options, distFolder: __dirname }));
  return (job) => grader.grade(job as SubmissionJob);
});
