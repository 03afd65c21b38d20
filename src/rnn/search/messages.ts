/** What workers send, checked: it may come from another machine. */
import * as z from 'zod';
import type { Report, TrialAnswer } from './trial';

/** Also NaN and the infinities. */
const anyNumber = z.custom<number>((value) => typeof value === 'number');
const report = z.object({ epoch: z.number(), value: anyNumber });
const message = z.object({ report });
const answer = z.object({
  value: anyNumber,
  metrics: z.record(z.string(), anyNumber),
  reports: z.array(report),
  stopped: z.boolean(),
  durationMs: z.number(),
});

export const readReport = (data: unknown): Report | undefined => message.safeParse(data).data?.report;
export const readAnswer = (data: unknown): TrialAnswer | undefined => answer.safeParse(data).data;
