import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from 'vega';
import type { Config } from 'vega-lite';
import { useEnv } from '../shared/env';
import { Message } from '../shared/Message';
import { usePictureOf } from '../shared/picture';
import { SaveMenu } from '../shared/SaveMenu';
import { useWidth } from '../shared/useWidth';
import { createChart } from './chart';
import { chartSvg } from './staticSvg';
import { useThemeConfig } from './useThemeConfig';

/** A line over the whole of a wide screen looks flat. */
const WIDEST = 960;
const MOST_WARNINGS = 3;

interface Problem {
  detail: string;
  outside: boolean;
}

/** A chart, drawn as SVG. A new specification takes the old one's place only once it is ready. */
export function VegaLiteView({ data }: { data: object }) {
  const { text } = useEnv();
  const [outer, width] = useWidth<HTMLDivElement>();
  const host = useRef<HTMLDivElement>(null);
  const config = useThemeConfig(host);
  usePictureOf((pixels) => chartSvg(data, Math.min(pixels, WIDEST)));
  const shown = useRef<View>();
  const [problem, setProblem] = useState<Problem>();
  const [warnings, setWarnings] = useState<string[]>([]);

  useEffect(() => {
    const element = host.current;
    if (!element || !config) return;
    let current = true;
    const fresh = document.createElement('div');
    draw(data, fresh, config, Math.min(width, WIDEST))
      .then((chart) => {
        if (!current) return void chart.view.finalize();
        shown.current?.finalize();
        shown.current = chart.view;
        const outside = chart.refused.length > 0;
        element.replaceChildren(...(outside ? [] : [fresh]));
        setWarnings(outside ? [] : [...new Set(chart.warnings)].slice(0, MOST_WARNINGS));
        setProblem(outside ? { detail: chart.refused.join('\n'), outside } : undefined);
      })
      .catch((error: unknown) => {
        if (!current) return;
        element.replaceChildren();
        setWarnings([]);
        setProblem({ detail: error instanceof Error ? error.message : String(error), outside: false });
      });
    return () => {
      current = false;
    };
  }, [data, width, config]);
  useEffect(() => () => void shown.current?.finalize(), []);

  return (
    <div>
      {problem ? (
        <Message
          title={text.badSpec}
          hint={problem.outside ? text.outside : undefined}
          detail={problem.detail}
        />
      ) : null}
      <div class="rnn-chart">
        <div ref={outer}>
          <div ref={host} class="rnn-scroll" />
        </div>
        {problem ? null : <SaveMenu />}
      </div>
      {warnings.map((warning) => (
        <p key={warning} class="rnn-notes">
          {warning}
        </p>
      ))}
    </div>
  );
}

async function draw(spec: object, into: HTMLElement, config: Config, width: number) {
  const chart = await createChart(spec, { width, config });
  chart.view.renderer('svg').initialize(into).hover();
  await chart.view.runAsync();
  return chart;
}
