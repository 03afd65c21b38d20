import * as z from 'zod';
import { say } from '../../../say';
import { shown } from './fields';

/** An object with these fields and no others: a misspelt one is an error that says which there are. */
export function object<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? say({
            en: `there are ${Object.keys(shape).join(', ')}.`,
            id: `yang ada: ${Object.keys(shape).join(', ')}.`,
          })
        : say({
            en: `is an object, not ${shown(issue.input)}`,
            id: `seharusnya objek, bukan ${shown(issue.input)}`,
          }),
  });
}
