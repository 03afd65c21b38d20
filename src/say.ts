/** A text for people, in each language that the product has. */
export interface Texts {
  en: string;
  id: string;
}

export type TextLanguage = keyof Texts;

let language: TextLanguage = 'en';

/** The language of the texts of this process; of the editor's or the system's front end, or of the notebook that runs. */
export function speak(theirs: TextLanguage): void {
  language = theirs;
}

export const spoken = (): TextLanguage => language;

/** The text in the language of this process. Texts that have no table of their own are written so, both side by side. */
export function say(texts: Texts): string {
  return texts[language];
}
