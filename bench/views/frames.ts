import type { Page } from 'playwright-core';

export interface Frames {
  perSecond: number;
  longestMs: number;
}

const FRAMES = 90;

/**
 * Moves the pointer over a view's plot, once a frame, and times the frames.
 * @param press whether it drags
 */
export function pointerFrames(page: Page, press: boolean): Promise<Frames> {
  return page.evaluate(
    async ({ press, frames }) => {
      const plot = document.querySelector('.rnn-view svg[role=slider]')!;
      const box = plot.getBoundingClientRect();
      const at = (part: number) => ({
        bubbles: true,
        cancelable: true,
        pointerId: 1,
        buttons: press ? 1 : 0,
        clientX: box.left + box.width * (0.1 + 0.35 * part),
        clientY: box.top + Math.min(box.height - 5, 140),
      });
      const send = (type: string, part: number) => plot.dispatchEvent(new PointerEvent(type, at(part)));
      const frame = () => new Promise<number>(requestAnimationFrame);
      // there is no real pointer to capture
      (plot as Element & { setPointerCapture(): void }).setPointerCapture = () => {};
      await frame();
      if (press) send('pointerdown', 0);
      let last = await frame();
      const began = last;
      let longest = 0;
      for (let i = 1; i <= frames; i++) {
        // there and back, so that it never stands at an end
        send('pointermove', Math.abs(((i / 30) % 2) - 1));
        const now = await frame();
        longest = Math.max(longest, now - last);
        last = now;
      }
      send('pointerup', 0);
      return { perSecond: (frames * 1000) / (last - began), longestMs: longest };
    },
    { press, frames: FRAMES },
  );
}
