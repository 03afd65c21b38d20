/** What is read of a Jupyter notebook, nbformat 4 (https://nbformat.readthedocs.io). Objects are loose: other programs add members. */
import * as z from 'zod';

/** A string, or lines that keep their line ends. */
const text = z.union([z.string(), z.array(z.string())], 'expected a string or an array of lines');

const metadata = z.looseObject({
  /** What `toIpynb` keeps of a notebook, a cell or an output. */
  rnnbook: z.looseObject({}).optional(),
});

const output = z.discriminatedUnion(
  'output_type',
  [
    z.looseObject({ output_type: z.literal('stream'), name: z.enum(['stdout', 'stderr']), text }),
    z.looseObject({
      output_type: z.literal('error'),
      ename: z.string(),
      evalue: z.string(),
      traceback: z.array(z.string()),
    }),
    z.looseObject({
      output_type: z.enum(['display_data', 'execute_result']),
      data: z.looseObject({}),
      metadata: metadata.optional(),
    }),
  ],
  'expected "stream", "error", "display_data" or "execute_result"',
);

/** Since nbformat 4.5. */
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, hyphens or underscores')
  .optional();

const cell = z.discriminatedUnion(
  'cell_type',
  [
    z.looseObject({
      cell_type: z.enum(['markdown', 'raw']),
      id,
      metadata: metadata.optional(),
      source: text,
    }),
    z.looseObject({
      cell_type: z.literal('code'),
      id,
      metadata: metadata
        .extend({ vscode: z.looseObject({ languageId: z.string().optional() }).optional() })
        .optional(),
      source: text,
      outputs: z.array(output).optional(),
    }),
  ],
  'expected "code", "markdown" or "raw"',
);

const language = z.looseObject({ language: z.string().optional(), name: z.string().optional() });

/** What a notebook says of its kernel. */
export const kernelSchema = z.looseObject({
  language_info: language.optional(),
  kernelspec: language.optional(),
});

export const ipynbSchema = z.looseObject({
  nbformat: z.literal(4),
  metadata: metadata.extend({ ...kernelSchema.shape, title: z.string().optional() }).optional(),
  cells: z.array(cell),
});

export type IpynbFile = z.infer<typeof ipynbSchema>;
export type IpynbCell = IpynbFile['cells'][number];
export type IpynbOutput = z.infer<typeof output>;
export type IpynbText = z.infer<typeof text>;
export type IpynbKernel = z.infer<typeof kernelSchema>;
