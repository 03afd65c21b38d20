/**
 * Checks view data where it enters. A renderer draws what an earlier or a newer version saved, or what somebody
 * else wrote into the file, so nothing is believed unchecked.
 */
import * as z from 'zod/mini';

// zod would otherwise compile its checks with `new Function`, which a webview's content security policy refuses.
z.config({ jitless: true });

/** Data that a view cannot draw; the message is for the reader of the notebook. */
export class ViewDataError extends Error {
  constructor(
    message: string,
    readonly newer = false,
  ) {
    super(message);
  }
}

/** JSON has no NaN: what was not a finite number comes back as `null`. */
export const number = z.pipe(
  z.nullable(z.number()),
  z.transform((value) => value ?? NaN),
);
export const wholeNumber = z.int().check(z.nonnegative());
export const shape = z.array(z.nullable(wholeNumber)).check(z.maxLength(16));
export const encodedArray = z.object({
  dtype: z.enum(['float32', 'float16']),
  shape: z.array(wholeNumber),
  base64: z.string(),
});

/**
 * @param newest the newest version that the view can draw
 * @throws ViewDataError when `data` is not what `schema` says, or was made by a newer version
 */
export function parseView<T>(schema: z.ZodMiniType<T>, data: unknown, newest = 1): T {
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (typeof version === 'number' && version > newest) throw new ViewDataError(`version ${version}`, true);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new ViewDataError(
    `${where}${issue && 'expected' in issue ? `expected ${String(issue.expected)}` : 'not as expected'}`,
  );
}
