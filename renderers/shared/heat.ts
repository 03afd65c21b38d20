/** Colours of heatmaps. Zero lies near the background, so that what stands out is what is far from zero. */
export type Rgb = [red: number, green: number, blue: number];
export type Scheme = 'light' | 'dark';

/** A value's colour scale: sequential from `min`, or diverging about zero, with the range it covers. */
export interface HeatScale {
  kind: 'sequential' | 'diverging';
  min: number;
  max: number;
}

const STOPS: Record<HeatScale['kind'], Record<Scheme, Rgb[]>> = {
  sequential: {
    light: hex('f1f6f4', 'a5d5c7', '45a08f', '0d4d49'),
    dark: hex('202b2b', '1f5d56', '3fa893', 'b9f3e1'),
  },
  diverging: {
    light: hex('1d5ca6', '8db7df', 'f6f6f6', 'f0b070', 'a94f06'),
    dark: hex('7cbcf7', '2c5f95', '282a2e', '98591a', 'ffb563'),
  },
};
/** Not on any scale. */
export const NO_VALUE: Record<Scheme, Rgb> = { light: [190, 190, 190], dark: [96, 96, 96] };

export function heatColour(scale: HeatScale, value: number, scheme: Scheme): Rgb {
  if (Number.isNaN(value)) return NO_VALUE[scheme];
  const stops = STOPS[scale.kind][scheme];
  const span = scale.max - scale.min;
  const position = span > 0 ? Math.min(1, Math.max(0, (value - scale.min) / span)) : 0.5;
  const index = Math.min(stops.length - 2, Math.floor(position * (stops.length - 1)));
  const part = position * (stops.length - 1) - index;
  const [from, to] = [stops[index]!, stops[index + 1]!];
  return [0, 1, 2].map((i) => Math.round(from[i]! + (to[i]! - from[i]!) * part)) as Rgb;
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${red},${green},${blue})`;
}

/** Black or white, whichever reads better on `background`. */
export function readableOn([red, green, blue]: Rgb): string {
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? '#14181c' : '#ffffff';
}

function hex(...codes: string[]): Rgb[] {
  return codes.map((code) => [0, 2, 4].map((i) => parseInt(code.slice(i, i + 2), 16)) as Rgb);
}
