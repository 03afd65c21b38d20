/** `${1:default}`, `${1|first,second|}` or `$1`, which repeats the first two. */
const PLACEHOLDER = /\$\{(\d+):([^}]*)\}|\$\{(\d+)\|([^}]*)\|\}|\$(\d+)/g;

/** The code that a snippet gives when nothing is typed: defaults, and of choices the first or those named by number. */
export function filledSnippet(code: string, chosen: Readonly<Record<string, string>> = {}): string {
  const values = new Map(Object.entries(chosen));
  return code.replaceAll(PLACEHOLDER, (...groups: string[]) => {
    const [, place, text, choice, choices, repeated] = groups;
    const number = place ?? choice ?? repeated!;
    if (!values.has(number)) values.set(number, text ?? choices?.split(',')[0] ?? '');
    return values.get(number)!;
  });
}

/** The choices of a snippet: number of the place to what it offers. */
export function snippetChoices(code: string): Map<string, string[]> {
  const places = [...code.matchAll(PLACEHOLDER)].filter(([, , , choice]) => choice !== undefined);
  return new Map(places.map(([, , , choice, choices]) => [choice!, choices!.split(',')]));
}
