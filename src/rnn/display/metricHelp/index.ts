import { en } from './en';
import { id } from './id';
import type { HelpedMetric, MetricHelp, MetricHelpTexts } from './MetricHelp';

export type { HelpedMetric, MetricHelp };

/** What each metric is, its unit, when to use it and when it misleads, in the languages of the views. */
export const metricHelp: Record<'en' | 'id', MetricHelpTexts> = { en, id };

/** What stands before each part. */
export const metricHelpLabels = {
  en: { unit: 'Unit', use: 'Use it', misleads: 'Beware' },
  id: { unit: 'Satuan', use: 'Pakailah', misleads: 'Awas' },
};

export const HELPED_METRICS = Object.keys(en) as HelpedMetric[];

export const isHelped = (metric: string): metric is HelpedMetric => Object.hasOwn(en, metric);
