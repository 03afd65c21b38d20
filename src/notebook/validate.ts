import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type * as z from 'zod';
import { FORMAT_VERSION, notebookFileSchema, type NotebookFile } from './fileSchema';
import { NotebookFileError, type Position } from './NotebookFileError';
import { positionAt } from './position';

interface Finding {
  path: PropertyKey[];
  message: string;
}

/**
 * Holds JSON data to be a notebook file of this version. Returns it as it is, since what zod returns lacks
 * members named `__proto__`.
 * @throws NotebookFileError (`version`, `structure`)
 */
export function validateNotebookFile(data: unknown, text: string, file: string | undefined): NotebookFile {
  const version = isObject(data) ? data['rnnbook'] : undefined;
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    throw new NotebookFileError('version', {
      what: `written by a newer rnnbook (format ${version}; this one reads up to ${FORMAT_VERSION})`,
      remedy: 'Update rnnbook to open this notebook.',
      file,
      position: positionOf(text, ['rnnbook']),
    });
  }
  if (!isObject(data) || version === undefined) {
    throw new NotebookFileError('structure', {
      what: `not an rnnbook notebook: it lacks "rnnbook": ${FORMAT_VERSION} at the top`,
      remedy: 'Open a .rnnbook file, or convert other notebooks to one first.',
      file,
      position: { line: 1, column: 1 },
    });
  }
  const result = notebookFileSchema.safeParse(data);
  if (!result.success) {
    const { path, message } = mostTelling(result.error.issues);
    throw new NotebookFileError('structure', {
      what: `not a valid notebook: ${printPath(path)}: ${message}`,
      remedy: 'Correct this in a text editor, or take back the last change to the file.',
      file,
      position: positionOf(text, path),
    });
  }
  return data as NotebookFile;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The issue that lies deepest: where a value fits no form, that of the form that fits furthest. */
function mostTelling(issues: readonly z.core.$ZodIssue[]): Finding {
  const findings = issues.map((issue): Finding => {
    const own = { path: issue.path, message: issue.message.replace(/^Invalid input: /, '') };
    const inner =
      issue.code === 'invalid_union' ? issue.errors.filter((e) => e.length > 0).map(mostTelling) : [];
    const deepest = deepestOf(inner);
    return deepest && deepest.path.length > 0
      ? { path: [...own.path, ...deepest.path], message: deepest.message }
      : own;
  });
  return deepestOf(findings) ?? { path: [], message: 'not understood' };
}

function deepestOf(findings: Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>(
    (best, finding) => (best && best.path.length >= finding.path.length ? best : finding),
    undefined,
  );
}

function printPath(path: PropertyKey[]): string {
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = String(step);
      if (!/^[\w$]+$/.test(name)) return `[${JSON.stringify(name)}]`;
      return i === 0 ? name : `.${name}`;
    })
    .join('');
}

/** Where the value at `path` begins, or, when it is missing, the innermost value around it that is there. */
function positionOf(text: string, path: PropertyKey[]): Position {
  const tree = parseTree(text);
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  for (let length = steps.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node) return positionAt(text, node.offset);
  }
  return positionAt(text, tree?.offset ?? 0);
}
