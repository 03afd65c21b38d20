import { MIME, type MimeBundle, showAs } from '../../display/mime';
import type { LeakageReport, MetricsView } from '../../display/views';
import type { Tf } from '../../tf';
import type { LeakageEvidence, Rule } from './evidence';
import { leakageText } from './leakageText';
import { LEAKAGE_RULES } from './rules';

export type { LeakageEvidence } from './evidence';

/** See `Rnn.checkLeakage`. */
export function checkLeakage(tf: Tf, evidence: LeakageEvidence): LeakageReport {
  return checkRules(tf, evidence, LEAKAGE_RULES);
}

/** What each rule finds in the evidence. */
export function checkRules<E>(tf: Tf, evidence: E, rules: readonly Rule<E>[]): LeakageReport {
  const report: LeakageReport = { findings: [], passed: [], unchecked: [] };
  for (const rule of rules) {
    const found = rule.check(tf, evidence);
    if (found === 'unchecked') report.unchecked.push(rule.id);
    else if (found.length === 0) report.passed.push(rule.id);
    else report.findings.push(...found.map((values) => ({ rule: rule.id, values })));
  }
  return report;
}

/** The report, drawn as a table of metrics without a table. */
export function shownReport(report: LeakageReport): LeakageReport {
  return showAs(report, (): MimeBundle => {
    const leakage = { ...report };
    const data: MetricsView = {
      version: 1,
      title: '',
      columns: [],
      rows: [],
      samples: 0,
      notes: [],
      leakage,
    };
    return { [MIME.metrics]: data, [MIME.text]: leakageText(leakage).join('\n') };
  });
}
