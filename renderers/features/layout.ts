import { featureReach } from '../../src/rnn/display/featureReach';
import { count } from '../shared/format';
import { textWidth } from '../shared/measureText';
import type { Language } from '../shared/text';
import { groupOf } from './groups';
import { nameOf } from './reading';
import type { FeatureData } from './schema';
import type { FeatureGroup, FeatureWords } from './words';

const STRIP = { top: 8, bottom: 84 };
const HEAD = 128;
const GROUP = 26;
const TARGET = 52;
const HOW = 262;

export interface FeatureLayout {
  /** The plot of the series. */
  strip: { left: number; right: number; top: number; bottom: number };
  nameWidth: number;
  /** Past steps from `left` to `t`; nothing that a feature sees lies beyond `line`. */
  reach: { left: number; t: number; line: number; target: number; right: number; longest: number };
  /** Right edge of the numbers. */
  value: number;
  how: { x: number; width: number };
  exists: { right: number; width: number };
  /** Explanations stand below the names. */
  narrow: boolean;
  headings: { group: FeatureGroup; y: number }[];
  rowHeight: number;
  /** Middle of the first line of each feature. */
  rows: number[];
  head: number;
  bottom: number;
  height: number;
}

/** Where each part stands. It does not depend on the step. */
export function layoutFeatures(
  data: FeatureData,
  width: number,
  say: FeatureWords,
  language: Language,
): FeatureLayout {
  const names = data.features.map((feature) => textWidth(nameOf(feature, say), 12));
  const nameWidth = Math.min(width * 0.36, Math.max(...names, textWidth(say.feature, 11)) + 14);
  const exists = Math.max(
    ...data.features.map((feature) => textWidth(existsText(featureReach(feature), say, language), 11)),
  );
  const valueWidth = 82;
  const narrow = width - nameWidth - valueWidth - HOW - exists - 40 < 220;
  const reachRight = narrow ? width - valueWidth : width - valueWidth - HOW - exists - 40;
  const t = reachRight - TARGET;
  const rowHeight = narrow ? 40 : 23;
  const headings: FeatureLayout['headings'] = [];
  let y = HEAD + 24;
  const rows = data.features.map((feature, f) => {
    const group = groupOf(feature);
    if (f === 0 || groupOf(data.features[f - 1]!) !== group) {
      headings.push({ group, y: y + GROUP - 8 });
      y += GROUP;
    }
    y += rowHeight;
    return y - rowHeight + 12;
  });
  return {
    strip: { left: 52, right: width - 10, ...STRIP },
    nameWidth,
    reach: {
      left: nameWidth + 8,
      t,
      line: t + 13,
      target: t + 30,
      right: reachRight,
      longest: Math.max(1, ...data.features.map(featureReach)),
    },
    value: narrow ? width - 2 : reachRight + valueWidth,
    how: narrow ? { x: 0, width: width - exists - 14 } : { x: reachRight + valueWidth + 20, width: HOW },
    exists: { right: width - 2, width: exists },
    narrow,
    headings,
    rowHeight,
    rows,
    head: HEAD,
    bottom: y,
    height: y + 6,
  };
}

export function existsText(reach: number, say: FeatureWords, language: Language): string {
  return reach === 0 ? say.fromStart : say.firstAt(count(reach + 1, language));
}
