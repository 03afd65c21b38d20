/**
 * The `.rnnbook` file, version 1. The published JSON Schema (`media/schema/`) is generated from this. Objects are loose:
 * what is not named here is kept.
 */
import * as z from 'zod';
import { TEXT_MIME_TYPE } from './mimeType';

/** The newest version of the format that this program reads, and the one that it writes. */
export const FORMAT_VERSION = 1;

/** The members that tell what an output is; without one of them it is a bundle of MIME types. */
const OUTPUT_WORDS = ['stdout', 'stderr', 'error'] as const;

/** The same as in Jupyter's format; a cell's id stands in stack frames, so it has no spaces or colons. */
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, hyphens or underscores')
  .optional()
  .describe('Stays when the cell is edited or moved. Unique in the notebook; a missing one is made up.');

const text = z
  .union([z.string(), z.array(z.string())], 'expected a string or an array of lines')
  .describe('Text: a string, or its lines without their line ends.');

const absent = z.never('belongs in an output of its own').optional();

const stdout = z
  .looseObject({ stdout: text, stderr: absent, error: absent })
  .describe('What the cell wrote to standard output.');

const stderr = z
  .looseObject({ stderr: text, stdout: absent, error: absent })
  .describe('What the cell wrote to standard error.');

const error = z
  .looseObject({
    error: z.looseObject({
      name: z.string().describe("The error's class, e.g. TypeError."),
      message: text,
      line: z.number().optional().describe('Counted from 1 within the cell.'),
      column: z.number().optional().describe('Counted from 1 within the line.'),
      stack: text.optional().describe('Frames in a cell read `cell <id>:<line>:<column>`.'),
    }),
    stdout: absent,
    stderr: absent,
  })
  .describe('The error that ended the cell.');

const data = z
  .looseRecord(z.string().regex(TEXT_MIME_TYPE), text)
  .refine((bundle) => !OUTPUT_WORDS.some((word) => Object.hasOwn(bundle, word)), { abort: true })
  .meta({
    description:
      'One value in several forms, by MIME type, richest first. JSON types hold JSON, all others text.',
    not: { anyOf: OUTPUT_WORDS.map((word) => ({ required: [word] })) },
  });

const output = z.union(
  [data, stdout, stderr, error],
  'expected an output: an object with one of "stdout", "stderr" and "error", or with MIME types',
);

/** What it holds is read in `src/grading/exercise/`, which tells more than a schema can. */
const role = z
  .unknown()
  .optional()
  .describe(
    'How the cell takes part in an exercise: { "role": "given" }, { "role": "starter", "hints": ["…"] }, ' +
      '{ "role": "solution", "of": "id of the starter cell" } or { "role": "test", "hidden": true }. Default: given.',
  );

const markdownCell = z
  .looseObject({ id, kind: z.literal('markdown'), source: text, exercise: role })
  .describe('Text, formulas and pictures in Markdown.');

const codeCell = z
  .looseObject({
    id,
    kind: z.literal('code'),
    language: z
      .enum(['typescript', 'javascript'], 'expected "typescript" or "javascript"')
      .optional()
      .describe('Default: typescript.'),
    source: text,
    outputs: z.array(output).optional().describe("The last run's outputs."),
    exercise: role,
  })
  .describe("Code that runs in the notebook's kernel.");

const cell = z.discriminatedUnion('kind', [markdownCell, codeCell], {
  error: (issue) => (issue.code === 'invalid_union' ? 'expected "markdown" or "code"' : undefined),
});

export const notebookFileSchema = z
  .looseObject({
    rnnbook: z.literal(FORMAT_VERSION).describe('The version of the format.'),
    metadata: z
      .looseObject({
        title: z.string().optional().describe("The notebook's title."),
        exercise: z
          .unknown()
          .optional()
          .describe(
            'Makes the notebook an exercise: { "id": "…" }, with the limits "cellSeconds" (default 60), ' +
              '"testSeconds" (60), "memoryMB" (2048) and "outputMB" (10). A released one also has a "version".',
          ),
      })
      .optional()
      .describe('What is known about the notebook as a whole.'),
    cells: z.array(cell).describe('In the order in which they are read and run.'),
  })
  .describe('A notebook for understanding recurrent neural networks.');

export type NotebookFile = z.infer<typeof notebookFileSchema>;
export type FileCell = NotebookFile['cells'][number];
/** One of the forms above. */
export type FileOutput = Record<string, unknown>;
export type FileError = z.infer<typeof error>['error'];
