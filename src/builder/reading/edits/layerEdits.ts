import { isDeepStrictEqual } from 'node:util';
import { SpecificationError } from '../../../rnn/models';
import type { LayerCall } from '../../../rnn/models/code/layerCall';
import { print, WIDTH } from '../../../rnn/models/code/print';
import type { LayerPlaces } from '../ReadModel';
import type { Call } from '../value';
import { say } from '../../../say';
import type { Edits } from './Edits';
import { computed, type OptionChanges, writeOptions } from './write';

/** A layer's call as it is, and as it shall be. */
export interface CallChange {
  from: LayerCall;
  to: LayerCall;
  /** Options that the code may say although they are defaults, and that have to go. */
  stale: string[];
}

/** Changes a layer's call option by option; a wrapper comes and goes around it. */
export function writeLayer(edits: Edits, { call, inner, value }: LayerPlaces, change: CallChange): void {
  if (isDeepStrictEqual(change.from, change.to) && change.stale.length === 0) return;
  if (!call) throw computed(edits, value);
  const wrapped = 'layer' in change.to.config;
  if (wrapped === Boolean(inner)) writeCall(edits, call, inner, change);
  else if (wrapped) wrap(edits, call, change);
  else unwrap(edits, call, inner!, change);
}

function writeCall(edits: Edits, call: Call, inner: Call | undefined, { from, to, stale }: CallChange): void {
  if (from.factory !== to.factory) edits.replaceText(call.name, to.factory);
  if (inner) {
    const [innerFrom, innerTo] = [from.config.layer, to.config.layer] as [LayerCall, LayerCall];
    writeCall(edits, inner, undefined, { from: innerFrom, to: innerTo, stale });
  }
  const changes = changesOf(from.config, to.config);
  if (!inner) for (const key of stale) changes[key] = undefined;
  writeOptions(edits, call, changes);
}

function changesOf(from: Record<string, unknown>, to: Record<string, unknown>): OptionChanges {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(
    keys
      .filter((key) => key !== 'layer' && !isDeepStrictEqual(from[key], to[key]))
      .map((key) => [key, to[key]]),
  );
}

function wrap(edits: Edits, call: Call, { from, to, stale }: CallChange): void {
  const { layer, ...rest } = to.config;
  writeCall(edits, call, undefined, { from, to: layer as LayerCall, stale });
  const { cell } = edits;
  const { origin } = call;
  const column = origin.start - cell.startOfLine(origin.start);
  const spaces = cell.indent(origin.start);
  // the one argument of a call goes on lines of its own, as Prettier breaks it
  const before = cell.source.slice(origin.start - column, origin.start);
  const alone = /^[ \t]*[\w.]+\($/.test(before) && cell.at(cell.next(origin.end)) === ')';
  const options = Object.entries(rest).map(([key, value]) => `${key}: ${edits.quoted(print(value))}`);
  edits.wrap({
    outer: origin,
    inner: origin,
    print: (inner) => {
      const head = `tf.layers.${to.factory}({`;
      const line = `${head} ${[`layer: ${inner}`, ...options].join(', ')} })`;
      if (!inner.includes('\n') && column + line.length + 2 <= WIDTH) return line;
      const broken = (indent: string, shift: string) => {
        const lines = [`layer: ${inner.replaceAll('\n', `\n${shift}`)}`, ...options];
        return [head, ...lines.map((text) => `${indent}  ${text},`), `${indent}})`].join('\n');
      };
      return alone ? `\n${spaces}  ${broken(`${spaces}  `, '    ')},\n${spaces}` : broken(spaces, '  ');
    },
  });
}

function unwrap(edits: Edits, call: Call, inner: Call, { from, to, stale }: CallChange): void {
  const { cell } = edits;
  const config = call.args[0];
  const understood = config?.kind === 'object' && config.constants.length === 0;
  const keys = ['layer', 'mergeMode', 'inputShape', 'name'];
  if (!understood || config.members.some(({ key }) => !keys.includes(key ?? '')))
    throw computed(edits, config ?? call);
  if (inner.constants.length > 0) throw computed(edits, inner);
  writeCall(edits, inner, undefined, { from: from.config.layer as LayerCall, to, stale });
  const around = [...cell.comments(call.origin.start, inner.origin.start), ...cell.comments(inner.origin.end, call.origin.end)]; // prettier-ignore
  const kept = around.map(({ value }) => `/*${value.trimEnd()} */ `).join('');
  const deeper = cell.indent(inner.origin.start).slice(cell.indent(call.origin.start).length);
  const print = (text: string) => kept + text.replaceAll(`\n${deeper}`, '\n');
  edits.wrap({ outer: call.origin, inner: inner.origin, print });
}

/** @throws SpecificationError for a field that only the code can change */
export function checkNotFixed(fixed: string[], changes: Record<string, unknown>, what: string): void {
  const field = fixed.find((name) => changes[name] !== undefined);
  if (field !== undefined)
    throw new SpecificationError(
      say({
        en: `${what}: ${field} is computed by the code, or comes from another cell: change it there.`,
        id: `${what}: ${field} dihitung oleh kode, atau berasal dari sel lain: ubah di sana.`,
      }),
      [field],
    );
}
