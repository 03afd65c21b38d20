// Writes the JSON Schema of .rnnbook files from the one that they are validated with.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const { printJsonSchema } = await tsImport('../src/notebook/jsonSchema.ts', import.meta.url);
const file = fileURLToPath(new URL('../media/schema/rnnbook-1.schema.json', import.meta.url));
writeFileSync(file, printJsonSchema());
console.log(file);
