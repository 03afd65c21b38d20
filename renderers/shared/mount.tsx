import { render } from 'preact';
import type { Memory } from './memory';
import type { ViewDefinition } from './view';
import { ViewRoot } from './ViewRoot';

/** Draws `data` into `element`. Called again with the same element it changes only what differs. */
export function mount<T>(
  definition: ViewDefinition<T>,
  data: unknown,
  element: Element,
  memory?: Memory,
): void {
  const width = innerWidth(element);
  render(<ViewRoot definition={definition} data={data} width={width} memory={memory} />, element);
}

/** Width that a view has in an element, as its style sheet says; `undefined` while the element is hidden. */
function innerWidth({ clientWidth }: Element): number | undefined {
  return clientWidth > 0 ? Math.min(1400, clientWidth) - 4 : undefined;
}

/** Takes a view out of its element, with its listeners. */
export function unmount(element: Element): void {
  render(null, element);
}
