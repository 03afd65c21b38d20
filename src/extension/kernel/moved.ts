export interface Rename {
  from: string;
  to: string;
}

/** Where a file is after renames of it or of a folder around it; `undefined` when none concerns it. */
export function movedTo(uri: string, renames: readonly Rename[]): string | undefined {
  for (const { from, to } of renames) {
    if (uri === from) return to;
    if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  }
  return undefined;
}
