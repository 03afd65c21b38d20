import { render } from 'preact';
import type { ViewDefinition } from './view';
import { ViewRoot } from './ViewRoot';

/** Draws `data` into `element`. Called again with the same element it changes only what differs. */
export function mount<T>(definition: ViewDefinition<T>, data: unknown, element: Element): void {
  render(<ViewRoot definition={definition} data={data} width={innerWidth(element)} />, element);
}

/** Width that a view has in an element, as its style sheet says; `undefined` while the element is hidden. */
function innerWidth({ clientWidth }: Element): number | undefined {
  return clientWidth > 0 ? Math.min(1400, clientWidth) - 4 : undefined;
}

/** Takes a view out of its element, with its listeners. */
export function unmount(element: Element): void {
  render(null, element);
}
