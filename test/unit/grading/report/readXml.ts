import { SaxesParser } from 'saxes';

export interface ReadElement {
  name: string;
  attributes: Record<string, string>;
  children: ReadElement[];
  text: string;
}

/** Reads a document with a parser that holds to XML 1.0. @throws Error when it is not well-formed */
export function readXml(document: string): ReadElement {
  const parser = new SaxesParser();
  const root: ReadElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.write(document).close();
  return root.children[0]!;
}

export const named = ({ children }: ReadElement, name: string) => children.filter((one) => one.name === name);
