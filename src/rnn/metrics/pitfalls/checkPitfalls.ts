import type { LeakageReport } from '../../display/views';
import type { Tf } from '../../tf';
import { checkRules } from '../leakage/checkLeakage';
import type { PitfallEvidence } from './evidence';
import { PITFALL_RULES } from './rules';

/** See `Rnn.checkPitfalls`. */
export function checkPitfalls(tf: Tf, evidence: PitfallEvidence): LeakageReport {
  const report = checkRules(tf, evidence, PITFALL_RULES);
  // time that runs backwards does not go forward either: once is enough
  const backwards = report.findings.some(
    ({ rule, values }) => rule === 'reversedOrder' && values.how === 'time',
  );
  const findings = report.findings.filter(
    ({ rule, values }) => !(backwards && rule === 'shuffled' && values.how === 'time'),
  );
  return { about: 'pitfalls', ...report, findings };
}
