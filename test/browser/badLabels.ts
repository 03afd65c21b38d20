import type { Page } from 'playwright-core';

/** Labels of one drawing that lie on each other, and labels that leave it. */
export function badLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll('.rnn-view svg')) {
      const frame = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('text')]
        // vega leaves labels for which there is no room in the document, unseen
        .filter((text) => getComputedStyle(text).opacity !== '0')
        .map((text) => ({ text: text.firstChild?.nodeValue ?? '', box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      labels.forEach(({ text, box }, i) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`cut: ${text}`);
        if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1) found.push(`cut: ${text}`);
        for (const other of labels.slice(i + 1)) {
          const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // a line's box is higher than its letters: lines of one label may touch
          if (x > 0.5 && y > 3) found.push(`overlap: ${text} / ${other.text}`);
        }
      });
    }
    return found;
  });
}
