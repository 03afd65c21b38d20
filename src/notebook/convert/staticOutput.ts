import type { DataOutput } from '../notebook';

/** A picture of a view for places with no renderer. */
export interface StaticOutput {
  mime: 'image/svg+xml' | 'text/html';
  text: string;
}

export interface ConvertOptions {
  /** Draws a view's data; `undefined` for a MIME type that it does not draw. Default: nothing is drawn. */
  staticOutput?: (mime: string, data: unknown) => StaticOutput | undefined;
}

/** The first of an output's forms that can be drawn, drawn. */
export function drawStatically(
  { data }: DataOutput,
  { staticOutput }: ConvertOptions,
): StaticOutput | undefined {
  for (const [mime, value] of Object.entries(data)) {
    const drawn = staticOutput?.(mime, value);
    if (drawn) return drawn;
  }
  return undefined;
}
