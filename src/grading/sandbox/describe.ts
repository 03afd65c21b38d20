import type { Guarantees, Sandbox, SandboxWarning } from './Sandbox';
import { SANDBOX_TEXTS, type SandboxLanguage } from './texts';

const ASPECTS = ['files', 'network', 'processes', 'memory', 'disk'] as const;

/** What is in force, in plain words, a line for each aspect; then what is not, and why. */
export function describeSandbox(sandbox: Sandbox, language: SandboxLanguage): string[] {
  const { headings, output } = SANDBOX_TEXTS[language];
  return [
    ...ASPECTS.map((aspect) => `${headings[aspect]}: ${guarantee(sandbox.guarantees, aspect, language)}`),
    `${headings.output}: ${output}`,
    ...sandbox.warnings.map((warning) => describeWarning(warning, language)),
  ];
}

/** As a report names it: `bubblewrap`. */
export const sandboxName = ({ level }: Pick<Sandbox, 'level'>, language: SandboxLanguage): string =>
  SANDBOX_TEXTS[language].levels[level];

function guarantee<Aspect extends keyof Guarantees>(
  guarantees: Guarantees,
  aspect: Aspect,
  language: SandboxLanguage,
): string {
  return SANDBOX_TEXTS[language].guarantees[aspect][guarantees[aspect]];
}

export function describeWarning(warning: SandboxWarning, language: SandboxLanguage): string {
  const texts = SANDBOX_TEXTS[language];
  switch (warning.kind) {
    case 'missing':
      return texts.missing(texts.levels[warning.level], warning.programs.join(', '));
    case 'failed':
      return texts.failed(texts.levels[warning.level], warning.reason.replace(/\.$/, ''));
    case 'noPrlimit':
    case 'windows':
      return texts[warning.kind];
  }
}
