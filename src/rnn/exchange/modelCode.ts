import type { LayersModel } from '@tensorflow/tfjs';
import { checkModel } from '../checkModel';
import { MIME, showAs } from '../display/mime';
import { kerasCode } from './code/keras';
import { pytorchModel } from './code/pytorch';
import { typescriptCode } from './code/typescript';

export type CodeLanguage = 'typescript' | 'keras' | 'pytorch';

const LANGUAGES: Record<CodeLanguage, { fence: string; code(model: LayersModel): string }> = {
  typescript: { fence: 'typescript', code: typescriptCode },
  keras: { fence: 'python', code: kerasCode },
  pytorch: { fence: 'python', code: (model) => pytorchModel(model).code },
};

/** Code that makes the same model, shown as such; `text` or `String(…)` is the code itself. */
export interface ModelCode {
  language: CodeLanguage;
  text: string;
  toString(): string;
}

/** See `Rnn.code`. */
export function modelCode(model: LayersModel, language: CodeLanguage = 'typescript'): ModelCode {
  checkModel(model, 'code');
  const known = (LANGUAGES as Partial<typeof LANGUAGES>)[language];
  if (!known)
    throw new Error(
      `There is no code for "${String(language)}"; there is for ${Object.keys(LANGUAGES).join(', ')}.`,
    );
  return shownCode(language, known.code(model));
}

/** Code, shown as such. */
export function shownCode(language: CodeLanguage, text: string): ModelCode {
  return showAs({ language, text, toString: () => text }, () => ({
    [MIME.markdown]: `\`\`\`${LANGUAGES[language].fence}\n${text}\`\`\`\n`,
    [MIME.text]: text,
  }));
}
