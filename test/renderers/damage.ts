/** Ways in which a file that somebody edited, or an older or newer version wrote, can hold wrong view data. */
const WRONG: unknown[] = [null, 'x', -1, 1.5, 1e300, [], {}, true];

/** `data` with one place changed at a time: a value of another kind, a member gone, an item too few or too many. */
export function* damaged(data: unknown, most = 400): Generator<{ where: string; data: unknown }> {
  const places = [...paths(data)];
  const every = Math.max(1, Math.ceil((places.length * 4) / most));
  for (let i = 0; i < places.length; i += every) {
    const path = places[i]!;
    const where = path.join('.');
    yield { where: `${where} = wrong`, data: changed(data, path, WRONG[i % WRONG.length]) };
    yield { where: `${where} = wrong too`, data: changed(data, path, WRONG[(i + 3) % WRONG.length]) };
    yield { where: `${where} gone`, data: changed(data, path, undefined) };
  }
}

/** `data` with every string replaced. */
export function withStrings(data: unknown, text: string): unknown {
  if (typeof data === 'string') return text;
  if (Array.isArray(data)) return data.map((item) => withStrings(item, text));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withStrings(value, text)]));
}

type Path = (string | number)[];

function* paths(data: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (Array.isArray(data)) {
    // the first and last items stand for the others
    for (const i of new Set([0, data.length - 1])) if (i in data) yield* paths(data[i], [...path, i]);
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) yield* paths(value, [...path, key]);
  }
}

/** @param value `undefined`: the member or item is taken out */
export function changed(data: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (Array.isArray(data)) {
    const items = [...(data as unknown[])];
    if (rest.length > 0) items[key as number] = changed(items[key as number], rest, value);
    else items.splice(key as number, 1, ...(value === undefined ? [] : [value]));
    return items;
  }
  const members = { ...(data as Record<string, unknown>) };
  if (rest.length > 0) members[key!] = changed(members[key!], rest, value);
  else if (value === undefined) delete members[key!];
  else members[key!] = value;
  return members;
}
