import { themeCss } from './themeCss';

const THEME_ID = 'rnnbook-theme';

/** Adds the views' style sheet once a document, or once a shadow root where the output lies in one. */
export function addTheme(element: HTMLElement): void {
  const root = element.getRootNode();
  const place = root instanceof ShadowRoot ? root : document.head;
  if (place.querySelector(`#${THEME_ID}`)) return;
  const style = document.createElement('style');
  style.id = THEME_ID;
  style.textContent = themeCss;
  place.append(style);
}
