import type { LeakageReport } from '../../display/views';
import { LEAKAGE_RULES } from './rules';

/** The report in English, a line each. */
export function leakageText({ findings, passed, unchecked }: LeakageReport): string[] {
  const rule = (id: string) => LEAKAGE_RULES.find((candidate) => candidate.id === id)!;
  return [
    ...findings.map(({ rule: id, values }) => `! ${rule(id).sentence(values)}`),
    ...(passed.length > 0 ? [`Leakage: nothing found by ${passed.join(', ')}.`] : []),
    ...unchecked.map((id) => `Not checked: ${id} (needs ${rule(id).needs}).`),
  ];
}
