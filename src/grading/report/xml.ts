/** An element of XML with what is in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | number>;
  children: (XmlElement | string)[];
}

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children };
}

/** A document that every parser takes, whatever characters the texts have. */
export function xmlText(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printed(root, '')}\n`;
}

function printed({ name, attributes, children }: XmlElement, indent: string): string {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${attributeText(String(value))}"`),
  ].join(' ');
  if (children.length === 0) return `${indent}<${start}/>`;
  if (children.some((child) => typeof child === 'string')) {
    const content = children.map((child) => (typeof child === 'string' ? text(child) : printed(child, '')));
    return `${indent}<${start}>${content.join('')}</${name}>`;
  }
  const lines = children.map((child) => printed(child as XmlElement, `${indent}  `));
  return `${indent}<${start}>\n${lines.join('\n')}\n${indent}</${name}>`;
}

/** A line break in an attribute would be read as a space. */
function attributeText(value: string): string {
  return text(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function text(value: string): string {
  return allowed(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** XML 1.0 has no place for control characters and halves of surrogate pairs. */
function allowed(value: string): string {
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');
}
