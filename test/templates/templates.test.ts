import assert from 'node:assert/strict';
import type { TextLanguage } from '../../src/builder/BuiltCell';
import { TEMPLATES } from '../../src/builder/templates';
import { runTemplate } from './runTemplate';

/** In Indonesian those that learn other texts then. */
const RUNS: [(typeof TEMPLATES)[number], TextLanguage][] = [
  ...TEMPLATES.map((template): [typeof template, TextLanguage] => [template, 'en']),
  ['sentiment', 'id'],
  ['characterGeneration', 'id'],
  ['encoderDecoder', 'id'],
];

describe('a new notebook from a template runs to its end, and beats its baseline', function () {
  this.timeout(600_000);

  for (const [template, language] of RUNS) {
    it(`${template} (${language})`, async () => {
      const { seconds, better, figures } = await runTemplate(template, language);
      console.log(`      ${seconds.toFixed(1)} s; ${figures}`);
      assert.ok(better, figures);
    });
  }
});
