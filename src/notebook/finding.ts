/** What zod finds wrong with JSON data, told by its place in the text. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type * as z from 'zod';
import { say } from '../say';
import type { Position } from './NotebookFileError';
import { positionAt } from './position';

export interface Finding {
  path: PropertyKey[];
  message: string;
}

/** The issue that lies deepest. */
export function mostTelling(issues: readonly z.core.$ZodIssue[]): Finding {
  return issues.map(toFinding).reduce((best, finding) => (isDeeper(finding, best) ? finding : best));
}

function toFinding(issue: z.core.$ZodIssue): Finding {
  const message = issue.message
    .replace(/^Invalid input: /, '')
    .replace(/^expected (.*), received undefined$/, 'missing ($1)');
  const own = { path: issue.path, message };
  if (issue.code !== 'invalid_union') return own;
  // Of several forms, the one that the value fits furthest: deepest in, then with the fewest issues.
  const forms = issue.errors.filter((issues) => issues.length > 0).sort((a, b) => a.length - b.length);
  if (forms.length === 0) return own;
  const inner = forms.map(mostTelling).reduce((best, finding) => (isDeeper(finding, best) ? finding : best));
  return inner.path.length === 0 ? own : { path: [...own.path, ...inner.path], message: inner.message };
}

function isDeeper(a: Finding, b: Finding): boolean {
  return a.path.length > b.path.length;
}

/** `metadata.title`; cells are counted from 1, as people do: `cell 3, outputs[0].stdout`. */
export function printPath(path: PropertyKey[]): string {
  const [first, index, ...inside] = path;
  if (first === 'cells' && typeof index === 'number') {
    return `${say({ en: 'cell', id: 'sel' })} ${index + 1}${inside.length > 0 ? `, ${printSteps(inside)}` : ''}`;
  }
  return printSteps(path);
}

function printSteps(path: PropertyKey[]): string {
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
export function positionOf(text: string, path: PropertyKey[]): Position {
  const tree = toTree(text);
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  for (let length = steps.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node) return positionAt(text, node.offset);
  }
  return positionAt(text, tree?.offset ?? 0);
}

function toTree(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    return undefined; // Nested too deeply for a recursive parser.
  }
}
