import { spoken } from '../../say';
import { describeWarning } from './describe';
import type { Sandbox, SandboxWarning } from './Sandbox';
import { SANDBOX_TEXTS, type SandboxLanguage } from './texts';

/** Submissions cannot be run here as they should; the message says why, and what to do. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';

  constructor(warnings: SandboxWarning[], language: SandboxLanguage = spoken()) {
    const { refused, remedies } = SANDBOX_TEXTS[language];
    const why = warnings.map((warning) => describeWarning(warning, language));
    const steps = process.platform === 'linux' ? [remedies.bubblewrap] : [];
    super([refused, ...why, ...steps, remedies.node, remedies.unsafe].join('\n'));
  }
}

/** @throws SandboxError for a sandbox that does not hold in work that nobody trusts */
export function refuseUnsafe({ isSafe, warnings }: Sandbox, language?: SandboxLanguage): void {
  if (!isSafe) throw new SandboxError(warnings, language);
}
