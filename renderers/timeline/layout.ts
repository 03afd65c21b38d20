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
  const within = ({ from, to }: TimelineEra, year: number, last: boolean) =>
    year >= from && (year < to || (last && year <= to));
  const shares = eras.map(
    (era, i) => 1 + events.filter((e) => within(era, e.year, i === eras.length - 1)).length,
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  let left = 0;
  const placedEras = eras.map((era, i): PlacedEra => {
    const x = left;
    const share = (shares[i]! / all) * width;
    left += share;
    return {
      era,
      x,
      width: share,
      lines: [...wrapText(eraName(era, words), share - 2 * PAD, 11, true), eraYears(view, i, words)],
    };
  });
  const xOf = (year: number) => {
    const { era, x, width: share } = placedEras.find((p, i) => within(p.era, year, i === eras.length - 1))!;
    return x + PAD + ((year - era.from) / (era.to - era.from)) * (share - 2 * PAD);
  };
  const lanes: number[] = new Array<number>(events.length).fill(0);
  for (let i = events.length - 1; i >= 0; i--) {
    const end = xOf(events[i]!.year) + INSET + nameWidth(events[i]!) + GAP;
    for (let j = i + 1; j < events.length && xOf(events[j]!.year) < end; j++)
      lanes[i] = Math.max(lanes[i]!, lanes[j]! + 1);
  }
  const highest = Math.max(...lanes);
  const axis = TOP + (highest + 1) * LANE + 6;
  return {
    width,
    axis,
    height: axis + 12 + Math.max(...placedEras.map(({ lines }) => lines.length)) * LINE + 6,
    eras: placedEras,
    events: events.map((event, i) => {
      const x = xOf(event.year);
      return { event, x, y: TOP + (highest - lanes[i]!) * LANE, room: width - x - INSET };
    }),
  };
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
