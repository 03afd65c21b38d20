import { addTheme } from './addTheme';
import { mount } from './mount';
import type { AnyView } from './view';

/**
 * Draws every `<script type="application/json" data-mime="…">` in a `<div class="rnnbook-output">` whose MIME
 * type is one of `definitions`, in place of all that the div holds.
 */
export function mountAll(definitions: AnyView[]): void {
  const byMime = new Map(definitions.map((definition) => [definition.mime, definition]));
  for (const output of document.querySelectorAll<HTMLElement>('div.rnnbook-output')) {
    const script = output.querySelector<HTMLScriptElement>('script[type="application/json"][data-mime]');
    const definition = byMime.get(script?.dataset.mime ?? '');
    if (!script || !definition) continue;
    const data = read(script.textContent ?? '');
    output.replaceChildren();
    addTheme(output);
    mount(definition, data, output);
  }
}

/** Text that is no JSON is as good as no data: the view says that it cannot be drawn. */
function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
