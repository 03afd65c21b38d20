import type { TimelineEra, TimelineEvent, TimelineView } from '../../src/rnn/display/views';
import { textWidth } from '../shared/measureText';
import { wrapText } from '../shared/wrapText';
import { eraName, eraYears } from './describe';
import type { TimelineWords } from './words';

export interface PlacedEvent {
  event: TimelineEvent;
  /** Of its point on the axis. */
  x: number;
  /** Baseline of its name; the year is below. */
  y: number;
  /** Room for the name. */
  room: number;
}

export interface PlacedEra {
  era: TimelineEra;
  x: number;
  width: number;
  /** Its name in lines that fit, then its years. */
  lines: string[];
}

export interface TimelineLayout {
  width: number;
  height: number;
  axis: number;
  events: PlacedEvent[];
  eras: PlacedEra[];
}

export const SIZE = 12;
/** Between a point's line and its name. */
export const INSET = 5;
const [LANE, GAP, PAD, LINE, TOP] = [32, 8, 6, 14, 16];

/**
 * Each era is as wide as it has events. Names stand right of the line that rises from their point; one that would
 * reach the line of a later event stands above it, so names never meet one another nor a line.
 */
export function layoutTimeline(view: TimelineView, width: number, words: TimelineWords): TimelineLayout {
  const { eras, events } = view;
  const shares = eras.map(
    (era, i) => 1 + events.filter((e) => within(era, e.year, i === eras.length - 1)).length,
  );
  // the last names need room to their right
  let scale = width;
  let placedEras = placeEras(view, shares, scale, width, words);
  let xs = events.map(({ year }) => xOf(placedEras, year, scale));
  for (let over = overflow(); over > 0; over = overflow()) {
    scale -= over + 1;
    placedEras = placeEras(view, shares, scale, width, words);
    xs = events.map(({ year }) => xOf(placedEras, year, scale));
  }
  const lanes: number[] = new Array<number>(events.length).fill(0);
  for (let i = events.length - 1; i >= 0; i--) {
    const end = xs[i]! + INSET + nameWidth(events[i]!) + GAP;
    for (let j = i + 1; j < events.length && xs[j]! < end; j++) lanes[i] = Math.max(lanes[i]!, lanes[j]! + 1);
  }
  const highest = Math.max(...lanes);
  const axis = TOP + (highest + 1) * LANE + 6;
  return {
    width,
    axis,
    height: axis + 12 + Math.max(...placedEras.map(({ lines }) => lines.length)) * LINE + 6,
    eras: placedEras,
    events: events.map((event, i) => {
      const x = xs[i]!;
      return { event, x, y: TOP + (highest - lanes[i]!) * LANE, room: width - x - INSET };
    }),
  };

  function overflow(): number {
    if (scale < width / 2) return 0;
    return Math.max(...events.map((event, i) => xs[i]! + INSET + nameWidth(event) - width));
  }
}

/** @param scale the width that all eras share; the last one takes what is left of the drawing as well */
function placeEras(
  view: TimelineView,
  shares: number[],
  scale: number,
  width: number,
  words: TimelineWords,
): PlacedEra[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let left = 0;
  return view.eras.map((era, i) => {
    const x = left;
    left = i === view.eras.length - 1 ? width : left + (shares[i]! / all) * scale;
    const room = left - x - 2 * PAD;
    const lines = [...wrapText(eraName(era, words), room, 11, true), eraYears(view, i, words)];
    return { era, x, width: left - x, lines };
  });
}

function xOf(eras: PlacedEra[], year: number, scale: number): number {
  const last = eras.length - 1;
  const i = eras.findIndex(({ era }, k) => within(era, year, k === last));
  const { era, x, width } = eras[i]!;
  const share = i === last ? scale - x : width;
  return x + PAD + ((year - era.from) / (era.to - era.from)) * (share - 2 * PAD);
}

/** A year in which one era ends belongs to the next. */
function within({ from, to }: TimelineEra, year: number, last: boolean): boolean {
  return year >= from && (year < to || (last && year <= to));
}

function nameWidth({ name, year }: TimelineEvent): number {
  return Math.max(textWidth(name, SIZE, true), textWidth(String(year), 10));
}

/** The event whose name or point is nearest. */
export function eventAt({ events, axis }: TimelineLayout, x: number, y: number): number | undefined {
  let [best, distance] = [-1, Infinity];
  events.forEach((placed, i) => {
    const right = placed.x + INSET + nameWidth(placed.event);
    const dx = x < placed.x ? placed.x - x : Math.max(0, x - right);
    const onName = Math.hypot(dx, y < placed.y - 12 ? placed.y - 12 - y : Math.max(0, y - placed.y - 14));
    const onPoint = Math.hypot(x - placed.x, y - axis);
    const near = Math.min(onName, onPoint);
    if (near < distance) [best, distance] = [i, near];
  });
  return distance <= 40 ? best : undefined;
}
