/** A process that grades submissions: `dist/grader.js`. */
import { serveJobs } from '../../queue/processes/serveJobs';
import { speak } from '../../say';
import { Grader, type SubmissionJob } from './Grader';
import { kernelSource } from './kernelSource';
import type { GraderMachine, GraderSetup } from './setup';

const machine = JSON.parse(process.env.RNNBOOK_GRADER ?? '{"allowUnsafe":false}') as GraderMachine;

serveJobs(async (setup) => {
  const { bundle, backend, language } = setup as GraderSetup;
  speak(language);
  const source = await kernelSource(bundle, { backend, distFolder: __dirname, ...machine });
  const grader = new Grader(bundle, source);
  return (job) => grader.grade(job as SubmissionJob);
});
