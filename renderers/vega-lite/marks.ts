/** Says a misspelt mark by name: vega-lite itself fails on one with an error about its own insides. */
const MARKS = [
  ...[
    'arc',
    'area',
    'bar',
    'image',
    'line',
    'point',
    'rect',
    'rule',
    'text',
    'tick',
    'trail',
    'circle',
    'square',
  ],
  ...['geoshape', 'boxplot', 'errorband', 'errorbar'],
];
const PARTS = ['layer', 'concat', 'hconcat', 'vconcat', 'spec'];

/** @throws when a mark of `spec`, or of a chart inside it, is none that vega-lite knows. */
export function checkMarks(spec: unknown): void {
  if (Array.isArray(spec)) return spec.forEach(checkMarks);
  if (typeof spec !== 'object' || spec === null) return;
  const fields = spec as Record<string, unknown>;
  const { mark } = fields;
  const type = typeof mark === 'object' && mark !== null && 'type' in mark ? mark.type : mark;
  if (mark !== undefined && !MARKS.includes(String(type))) {
    throw new Error(`mark ${JSON.stringify(type)} is unknown; known are ${MARKS.join(', ')}`);
  }
  for (const part of PARTS) checkMarks(fields[part]);
}
