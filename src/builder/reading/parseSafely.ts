import type * as z from 'zod';

/** @returns `undefined` for what does not fit */
export function parseSafely<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  const { success, data } = schema.safeParse(value);
  return success ? data : undefined;
}
