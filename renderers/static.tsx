/**
 * Views as strings, without a document: for notebooks exported to places that run no script. The colours are
 * those of a light page and stand in the elements themselves.
 */
import { renderToString } from 'preact-render-to-string';
import { MIME } from '../src/rnn/display/mime';
import type { LinkedView } from '../src/rnn/display/views';
import { linked } from './linked/definition';
import { parts } from './linked/parts';
import { stackedSvg } from './linked/stackedSvg';
import { registry } from './registry';
import { EnvProvider, staticEnv, type Env } from './shared/env';
import { themeCss } from './shared/themeCss';
import type { Language } from './shared/text';
import type { AnyView } from './shared/view';

export { themeCss };

export interface StaticOptions {
  /** Default `en`. */
  language?: Language;
  /** Width in pixels; default 760. */
  width?: number;
}

/**
 * A view as it reads best without a script: a table as a fragment of HTML, all others as a self-contained picture
 * (`<svg …>`); `undefined` for a MIME type that is no view of ours.
 * @throws ViewDataError when the data are not what the MIME type says.
 */
export function renderStatic(mime: string, data: unknown, options: StaticOptions = {}): string | undefined {
  const definition = definitionOf(mime);
  if (!definition) return undefined;
  const env = envOf(options);
  return definition.tabular || !definition.Picture
    ? fragment(env, definition, data)
    : picture(env, definition, data);
}

/**
 * Any view, also a vega-lite chart, as one SVG; `undefined` for a MIME type that has none.
 * @throws when the data cannot be drawn.
 */
export async function renderStaticSvg(
  mime: string,
  data: unknown,
  options: StaticOptions = {},
): Promise<string | undefined> {
  const env = envOf(options);
  const definition = definitionOf(mime);
  if (mime === MIME.linked) return linkedSvg(env, data);
  if (definition) return picture(env, definition, data);
  if (mime !== MIME.vegaLite) return undefined;
  // vega is large: it is loaded only where a chart is
  const { chartSvg } = await import('./vega-lite/staticSvg');
  return chartSvg(data, env.width);
}

/** Whether a view reads better as HTML than as a picture. */
export function isTabular(mime: string): boolean {
  return definitionOf(mime)?.tabular ?? false;
}

function definitionOf(mime: string): AnyView | undefined {
  return registry.find((definition) => definition.mime === mime);
}

function envOf({ language = 'en', width = 760 }: StaticOptions): Env {
  return staticEnv(language, width);
}

function picture(env: Env, { parse, Picture }: AnyView, data: unknown): string | undefined {
  if (!Picture) return undefined;
  return renderToString(
    <EnvProvider value={env}>
      <Picture data={parse(data)} />
    </EnvProvider>,
  );
}

function linkedSvg(env: Env, data: unknown): string {
  const { views }: LinkedView = linked.parse(data);
  return stackedSvg(
    views.flatMap((part) => {
      const definition = parts.find((candidate) => candidate.mime === part.mime);
      const svg = definition && picture(env, definition, part.data);
      return svg === undefined ? [] : [svg];
    }),
  );
}

function fragment(env: Env, { parse, View }: AnyView, data: unknown): string {
  const parsed: unknown = parse(data);
  return renderToString(
    <EnvProvider value={env}>
      <div class="rnn-view">
        <View data={parsed} />
      </div>
    </EnvProvider>,
  );
}
