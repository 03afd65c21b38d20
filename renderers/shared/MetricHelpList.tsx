import { useState } from 'preact/hooks';
import { isHelped, metricHelp, metricHelpLabels, type HelpedMetric } from '../../src/rnn/display/metricHelp';
import { useEnv } from './env';
import { Switch } from './Switch';

interface Props {
  /** By the labels that they have in the view; what nobody knows is left out. */
  metrics: readonly { id: string; label: string }[];
}

/** What each of the metrics tells, one at a time, to be opened; for touch and keyboard as well. */
export function MetricHelpList({ metrics }: Props) {
  const { interactive, language, text } = useEnv();
  const helped = metrics.flatMap(({ id: value, label }) => (isHelped(value) ? [{ value, label }] : []));
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<HelpedMetric>();
  const metric = helped.find(({ value }) => value === chosen)?.value ?? helped[0]?.value;
  if (!interactive || metric === undefined) return null;
  return (
    <details class="rnn-help" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.metricHelp}</summary>
      {open ? (
        <div>
          {helped.length > 1 ? (
            <Switch
              label={text.metricHelp}
              options={helped}
              value={metric}
              onChange={(id) => setChosen(id)}
            />
          ) : null}
          <section aria-live="polite">
            <MetricHelpText metric={metric} more={metricHelp[language][metric].more} />
          </section>
        </div>
      ) : null}
    </details>
  );
}

export function MetricHelpText({ metric, more }: { metric: HelpedMetric; more?: string }) {
  const { language } = useEnv();
  const { name, what, unit, use, misleads } = metricHelp[language][metric];
  const label = metricHelpLabels[language];
  return (
    <>
      <b>{name}</b>
      <p>{what}</p>
      <p>
        <span class="rnn-muted">{label.unit}:</span> {unit}
      </p>
      <p>
        <span class="rnn-muted">{label.use}:</span> {use}
      </p>
      <p>
        <span class="rnn-muted">{label.misleads}:</span> {misleads} {more}
      </p>
    </>
  );
}
