import * as z from 'zod';
import { BACKENDS } from '../rnn/backend/names';
import type { FromKernel } from './protocol';

/** What could move a terminal's cursor, or more. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A kernel's words are shown to people: no more than they read, and nothing but characters. */
const text = (most: number) =>
  z.string().transform((whole) => whole.slice(0, most).replace(CONTROL_CHARACTERS, '\ufffd'));
/** A slip in it does not keep the message from coming. */
const place = z.int().min(0).optional().catch(undefined);
const cellError = z.object({
  name: text(200),
  message: text(10_000),
  line: place,
  column: place,
  stack: text(20_000).optional(),
});
const output = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('data'), data: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('stream'), stream: z.enum(['stdout', 'stderr']), text: z.string() }),
  z.object({ kind: z.literal('error'), error: cellError }),
]);
const outputEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('append'), output, displayId: z.string().optional() }),
  z.object({ type: z.literal('update'), output, displayId: z.string() }),
]);
const result = z.object({
  status: z.enum(['ok', 'error', 'interrupted']),
  durationMs: z.number().min(0),
  error: cellError.optional(),
  value: z.string().optional(),
});
const backend = z.object({
  name: z.enum(BACKENDS),
  version: text(200),
  nativeKernels: text(200).optional(),
  note: text(10_000).optional(),
});

/** What a kernel may say that nobody trusts: it cannot ask, and what is unknown is dropped. */
const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), info: z.object({ node: z.string(), pid: z.number() }) }),
  z.object({ type: z.literal('fatal'), message: text(10_000) }),
  z.object({ type: z.literal('backend'), backend }),
  z.object({ type: z.literal('output'), id: z.number(), event: outputEvent }),
  z.object({ type: z.literal('done'), id: z.number(), result }),
  z.object({ type: z.literal('log'), text: text(10_000) }),
]);

/** A message of a kernel that may say anything; `undefined` for what is none. */
export function readUntrusted(value: unknown): FromKernel | undefined {
  return message.safeParse(value).data;
}
