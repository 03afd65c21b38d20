import { MIME, type MimeBundle } from './mime';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v5.json';

/** A vega-lite specification: https://vega.github.io/vega-lite/docs/spec.html */
export type VegaLiteSpec = Record<string, unknown>;

/** Whether an object says, by `$schema`, or shows, by a mark with data or an encoding, that it is a chart. */
export function isVegaLite(value: unknown): value is VegaLiteSpec {
  if (!isObject(value)) return false;
  const { $schema, mark, data, encoding } = value;
  if (typeof $schema === 'string') return $schema.includes('vega-lite');
  const hasMark = typeof mark === 'string' || (isObject(mark) && typeof mark.type === 'string');
  return hasMark && (isObject(data) || isObject(encoding));
}

/** @throws when the specification refers to itself, which JSON cannot. */
export function vegaLiteBundle(spec: VegaLiteSpec): MimeBundle {
  const plain = JSON.parse(JSON.stringify({ $schema: SCHEMA, ...spec }, plainValue)) as VegaLiteSpec;
  return { [MIME.vegaLite]: plain, [MIME.text]: chartText(plain) };
}

/** JSON writes typed arrays as objects, and knows no bigint. */
function plainValue(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
    ? Array.from(value as Float32Array)
    : value;
}

function chartText({ title, mark, encoding, data }: VegaLiteSpec): string {
  const name = typeof title === 'string' ? title : isObject(title) ? String(title.text ?? '') : '';
  const type = isObject(mark) ? String(mark.type) : String(mark ?? 'layers');
  const channels = Object.entries(isObject(encoding) ? encoding : {}).flatMap(([channel, definition]) =>
    isObject(definition) && typeof definition.field === 'string' ? [`${channel}: ${definition.field}`] : [],
  );
  const rows = isObject(data) && Array.isArray(data.values) ? [`${data.values.length} rows`] : [];
  return `Chart${name ? ` "${name}"` : ''}: ${[type, ...channels, ...rows].join(', ')}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
