/** A value as Python writes it. @throws for what Python code has no literal for here */
export function python(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return tuple(value.map(python));
  throw new Error(`${JSON.stringify(value)} cannot be written in Python.`);
}

export function tuple(parts: string[]): string {
  return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
}

/** As a call: on one line where it fits, else an argument a line. */
export function call(name: string, parts: string[], indent = 0): string {
  const line = `${name}(${parts.join(', ')})`;
  if (indent + line.length <= 88 && !line.includes('\n')) return line;
  const inner = ' '.repeat(indent + 4);
  return `${name}(\n${parts.map((part) => `${inner}${part},\n`).join('')}${' '.repeat(indent)})`;
}

/** 0.001, 1e-7, 64: Python reads JavaScript's numbers, and rounding of float32 is taken away. */
function number(value: number): string {
  const short = Number(value.toPrecision(7));
  return String(Math.fround(short) === Math.fround(value) ? short : value);
}
