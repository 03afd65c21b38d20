/** Comments and strings; of a template, its code reads as code. */
const NO_CODE = /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?/g;
const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

export interface FoundName {
  name: string;
  start: number;
}

/** The name at an offset of a cell's source, where it can be that of a variable: no property, no key, no text. */
export function nameAt(source: string, offset: number): FoundName | undefined {
  for (const { index, 0: text } of source.matchAll(NO_CODE))
    if (index < offset && offset < index + text.length) return undefined;
  for (const { index: start, 0: name } of source.matchAll(NAME)) {
    if (start > offset) return undefined;
    if (offset > start + name.length) continue;
    const before = source.slice(0, start).trimEnd();
    const after = source.slice(start + name.length).trimStart();
    const isProperty = /(?<!\.\.)[?.]?\.$/.test(before) && !before.endsWith('...');
    const isKey = after.startsWith(':') && /[{,]$/.test(before);
    return isProperty || isKey ? undefined : { name, start };
  }
  return undefined;
}
