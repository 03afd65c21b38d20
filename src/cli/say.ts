import { systemLanguage } from './systemLanguage';

/** A text for people, in each language that the product has. */
export interface Texts {
  en: string;
  id: string;
}

const language = systemLanguage();

/** The text in the language of the system. Every text of the command line is written so, in both languages side by side. */
export function say(texts: Texts): string {
  return texts[language];
}
