import { isDeepStrictEqual } from 'node:util';
import { SpecificationError } from '../../../rnn/models';
import { isLayerCall } from '../../../rnn/models/code/layerCall';
import { Name, print } from '../../../rnn/models/code/print';
import { dataOf, type Call, type List, type ObjectValue, type Value } from '../value';
import { say } from '../../../say';
import type { Edits } from './Edits';
import { insertAfter, insertBefore, removeItems } from './items';

/** What options shall become: `undefined` takes one away. */
export type OptionChanges = Record<string, unknown>;

/** Puts another value in a place, keeping of the old one what stays. */
export function writeValue(edits: Edits, value: Value, to: unknown): void {
  if (to instanceof Name && edits.cell.text(value.here) === to.text) return;
  const from = dataOf(value);
  if (from && isDeepStrictEqual(from.data, to)) return;
  if (value.kind === 'literal' && isScalar(to)) edits.literal(value, to);
  else if (value.kind === 'list' && Array.isArray(to) && isOwn(edits, value)) writeList(edits, value, to);
  else if (from || value.kind === 'call') edits.replace(value.here, edits.quoted(print(to)));
  else throw computed(edits, value);
}

/** Whether what is written for this place stands in no other. */
export function isOwn({ cell }: Edits, { constants }: Value): boolean {
  return constants.every((name) => cell.uses(name) === 1);
}

export function computed({ cell }: Edits, value: Value): SpecificationError {
  return new SpecificationError(
    say({
      en: `\`${cell.text(value.here)}\` in line ${cell.lineOf(value.here.start)} is computed, or used elsewhere too: change it in the code.`,
      id: `\`${cell.text(value.here)}\` di baris ${cell.lineOf(value.here.start)} dihitung, atau dipakai juga di tempat lain: ubah di kode.`,
    }),
  );
}

/** Sets and removes options of a call, which are an object or are left out. */
export function writeOptions(edits: Edits, call: Call, changes: OptionChanges, index = 0): void {
  if (Object.keys(changes).length === 0) return;
  const argument = call.args[index];
  if (!argument) {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    if (given.length === 0) return;
    const text = edits.quoted(print(Object.fromEntries(given)));
    edits.insert(call.origin.end - 1, index === 0 ? text : `, ${text}`);
    return;
  }
  if (argument.kind !== 'object') throw computed(edits, argument);
  if (isOwn(edits, argument)) return writeMembers(edits, argument, changes);
  // an object that others use as well: this place gets one of its own
  const data = dataOf(argument);
  if (!data) throw computed(edits, argument);
  const own = { ...(data.data as object), ...changes };
  const given = Object.entries(own).filter(([, value]) => value !== undefined);
  edits.replace(argument.here, edits.quoted(print(Object.fromEntries(given))));
}

function writeMembers(edits: Edits, object: ObjectValue, changes: OptionChanges): void {
  const { members } = object;
  const removed = new Set<number>();
  const added: string[] = [];
  for (const [key, to] of Object.entries(changes)) {
    const at = members.flatMap((member, i) => (member.key === key ? [i] : []));
    if (to === undefined) at.forEach((i) => removed.add(i));
    else if (at.length > 0) writeValue(edits, members[at.at(-1)!]!.value, to);
    else added.push(`${key}: ${edits.quoted(print(to))}`);
  }
  removeItems(edits, members, removed);
  addMembers(edits, object, removed, added);
}

/** Before the name, as a builder writes it, else at the end. */
function addMembers(edits: Edits, object: ObjectValue, removed: ReadonlySet<number>, added: string[]): void {
  const { members, origin } = object;
  if (added.length === 0) return;
  const kept = members.flatMap((_, i) => (removed.has(i) ? [] : [i]));
  const name = kept.find((i) => members[i]!.key === 'name');
  if (name !== undefined) insertBefore(edits, members[name]!, added);
  else if (kept.length > 0) insertAfter(edits, members, kept.at(-1)!, added);
  else if (members.length > 0) edits.insert(members[0]!.start, `${added.join(', ')} `);
  else {
    const blank = edits.cell.source.slice(origin.start + 1, origin.end - 1) === '';
    edits.insert(origin.start + 1, blank ? ` ${added.join(', ')} ` : ` ${added.join(', ')}, `);
  }
}

function writeList(edits: Edits, { items, origin }: List, to: unknown[]): void {
  items.slice(0, to.length).forEach((item, i) => writeValue(edits, item, to[i]));
  const removed = new Set(items.flatMap((_, i) => (i < to.length ? [] : [i])));
  const places = items.map(({ here }) => here);
  removeItems(edits, places, removed);
  const added = to.slice(items.length).map((item) => edits.quoted(print(item)));
  if (items.length > 0) insertAfter(edits, places, items.length - 1, added);
  else edits.insert(origin.start + 1, added.join(', '));
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return !(value instanceof Name) && !isLayerCall(value) && (typeof value !== 'object' || value === null);
}
