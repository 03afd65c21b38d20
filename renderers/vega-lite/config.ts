import type { Config } from 'vega-lite';
import type { Scheme } from '../shared/heat';
import { FONT, staticInk, type Ink } from '../shared/ink';

// The same hues, in an order that begins with those that stand out from the background.
const CATEGORY: Record<Scheme, string[]> = {
  light: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#7a7a7a'],
  dark: ['#56B4E9', '#E69F00', '#009E73', '#CC79A7', '#D55E00', '#F0E442', '#9a9a9a'],
};

/** A chart's colours and fonts; data in hues of Okabe and Ito, safe for colour-blind readers. */
export function chartConfig(
  ink: Pick<Ink, 'text' | 'muted' | 'faint' | 'accent'>,
  font: string,
  scheme: Scheme,
): Config {
  return {
    background: 'transparent',
    font,
    view: { stroke: 'transparent', continuousHeight: 240 },
    title: { color: ink.text, fontSize: 13, anchor: 'start' },
    axis: {
      labelColor: ink.muted,
      titleColor: ink.muted,
      titleFontWeight: 'normal',
      gridColor: ink.faint,
      domainColor: ink.faint,
      tickColor: ink.faint,
      labelFontSize: 11,
      titleFontSize: 11,
    },
    legend: {
      labelColor: ink.text,
      titleColor: ink.muted,
      titleFontWeight: 'normal',
      labelFontSize: 11,
      titleFontSize: 11,
    },
    header: { labelColor: ink.text, titleColor: ink.muted },
    text: { color: ink.text },
    rule: { color: ink.muted },
    mark: { color: ink.accent },
    line: { strokeWidth: 1.75 },
    range: { category: CATEGORY[scheme] },
  };
}

export const staticConfig: Config = { ...chartConfig(staticInk, FONT, 'light'), background: '#ffffff' };

/** Vega wants colours, not CSS variables: read what the theme makes of them. */
export function themeConfig(element: Element, scheme: Scheme): Config {
  const style = getComputedStyle(element);
  const resolve = (name: string) => {
    const probe = document.createElement('span');
    probe.style.color = `var(--rnn-${name})`;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  return chartConfig(
    { text: resolve('text'), muted: resolve('muted'), faint: resolve('faint'), accent: resolve('accent') },
    style.fontFamily,
    scheme,
  );
}
