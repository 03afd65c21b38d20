/** How messages of the grader name a cell: `cell k3f9a2c1`. */
const NAMED_CELL = /\b(cell|solution|test) ([A-Za-z0-9_-]{1,64})\b/g;

const LABEL_CHARACTERS = 32;

/** A cell by its first line of code: nobody sees ids in the editor. */
export function cellLabel(source: string): string {
  const lines = source.split('\n').map((line) => line.trim());
  const line = lines.find((text) => text !== '' && !text.startsWith('//')) ?? lines.find(Boolean) ?? '…';
  return line.length > LABEL_CHARACTERS ? `${line.slice(0, LABEL_CHARACTERS - 1)}…` : line;
}

/** A message of the grader in which cells are called by their labels, as far as these are known. */
export function nameCells(message: string, labels: ReadonlyMap<string, string>): string {
  return message.replaceAll(NAMED_CELL, (named, what: string, id: string) => {
    const label = labels.get(id);
    return label === undefined ? named : `${what} “${label}”`;
  });
}
