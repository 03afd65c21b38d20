import type { AdvisorTexts } from './AdvisorTexts';
import { en } from './en';
import { id } from './id';

export type { AdvisorTexts, BranchText } from './AdvisorTexts';

/** What the advisor says, in the languages of the views. */
export const advisorTexts: Record<'en' | 'id', AdvisorTexts> = { en, id };
