import { heatColour, type HeatScale, type Scheme } from '../shared/heat';
import type { Grid } from './resample';

/** Finer than colours are, so that no value is off by more than the rounding of a colour. */
const ENTRIES = 1024;
const tables = new Map<string, Uint32Array>();

/** The colours of a scale from end to end as pixels, and last that of no value. */
function palette(kind: HeatScale['kind'], scheme: Scheme): Uint32Array {
  const known = tables.get(`${kind} ${scheme}`);
  if (known) return known;
  const bytes = new Uint8Array((ENTRIES + 1) * 4).fill(255);
  for (let i = 0; i <= ENTRIES; i++) {
    const value = i < ENTRIES ? i / (ENTRIES - 1) : NaN;
    bytes.set(heatColour({ kind, min: 0, max: 1 }, value, scheme), i * 4);
  }
  const made = new Uint32Array(bytes.buffer);
  tables.set(`${kind} ${scheme}`, made);
  return made;
}

/** Colours a grid, one pixel a cell. */
export function paintGrid(pixels: Uint32Array, { values }: Grid, scale: HeatScale, scheme: Scheme): void {
  const colours = palette(scale.kind, scheme);
  const span = scale.max - scale.min;
  const last = ENTRIES - 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const position = span > 0 ? (value - scale.min) / span : 0.5;
    pixels[i] =
      value !== value
        ? colours[ENTRIES]!
        : colours[position <= 0 ? 0 : position >= 1 ? last : Math.round(position * last)]!;
  }
}
