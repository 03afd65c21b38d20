/** What VS Code's notebook webview asks of a renderer, and the answer for any of our views. */
import { addTheme } from './addTheme';
import { memoryOf, type RendererState } from './memory';
import { mount, unmount } from './mount';
import type { ViewDefinition } from './view';

export interface OutputItem {
  readonly id: string;
  readonly mime: string;
  json(): unknown;
}

/** See `vscode-notebook-renderer`; the parts that we use. */
export interface RendererApi {
  renderOutputItem(item: OutputItem, element: HTMLElement): void;
  /** Without an id, all outputs go. */
  disposeOutputItem(id?: string): void;
}

export function notebookRenderer<T>(definition: ViewDefinition<T>): (context?: RendererState) => RendererApi {
  return (context) => {
    const memory = memoryOf(context);
    const elements = new Map<string, HTMLElement>();
    return {
      renderOutputItem(item, element) {
        addTheme(element);
        elements.set(item.id, element);
        mount(definition, read(item), element, memory);
      },
      disposeOutputItem(id) {
        for (const [key, element] of [...elements]) {
          if (id !== undefined && key !== id) continue;
          unmount(element);
          elements.delete(key);
        }
      },
    };
  };
}

/** `json()` throws on text that is no JSON; the view then says that its data are not readable. */
function read(item: OutputItem): unknown {
  try {
    return item.json();
  } catch {
    return undefined;
  }
}
