import { formatNumber } from '../../display/formatNumber';
import { MIME, type MimeBundle } from '../../display/mime';
import { say } from '../../../say';
import type { Generated } from './Generated';

/** What has been written so far. */
export interface Writing {
  prompt: string;
  text: string;
  tokens: string[];
  indices: number[];
  probabilities: number[];
  /** Between two tokens, and between the prompt and the first. */
  separator: string;
  /** `temperature 0.5, top-k 10, seed 1` */
  how: string;
}

/** From the least probable on: below `under`, so strong a shade. */
const SHADES = [
  { under: 0.02, alpha: 0.55 },
  { under: 0.1, alpha: 0.36 },
  { under: 0.3, alpha: 0.2 },
  { under: 0.6, alpha: 0.09 },
] as const;

/** @param state what came out, when it is complete */
export function generatedBundle(writing: Writing, state: 'writing' | 'stopped' | Generated): MimeBundle {
  const { prompt, text, separator } = writing;
  const facts = factsOf(writing, state);
  return {
    [MIME.html]: [
      '<div style="max-width: 80ch">',
      `<div style="white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5"><span style="opacity: 0.65">${escaped(prompt + separator)}</span>${shadedText(writing)}${state === 'writing' ? '▌' : ''}</div>`,
      `<div style="margin-top: 0.6em; font-size: 0.85em; opacity: 0.8">${escaped(facts)}. ${legend()}</div>`,
      '</div>',
    ].join(''),
    [MIME.text]: `${prompt}${separator}${text}\n(${facts})`,
  };
}

function factsOf({ tokens, how }: Writing, state: 'writing' | 'stopped' | Generated): string {
  const count = tokens.length;
  if (state === 'writing')
    return say({ en: `writing … ${count} tokens, ${how}`, id: `menulis … ${count} token, ${how}` });
  if (state === 'stopped')
    return say({
      en: `stopped after ${count} tokens, ${how}`,
      id: `dihentikan setelah ${count} token, ${how}`,
    });
  const perplexity = formatNumber(state.perplexity);
  return say({
    en: `${count} tokens, ${how}, perplexity ${perplexity}`,
    id: `${count} token, ${how}, perpleksitas ${perplexity}`,
  });
}

/** Neighbours of one shade as one element. */
function shadedText({ tokens, probabilities, separator }: Writing): string {
  const runs: { alpha: number; text: string }[] = [];
  for (const [i, token] of tokens.entries()) {
    const alpha = shadeOf(probabilities[i]!);
    const last = runs.at(-1);
    const text = (i > 0 ? separator : '') + token;
    if (last?.alpha === alpha) last.text += text;
    else runs.push({ alpha, text });
  }
  return runs.map(({ alpha, text }) => (alpha === 0 ? escaped(text) : shaded(escaped(text), alpha))).join('');
}

const shadeOf = (probability: number) => SHADES.find(({ under }) => probability < under)?.alpha ?? 0;

const shaded = (content: string, alpha: number, more = '') =>
  `<span style="background: rgba(230, 159, 0, ${alpha}); border-radius: 2px${more}">${content}</span>`;

function legend(): string {
  const swatches = SHADES.map(({ under, alpha }) =>
    shaded(`&nbsp;p &lt; ${under}&nbsp;`, alpha, '; white-space: nowrap'),
  );
  const what = say({
    en: 'Shaded: what the model found improbable, by its probability p:',
    id: 'Diarsir: yang dianggap model kurang mungkin, menurut peluangnya p:',
  });
  return `${what} ${swatches.join(' ')}`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
