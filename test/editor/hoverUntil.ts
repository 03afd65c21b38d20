import type { Locator } from 'playwright-core';
import { succeeds, until } from './until';

/** Enough for a language server that starts. */
const TIMEOUT = 60_000;
const TRY = 4_000;

/**
 * Moves the pointer over a place until something shows there: text that is drawn anew under the pointer (a theme, the colours
 * of a language server) loses its hover, and only a pointer that was away gets another.
 */
export async function hoverUntil(place: Locator, shown: Locator): Promise<void> {
  const { mouse } = place.page();
  const hover = async () => {
    await mouse.move(0, 0);
    await place.hover({ timeout: TRY });
    await shown.first().waitFor({ timeout: TRY });
  };
  await until('hover', () => succeeds(hover()), TIMEOUT);
}
