import { en, type ReportWords } from './en';
import { id } from './id';

export type ReportLanguage = 'en' | 'id';
export type { ReportWords };

export const reportWords: Record<ReportLanguage, ReportWords> = { en, id };
