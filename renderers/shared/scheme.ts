/** Whether the page is light or dark now: VS Code says it by a class of the body, a plain page by its media query. */
import { useEffect, useState } from 'preact/hooks';
import type { Scheme } from './heat';

export function currentScheme(): Scheme {
  const { classList } = document.body;
  if (classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light')) return 'light';
  if (classList.contains('vscode-dark') || classList.contains('vscode-high-contrast')) return 'dark';
  return darkMedia().matches ? 'dark' : 'light';
}

/** Follows a change of theme while the output is shown. */
export function useScheme(): Scheme {
  const [scheme, setScheme] = useState(currentScheme);
  useEffect(() => {
    const update = () => setScheme(currentScheme());
    const observer = new MutationObserver(update);
    observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
    const media = darkMedia();
    media.addEventListener('change', update);
    return () => {
      observer.disconnect();
      media.removeEventListener('change', update);
    };
  }, []);
  return scheme;
}

function darkMedia(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
