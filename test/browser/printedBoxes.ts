/** A box on a page, in points from its lower left corner. */
export interface PrintedBox {
  page: number;
  left: number;
  right: number;
  height: number;
}

/**
 * Where links stand in a PDF that Chromium wrote: one box for each page that a link is on. A link that is laid over an
 * element so tells where that is printed, and whether it was split.
 * @param base what the addresses begin with
 * @returns by the rest of the address
 */
export function printedBoxes(pdf: Buffer, base: string): Map<string, PrintedBox[]> {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj$/gm)].map(([, number, body]) => [number!, body!]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body.split('stream\n')[0]!));
  const boxes = new Map<string, PrintedBox[]>();
  for (const [page, body] of pages.entries()) {
    const annotations = /\/Annots \[([^\]]*)\]/.exec(body)?.[1] ?? '';
    for (const [, number] of annotations.matchAll(/(\d+) 0 R/g)) {
      const link = objects.get(number!) ?? '';
      const address = /\/URI \((.*)\)/.exec(link)?.[1];
      const [left, bottom, right, top] = /\/Rect \[([^\]]*)\]/.exec(link)![1]!.split(' ').map(Number);
      if (!address?.startsWith(base)) continue;
      const name = address.slice(base.length);
      const box = { page, left: left!, right: right!, height: top! - bottom! };
      boxes.set(name, [...(boxes.get(name) ?? []), box]);
    }
  }
  return boxes;
}
