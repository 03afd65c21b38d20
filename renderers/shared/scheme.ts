/** Whether the page is light or dark now: VS Code says it by a class of the body, a plain page by its media query. */
import { useEffect, useState } from 'preact/hooks';
import type { Scheme } from './heat';

export function currentScheme(): Scheme {
  const { classList } = document.body;
  if (classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light')) return 'light';
  if (classList.contains('vscode-dark') || classList.contains('vscode-high-contrast')) return 'dark';
  return darkMedia().matches ? 'dark' : 'light';
}

/**
 * Calls `changed` whenever any colour of the page may have changed, be it only from one dark theme to another: VS
 * Code sets the body's class, and its colours as variables of the root element.
 * @returns what ends it
 */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  const media = darkMedia();
  media.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', changed);
  };
}

/** Follows a change between light and dark while the output is shown. */
export function useScheme(): Scheme {
  const [scheme, setScheme] = useState(currentScheme);
  useEffect(() => onThemeChange(() => setScheme(currentScheme())), []);
  return scheme;
}

function darkMedia(): MediaQueryList {
  // paper is light
  return window.matchMedia('screen and (prefers-color-scheme: dark)');
}
