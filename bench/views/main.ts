/**
 * How quickly views draw and follow the pointer, in headless Chromium: the gates at the sizes that they promise
 * something for, and a sample of every other view. The best of the rounds counts, since the machine may be busy.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Browser } from 'playwright-core';
import { MIME } from '../../src/rnn/display/mime';
import { launch } from '../../test/browser/viewPage';
import { gatesView, largeGates } from '../../test/renderers/fixtures';
import { samples } from '../../test/renderers/samples';
import { type Frames, pointerFrames } from './frames';
import { openTimed, pageScript } from './page';

const ROUNDS = 5;
const WIDTH = 1000;

interface Case {
  name: string;
  mime: string;
  data: unknown;
  /** Zoomed in first, then dragged. */
  pan?: boolean;
  promised?: { firstDrawMs?: number; cursor?: number; pan?: number };
}

interface Result {
  name: string;
  kilobytes: number;
  firstDrawMs: number;
  cursor?: Frames;
  pan?: Frames;
  kept: boolean;
}

function cases(): Case[] {
  const others = samples.filter(({ pictured, mime }) => pictured && mime !== MIME.gates);
  const firstOfEach = others.filter(({ mime }, i) => others.findIndex((other) => other.mime === mime) === i);
  return [
    {
      name: 'gates, 64 units × 100 steps',
      mime: MIME.gates,
      data: gatesView('LSTM', 100, 64),
      pan: true,
      promised: { firstDrawMs: 100, cursor: 60 },
    },
    {
      name: 'gates, 512 units × 1,000 steps',
      mime: MIME.gates,
      data: largeGates(),
      pan: true,
      promised: { firstDrawMs: 300, pan: 30 },
    },
    ...firstOfEach.map(({ name, mime, data }) => ({ name, mime, data })),
  ];
}

async function measure(browser: Browser, script: string, { name, mime, data, pan, promised = {} }: Case) {
  const result: Result = {
    name,
    kilobytes: JSON.stringify(data).length / 1024,
    firstDrawMs: Infinity,
    kept: true,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const { page, firstDrawMs } = await openTimed(browser, script, mime, data, WIDTH);
    result.firstDrawMs = Math.min(result.firstDrawMs, firstDrawMs);
    const plots = await page.locator('.rnn-view svg[role=slider]').count();
    if (plots > 0) {
      result.cursor = better(result.cursor, await pointerFrames(page, false));
      if (pan) {
        await page.locator('.rnn-buttons button').last().click();
        result.pan = better(result.pan, await pointerFrames(page, true));
      }
    }
    await page.close();
  }
  // the display's own 60 frames a second are never quite reached
  const enough = (frames: Frames | undefined, wanted = 0) => (frames?.perSecond ?? Infinity) >= wanted * 0.97;
  result.kept =
    result.firstDrawMs <= (promised.firstDrawMs ?? Infinity) &&
    enough(result.cursor, promised.cursor) &&
    enough(result.pan, promised.pan);
  return result;
}

function better(a: Frames | undefined, b: Frames): Frames {
  return a && a.perSecond >= b.perSecond ? a : b;
}

function table(results: Result[]): string {
  const frames = (of?: Frames) => (of ? `${of.perSecond.toFixed(0)} (${of.longestMs.toFixed(0)} ms)` : '–');
  const rows = results.map((r) => [
    r.name,
    `${r.kilobytes.toFixed(0)} KB`,
    `${r.firstDrawMs.toFixed(0)} ms`,
    frames(r.cursor),
    frames(r.pan),
    r.kept ? '' : 'MISSED',
  ]);
  const all = [['view', 'data', 'first drawn', 'cursor, frames/s', 'pan, frames/s', ''], ...rows];
  const widths = all[0]!.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function main() {
  const [browser, script] = await Promise.all([launch(), pageScript()]);
  const results: Result[] = [];
  for (const one of cases()) results.push(await measure(browser, script, one));
  const version = browser.version();
  await browser.close();
  console.log(table(results));
  console.log('\nIn brackets the longest frame. Best of', ROUNDS, 'rounds; Chromium', version);
  mkdirSync('out', { recursive: true });
  const about = { chromium: version, processor: cpus()[0]?.model, rounds: ROUNDS, width: WIDTH };
  writeFileSync('out/bench-views.json', `${JSON.stringify({ ...about, results }, null, 2)}\n`);
  if (results.some(({ kept }) => !kept)) process.exitCode = 1;
}

void main();
