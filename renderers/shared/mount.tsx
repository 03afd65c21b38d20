import { render } from 'preact';
import type { ViewDefinition } from './view';
import { ViewRoot } from './ViewRoot';

/** Draws `data` into `element`. Called again with the same element it changes only what differs. */
export function mount<T>(definition: ViewDefinition<T>, data: unknown, element: Element): void {
  render(<ViewRoot definition={definition} data={data} />, element);
}

/** Takes a view out of its element, with its listeners. */
export function unmount(element: Element): void {
  render(null, element);
}
