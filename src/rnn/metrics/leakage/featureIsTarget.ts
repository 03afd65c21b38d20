import { toMatrix } from '../../series';
import type { LeakageRule } from './evidence';
import { changes, correlation } from './statistics';

const LEADS = 24;
const ENOUGH = 20;
const EQUAL = 0.9999;

/**
 * A column that equals the target, or what the target will be. The levels of two series with a trend correlate
 * anyway, so the changes from step to step have to agree as well.
 */
export const featureIsTarget: LeakageRule = {
  id: 'featureIsTarget',
  needs: 'parts.train with several columns',
  check(tf, { parts, target = 0, names }) {
    if (!parts) return 'unchecked';
    const { rows, columns } = toMatrix(tf, parts.train, 'parts.train');
    if (columns < 2 || rows.length < ENOUGH) return 'unchecked';
    const column = (index: number) => rows.map((row) => row[index]!);
    const y = column(target);
    const most = Math.min(LEADS, Math.floor(rows.length / 4));
    return Array.from({ length: columns }, (_, i) => i)
      .filter((i) => i !== target)
      .flatMap((i) => {
        const { lead, r } = closest(column(i), y, most);
        return lead >= 0 && Math.abs(r) >= EQUAL ? [{ feature: names?.[i] ?? String(i), lead, r }] : [];
      });
  },
  sentence({ feature, lead, r }) {
    const what =
      lead === 0 ? 'is the target itself' : `is the target ${lead} step${lead === 1 ? '' : 's'} later`;
    return `The feature "${feature}" ${what} (correlation ${Number(r).toFixed(4)}): the model can copy the answer from it, which nobody will have when it is used. Leave it out, or give only its past.`;
  },
};

/** By how many steps the feature runs ahead of the target (behind it: negative), where they agree best. */
function closest(feature: number[], y: number[], most: number): { lead: number; r: number } {
  let best = { lead: 0, r: 0 };
  for (let lead = -most; lead <= most; lead++) {
    const a = lead < 0 ? feature.slice(-lead) : feature;
    const b = lead > 0 ? y.slice(lead) : y;
    const n = Math.min(a.length, b.length);
    const [x, z] = [a.slice(0, n), b.slice(0, n)];
    const [levels, steps] = [correlation(x, z), correlation(changes(x), changes(z))];
    const r = Math.abs(levels) < Math.abs(steps) ? levels : steps;
    if (Math.abs(r) > Math.abs(best.r)) best = { lead, r };
  }
  return best;
}
