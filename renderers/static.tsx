/**
 * Views as strings, without a document: for notebooks exported to places that run no script. The colours are
 * those of a light page and stand in the elements themselves.
 */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { MIME } from '../src/rnn/display/mime';
import { EnvProvider, staticEnv, type Env } from './shared/env';
import { themeCss } from './shared/themeCss';
import type { Language } from './shared/text';
import type { ViewDefinition } from './shared/view';
import { gates } from './gates/definition';
import { gatesSvg } from './gates/staticSvg';
import { metrics } from './metrics/definition';
import { model } from './model/definition';
import { tensor } from './tensor/definition';
import { training } from './training/definition';
import { trainingSvg } from './training/staticSvg';
import { unrolled } from './unrolled/definition';
import { unrolledSvg } from './unrolled/staticSvg';

export { themeCss };

export interface StaticOptions {
  /** Default `en`. */
  language?: Language;
  /** Width in pixels; default 760. */
  width?: number;
}

/**
 * A self-contained picture (`<svg …>`) of an unrolled network or of gates, or a fragment of HTML for tables
 * and training; `undefined` for a MIME type that has no static form here.
 * @throws ViewDataError when the data are not what the MIME type says.
 */
export function renderStatic(mime: string, data: unknown, options: StaticOptions = {}): string | undefined {
  const env = envOf(options);
  if (mime === MIME.unrolled) return svgString(env, unrolledSvg(unrolled.parse(data), env));
  if (mime === MIME.gates) return svgString(env, gatesSvg(gates.parse(data), env));
  for (const table of [metrics, model, tensor, training] as ViewDefinition<unknown>[]) {
    if (mime === table.mime) return fragment(env, table, data);
  }
  return undefined;
}

/**
 * The same as one SVG, for the views that are pictures: unrolled, gates, the network of a model, training, and
 * vega-lite charts; `undefined` for others.
 * @throws when the data cannot be drawn.
 */
export async function renderStaticSvg(
  mime: string,
  data: unknown,
  options: StaticOptions = {},
): Promise<string | undefined> {
  const env = envOf(options);
  if (mime === MIME.unrolled || mime === MIME.gates) return renderStatic(mime, data, options);
  if (mime === MIME.model) return svgString(env, unrolledSvg(model.parse(data).network, env));
  if (mime === MIME.training) return svgString(env, trainingSvg(training.parse(data), env));
  if (mime !== MIME.vegaLite) return undefined;
  // vega is large: it is loaded only where a chart is
  const { chartSvg } = await import('./vega-lite/staticSvg');
  return chartSvg(data, env.width);
}

function envOf({ language = 'en', width = 760 }: StaticOptions): Env {
  return staticEnv(language, width);
}

function svgString(env: Env, content: ComponentChildren): string {
  return renderToString(<EnvProvider value={env}>{content}</EnvProvider>);
}

function fragment(env: Env, definition: ViewDefinition<unknown>, data: unknown): string {
  const { View } = definition;
  const parsed = definition.parse(data);
  return renderToString(
    <EnvProvider value={env}>
      <div class="rnn-view">
        <View data={parsed} />
      </div>
    </EnvProvider>,
  );
}
