import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

const ELEMENTS = new Set(
  'html head meta title style body main h1 h2 h3 p div span dl dt dd svg g rect text line table thead tbody tr th td small a fieldset legend label input details summary b pre section'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class style id href scope title role aria-label aria-hidden viewBox width height x y x1 x2 y1 y2 text-anchor type value checked open colspan data-order data-state'.split(
    ' ',
  ),
);

/** Reads a report's page as a browser does, and holds it to what reports are made of: nothing comes of data but text. */
export function checkHtml(html: string) {
  const elements: DefaultTreeAdapterTypes.Element[] = [];
  let text = '';
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) elements.push(node);
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  for (const { tagName, attrs } of elements) {
    assert.ok(ELEMENTS.has(tagName), tagName);
    for (const { name, value } of attrs) {
      assert.ok(ATTRIBUTES.has(name), name);
      if (name === 'href') assert.match(value, /^#(learner|exercise)-\d+$/);
      if (name === 'style')
        assert.match(value, /^(width:[\d.]+%|max-width:\d+px;height:auto;display:block)$/);
    }
  }
  assert.equal(elements.filter(({ tagName }) => tagName === 'style').length, 1);
  return { elements, text };
}
