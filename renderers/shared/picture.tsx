/** What a view offers to be saved and copied: its picture, as the reader has arranged it, and its data as text. */
import { createContext, render, type ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { EnvProvider, staticEnv } from './env';
import type { Language } from './text';
import type { AnyView } from './view';

export interface Copy {
  /** As it stands in the menu, e.g. `Copy as CSV`. */
  label: string;
  text(): string;
}

export interface PictureScope {
  definition: AnyView;
  data: unknown;
  state?: unknown;
  /** Of a view without a `Picture` component: draws it. */
  draw?(width: number): Promise<string>;
  copies: Copy[];
}

const Scope = createContext<PictureScope | undefined>(undefined);

/** The view whose picture a head below offers. */
export function PictureSource({
  definition,
  data,
  children,
}: {
  definition: AnyView;
  data: unknown;
  children: ComponentChildren;
}) {
  const scope = useMemo<PictureScope>(() => ({ definition, data, copies: [] }), [definition, data]);
  return <Scope.Provider value={scope}>{children}</Scope.Provider>;
}

export function usePictureScope(): PictureScope | undefined {
  return useContext(Scope);
}

/** How the reader has arranged this view: what its `Picture` gets. */
export function usePictureState(state: unknown): void {
  const scope = useContext(Scope);
  if (scope) scope.state = state;
}

/** How a view that no component can draw at once, as a chart, is drawn as a picture: as SVG. */
export function usePictureOf(draw: (width: number) => Promise<string>): void {
  const scope = useContext(Scope);
  if (scope) scope.draw = draw;
}

/** What of this view can be copied as text. */
export function useCopies(copies: Copy[]): void {
  const scope = useContext(Scope);
  if (scope) scope.copies = copies;
}

/** The picture of a view as SVG; `undefined` when it has none. */
export async function pictureSvg(
  { definition: { Picture }, data, state, draw }: PictureScope,
  language: Language,
  width: number,
): Promise<string | undefined> {
  if (draw) return draw(width);
  if (!Picture) return undefined;
  const place = document.createElement('div');
  render(
    <EnvProvider value={staticEnv(language, width)}>
      <Picture data={data} state={state} />
    </EnvProvider>,
    place,
  );
  const svg = place.querySelector('svg');
  const text = svg ? new XMLSerializer().serializeToString(svg) : undefined;
  render(null, place);
  return text;
}

/** An SVG as PNG, as a `data:` URL, with two pixels a unit of length. */
export async function pngUrl(svg: string): Promise<string> {
  const image = new Image();
  image.src = svgUrl(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

export function svgUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/**
 * Saves a file from a page: a link that is clicked. A notebook's webview catches the click and asks where to save.
 * @param near an element of the page, beside which the link stands for a moment
 */
export function download(url: string, name: string, near: Element): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  near.append(link);
  link.click();
  link.remove();
}

/** Copies text; where the page may not use the clipboard, by a selection. */
export async function copyText(text: string, near: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'rnn-hidden';
    near.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
