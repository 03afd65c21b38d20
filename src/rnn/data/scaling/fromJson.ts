import * as z from 'zod/mini';
import type { Tf } from '../../tf';
import { Scaler } from './Scaler';
import { minMaxKind } from './options';

const schema = z.object({
  scaler: z.enum(['standard', 'minMax']),
  featureRange: z.optional(z.tuple([z.number(), z.number()])),
  columns: z
    .array(
      z.object({
        name: z.optional(z.string()),
        offset: z.number(),
        scale: z.number().check(z.positive()),
      }),
    )
    .check(z.minLength(1)),
});

/** See `Rnn.scalerFromJSON`. */
export function scalerFromJson(tf: Tf, json: unknown): Scaler {
  const { data, error } = schema.safeParse(typeof json === 'string' ? parsed(json) : json);
  if (!data) {
    const { path, message } = error.issues[0]!;
    throw new Error(
      `This is not the JSON of a fitted scaler${path.length > 0 ? `: ${path.join('.')}` : ''}: ${message}. Write it with JSON.stringify(scaler) after fit.`,
    );
  }
  const kind =
    data.scaler === 'minMax'
      ? minMaxKind(data.featureRange && { featureRange: data.featureRange })
      : ({ name: 'standard' } as const);
  const names = data.columns.flatMap(({ name }) => name ?? []);
  return new Scaler(
    tf,
    kind,
    data.columns.map(({ offset, scale }) => ({ offset, scale })),
    names.length === data.columns.length ? names : undefined,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`This is no JSON: ${(error as Error).message}`, { cause: error });
  }
}
