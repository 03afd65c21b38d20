import { RULE_SUBJECTS } from '../../display/ruleSubjects';
import type { LeakageReport } from '../../display/views';
import { PITFALL_RULES } from '../pitfalls/rules';

/** The report in English, a line each. */
export function leakageText({ about, findings, passed, unchecked }: LeakageReport): string[] {
  const rule = (id: string) => PITFALL_RULES.find((candidate) => candidate.id === id)!;
  return [
    ...findings.map(({ rule: id, values }) => `! ${rule(id).sentence(values)}`),
    ...(passed.length > 0
      ? [
          `${about === 'pitfalls' ? 'Pitfalls' : 'Leakage'}: nothing found in ${passed.map((id) => RULE_SUBJECTS[id]).join(', ')}.`,
        ]
      : []),
    ...unchecked.map((id) => `Not checked: ${RULE_SUBJECTS[id]} (needs ${rule(id).needs}).`),
  ];
}
