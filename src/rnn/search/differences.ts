import type { SearchIdentity } from './plan';

type Kept = Record<string, unknown> &
  Pick<SearchIdentity, 'trial' | 'data'> & { space: Record<string, unknown> };

/** What differs between a search whose results were kept and another one, in words. */
export function differences(kept: Kept, now: SearchIdentity): string[] {
  const told: string[] = [];
  for (const name of new Set([...Object.keys(kept.space), ...Object.keys(now.space)])) {
    if (same(kept.space[name], now.space[name])) continue;
    told.push(`space.${name} was ${text(kept.space[name])} and is ${text(now.space[name])}`);
  }
  if (told.length === 0 && !same(kept.space, now.space))
    told.push('the parameters of space have another order');
  for (const name of ['method', 'goal', 'seed', 'epochs', 'minEpochs', 'eta', 'stopEarly'] as const) {
    if (!same(kept[name], now[name])) told.push(`${name} was ${text(kept[name])} and is ${text(now[name])}`);
  }
  if (kept.trial !== now.trial) told.push('the trial’s source is another');
  if (kept.data !== now.data) told.push('data is other data');
  return told;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const text = (value: unknown) => (value === undefined ? 'not there' : JSON.stringify(value));
