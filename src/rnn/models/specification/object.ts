import * as z from 'zod';
import { shown } from './fields';

/** An object with these fields and no others: a misspelt one is an error that says which there are. */
export function object<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there are ${Object.keys(shape).join(', ')}.`
        : `is an object, not ${shown(issue.input)}`,
  });
}
