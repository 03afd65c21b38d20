import * as z from 'zod';
import { FORMAT_VERSION, notebookFileSchema } from './fileSchema';

/** The published JSON Schema of a `.rnnbook` file, as text; `media/schema/` holds it. */
export function printJsonSchema(): string {
  // Draft 7 is what editors support in full.
  const { $schema, ...schema } = z.toJSONSchema(notebookFileSchema, { target: 'draft-7', io: 'input' });
  const title = `rnnbook notebook, format ${FORMAT_VERSION}`;
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}
