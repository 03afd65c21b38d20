/** Names that mean something else in the code that we write. */
const RESERVED = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield None True False self x keras layers ops torch nn np ' +
    'model forward train eval parameters'
  ).split(' '),
);

/** `LSTM layer-1` to `lstm_layer_1`: a name in Python. */
export function snakeCase(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  if (words === '') return 'layer';
  return /^\d/.test(words) || RESERVED.has(words) ? `layer_${words}` : words;
}

/** `lstm_layer_1` to `lstmLayer1`: a name in TypeScript. */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Of names that may be alike, or no identifiers, identifiers that differ. */
export function uniqueNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = snakeCase(name);
    let unique = base;
    for (let n = 2; taken.has(unique); n++) unique = `${base}_${n}`;
    taken.add(unique);
    return unique;
  });
}

/** A class in Python or TypeScript: `my model` to `MyModel`. */
export function pascalCase(name: string): string {
  const camel = camelCase(snakeCase(name));
  return camel[0]!.toUpperCase() + camel.slice(1);
}
