export type HelpedMetric =
  | 'mse'
  | 'rmse'
  | 'mae'
  | 'r2'
  | 'mape'
  | 'smape'
  | 'mase'
  | 'directionAccuracy'
  | 'accuracy'
  | 'precision'
  | 'recall'
  | 'f1'
  | 'support'
  | 'confusionMatrix';

/** What somebody who reads a metric has to know of it, a sentence or two each. */
export interface MetricHelp {
  name: string;
  what: string;
  unit: string;
  /** When to use it. */
  use: string;
  /** When it misleads. */
  misleads: string;
  /** What is worth a look, and too long for a hint. */
  more?: string;
}

export type MetricHelpTexts = Record<HelpedMetric, MetricHelp>;
