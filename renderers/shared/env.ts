/** What a component knows about the place that it draws in. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Scheme } from './heat';
import { staticInk, themeInk, type Ink } from './ink';
import { texts, type Language, type Text } from './text';

export interface Env {
  language: Language;
  text: Text;
  scheme: Scheme;
  ink: Ink;
  /** False in a static picture: nothing reacts, and what would be shown on demand is left out. */
  interactive: boolean;
  /** Width in pixels before anything is measured. */
  width: number;
}

export function pageEnv(language: Language, scheme: Scheme, width = 760): Env {
  return { language, text: texts[language], scheme, ink: themeInk, interactive: true, width };
}

export function staticEnv(language: Language, width: number): Env {
  return { language, text: texts[language], scheme: 'light', ink: staticInk, interactive: false, width };
}

const EnvContext = createContext<Env>(staticEnv('en', 760));
export const EnvProvider = EnvContext.Provider;

export function useEnv(): Env {
  return useContext(EnvContext);
}
