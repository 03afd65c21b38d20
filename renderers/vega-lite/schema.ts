import { ViewDataError } from '../shared/schema';

/** A vega-lite specification is checked by its compiler; here only that there is one. */
export function parseVegaLite(data: unknown): object {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new ViewDataError('a vega-lite specification is an object');
  }
  return data;
}
