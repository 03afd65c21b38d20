const LARGEST = 800;

/** Makes each frame of an HTML output as tall as what it holds, up to a limit from which on it scrolls. */
export function fitFrames(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe.html')) {
    fit(frame);
    frame.addEventListener('load', () => fit(frame));
  }
}

function fit(frame: HTMLIFrameElement): void {
  const root = frame.contentDocument?.documentElement;
  // not drawn yet: it comes with the load
  if (!root || root.scrollHeight === 0) return;
  frame.style.height = '0';
  frame.style.height = `${Math.min(LARGEST, root.scrollHeight)}px`;
}
