import type { Output } from '../notebook/notebook';
import type { OutputEvent } from './protocol';

/** Where each display stands, over all cells of a run, since one cell may update what another has shown. */
export type Displays = Map<string, { outputs: Output[]; index: number }>;

/** Adds an event to a cell's outputs: text of one stream that follows itself is one output. */
export function applyOutputEvent(outputs: Output[], event: OutputEvent, displays: Displays): void {
  const { output } = event;
  if (event.type === 'update') {
    const place = displays.get(event.displayId);
    if (place) place.outputs[place.index] = output;
    return;
  }
  const last = outputs.at(-1);
  if (output.kind === 'stream' && last?.kind === 'stream' && last.stream === output.stream) {
    outputs[outputs.length - 1] = { ...last, text: last.text + output.text };
    return;
  }
  outputs.push(output);
  if (event.displayId !== undefined) displays.set(event.displayId, { outputs, index: outputs.length - 1 });
}
