import type { Extra } from '../notebook';

/** Pictures that a Markdown cell carries along, by name; `![](attachment:NAME)` shows one. A picture: MIME type to base64. */
export type Attachments = Record<string, Record<string, string>>;

const PICTURE = /^image\/(png|jpeg|gif|webp|svg\+xml)$/;

/** The attachments among a cell's further members, where they are some. */
export function attachmentsIn({ attachments }: Extra): Attachments | undefined {
  if (!isObject(attachments)) return undefined;
  const isBundle = (bundle: unknown) =>
    isObject(bundle) && Object.values(bundle).every((value) => typeof value === 'string');
  return Object.values(attachments).every(isBundle) ? (attachments as Attachments) : undefined;
}

/** The address at which a page finds the attachment; `undefined` for an address of another kind, or of no picture. */
export function attachmentUrl(address: string, attachments: Attachments | undefined): string | undefined {
  const name = /^attachment:(.*)$/.exec(address)?.[1];
  if (name === undefined || !attachments) return undefined;
  const bundle = own(attachments, name) ?? own(attachments, decoded(name));
  const picture = bundle && Object.entries(bundle).find(([mime]) => PICTURE.test(mime));
  return picture && `data:${picture[0]};base64,${base64Of(picture[0], picture[1])}`;
}

/** SVG is text in some notebooks, base64 in others. */
function base64Of(mime: string, value: string): string {
  const isText = mime === 'image/svg+xml' && value.trimStart().startsWith('<');
  return isText ? Buffer.from(value).toString('base64') : value.replace(/[^A-Za-z0-9+/=]/g, '');
}

function own<T>(object: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
