import { adviceSections, recommendationText } from '../../src/rnn/display/advisor/adviceText';
import type { AdvisorView } from '../../src/rnn/display/views';
import { count } from '../shared/format';
import type { Language } from '../shared/text';
import type { AdvisorWords } from './words';

/** The model that is ready, with its size. */
export function modelText(
  { model }: AdvisorView,
  { texts }: AdvisorWords,
  language: Language,
): string | undefined {
  return model && texts.model(count(model.parameters, language));
}

/** The advice in words. */
export function describeAdvice(data: AdvisorView, { texts }: AdvisorWords, language: Language): string {
  const sections = adviceSections(data, texts, (n) => count(n, language));
  return [
    recommendationText(data, texts) ?? texts.heads.noAnswers,
    ...sections.map(({ head, items }) => `${head}: ${items.map(({ text }) => text).join(' ')}`),
  ].join('. ');
}
