import {
  HELPED_METRICS,
  type HelpedMetric,
  isHelped,
  metricHelp,
  metricHelpLabels,
} from '../display/metricHelp';
import { MIME, view, type View } from '../display/mime';

export interface MetricHelpOptions {
  /** Default: `en`. */
  language?: 'en' | 'id';
}

/** See `Rnn.metricHelp`. */
export function metricHelpView(metric?: HelpedMetric, { language = 'en' }: MetricHelpOptions = {}): View {
  if (metric !== undefined && !isHelped(metric)) {
    throw new Error(`There is no metric "${String(metric)}"; there are ${HELPED_METRICS.join(', ')}.`);
  }
  if (!(language in metricHelpLabels))
    throw new Error(`language is 'en' or 'id', not ${JSON.stringify(language)}.`);
  const label = metricHelpLabels[language];
  const parts = (metric === undefined ? HELPED_METRICS : [metric]).map((id) => {
    const { name, what, unit, use, misleads, more } = metricHelp[language][id];
    const lines: [string, string][] = [
      [label.unit, unit],
      [label.use, use],
      [label.misleads, more ? `${misleads} ${more}` : misleads],
    ];
    return { name, what, lines };
  });
  return view({
    [MIME.markdown]: parts
      .map(({ name, what, lines }) =>
        [`**${name}**`, escaped(what), ...lines.map(([of, text]) => `- **${of}**: ${escaped(text)}`)].join(
          '\n\n',
        ),
      )
      .join('\n\n'),
    [MIME.text]: parts
      .map(({ name, what, lines }) => [name, what, ...lines.map(([of, text]) => `${of}: ${text}`)].join('\n'))
      .join('\n\n'),
  });
}

/** Formulas hold bars and stars that are not Markdown's. */
function escaped(text: string): string {
  return text.replace(/[|*_<>[\]]/g, '\\$&');
}
