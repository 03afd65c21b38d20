import assert from 'node:assert/strict';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { EnvProvider, staticEnv } from '../../../renderers/shared/env';
import { ViewDataError } from '../../../renderers/shared/schema';
import type { AnyView } from '../../../renderers/shared/view';
import { registry } from '../../../renderers/registry';
import { renderStaticSvg } from '../../../renderers/static';
import { damaged, withStrings } from '../../renderers/damage';
import { samples } from '../../renderers/samples';

const ATTACK = '"><img src=x onerror="alert(1)"></title></svg><script>alert(2)</script>';

const definitionOf = (mime: string) => registry.find((definition) => definition.mime === mime)!;

/** As in a page, as far as a string can show it. */
function drawn({ parse, View, Picture }: AnyView, data: unknown): string {
  const parsed: unknown = parse(data);
  const place = { ...staticEnv('en', 760), interactive: true };
  return (
    renderToString(h(EnvProvider, { value: place }, h(View, { data: parsed }))) +
    (Picture
      ? renderToString(h(EnvProvider, { value: staticEnv('en', 760) }, h(Picture, { data: parsed })))
      : '')
  );
}

describe('every view', function () {
  this.timeout(120_000);

  it('has samples, and at least one is kept as a reference picture', () => {
    for (const { mime } of registry) {
      const own = samples.filter((sample) => sample.mime === mime);
      assert.ok(own.length > 0, mime);
      assert.ok(
        own.some(({ pictured }) => pictured),
        mime,
      );
    }
    assert.equal(new Set(samples.map(({ name }) => name)).size, samples.length, 'names are unique');
  });

  for (const { name, mime, data } of samples) {
    it(`is a picture of its own, in both languages and at any width: ${name}`, async () => {
      for (const language of ['en', 'id'] as const) {
        for (const width of [400, 760, 1400]) {
          const svg = (await renderStaticSvg(mime, data, { language, width }))!;
          assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
          assert.doesNotMatch(svg, /NaN|undefined|\[object|var\(--|currentColor/);
          assert.match(svg, /role="img"/);
          const [, description] = /<desc>(.*?)<\/desc>/s.exec(svg) ?? [];
          assert.ok((description ?? '').length > 0, 'it is described in words');
        }
      }
    });
  }

  for (const { name, mime, data } of samples.filter(({ pictured }) => pictured)) {
    it(`draws damaged data or says what is wrong, and never fails: ${name}`, () => {
      const definition = definitionOf(mime);
      let refused = 0;
      for (const { where, data: damage } of damaged(data)) {
        try {
          drawn(definition, damage);
        } catch (error) {
          if (!(error instanceof ViewDataError)) assert.fail(`${where}: ${String((error as Error).stack)}`);
          refused++;
        }
      }
      assert.ok(refused > 0, 'some of the damage is refused');
    });

    it(`draws hostile strings as text: ${name}`, () => {
      const definition = definitionOf(mime);
      const accepted = [...stringPlaces(data)].flatMap((replace) => {
        try {
          return [drawn(definition, replace(ATTACK))];
        } catch (error) {
          if (error instanceof ViewDataError) return [];
          throw error;
        }
      });
      for (const markup of accepted) assert.doesNotMatch(markup, /<img|<script/);
    });
  }
});

/** One member with all the strings in it at a time: an enumeration must not hide the rest behind its refusal. */
function* stringPlaces(data: unknown): Generator<(text: string) => unknown> {
  if (typeof data !== 'object' || data === null) return;
  const entries = Object.entries(data);
  for (const [key, value] of entries) {
    const rebuilt = (member: unknown): unknown =>
      Array.isArray(data)
        ? data.map((item: unknown, i) => (String(i) === key ? member : item))
        : { ...data, [key]: member };
    if (typeof value === 'string') yield (text) => rebuilt(text);
    else if (Array.isArray(data) && Number(key) > 2) return;
    else {
      yield (text) => rebuilt(withStrings(value, text));
      for (const inner of stringPlaces(value)) yield (text) => rebuilt(inner(text));
    }
  }
}
