import { quizCss } from '../quiz/quizCss';

/**
 * The style sheet of all views: VS Code's theme where there is one, plain colours elsewhere. A string, so that
 * a renderer can add it to its document and the HTML export can inline it.
 */
export const themeCss = `
.rnn-view {
  --rnn-text: var(--vscode-editor-foreground, #1f2328);
  --rnn-muted: var(--vscode-descriptionForeground, #59636e);
  --rnn-faint: var(--vscode-editorWidget-border, #d8dee4);
  --rnn-surface: var(--vscode-notebook-outputContainerBackgroundColor, var(--vscode-editor-background, #ffffff));
  --rnn-page: var(--vscode-editor-background, #ffffff);
  --rnn-accent: var(--vscode-textLink-foreground, #0a66c2);
  --rnn-focus: var(--vscode-focusBorder, #0a66c2);
  --rnn-edge: color-mix(in srgb, var(--rnn-text) 72%, var(--vscode-editor-background, #ffffff));
  --rnn-box: color-mix(in srgb, var(--rnn-text) 4%, transparent);
  --rnn-box-line: color-mix(in srgb, var(--rnn-text) 42%, transparent);
  --rnn-cursor: color-mix(in srgb, var(--rnn-accent) 20%, transparent);
  margin: 0;
  padding: 4px 2px 6px;
  max-width: 1400px;
  color: var(--rnn-text);
  font: 13px/1.45 var(--vscode-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif);
  font-variant-numeric: tabular-nums;
  -webkit-font-smoothing: auto;
}
@media screen and (prefers-color-scheme: dark) {
  .rnn-view {
    --rnn-text: var(--vscode-editor-foreground, #e3e8ee);
    --rnn-muted: var(--vscode-descriptionForeground, #9aa4af);
    --rnn-faint: var(--vscode-editorWidget-border, #3a4048);
    --rnn-surface: var(--vscode-notebook-outputContainerBackgroundColor, var(--vscode-editor-background, #16191d));
    --rnn-page: var(--vscode-editor-background, #16191d);
    --rnn-accent: var(--vscode-textLink-foreground, #6cb2ff);
    --rnn-focus: var(--vscode-focusBorder, #6cb2ff);
    --rnn-edge: color-mix(in srgb, var(--rnn-text) 72%, var(--vscode-editor-background, #16191d));
  }
}
body.vscode-high-contrast .rnn-view, body.vscode-high-contrast-light .rnn-view {
  --rnn-muted: var(--rnn-text);
  --rnn-faint: color-mix(in srgb, var(--rnn-text) 28%, transparent);
  --rnn-edge: var(--rnn-text);
  --rnn-box-line: var(--vscode-contrastBorder, currentColor);
}
.rnn-view * { box-sizing: border-box; }
.rnn-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; margin: 0 0 6px; min-height: 24px; }
.rnn-head b { font-weight: 600; }
.rnn-head > .rnn-muted { flex: 1 1 auto; }
.rnn-head.rnn-one-line { flex-wrap: nowrap; white-space: nowrap; }
.rnn-one-line > .rnn-muted:nth-child(2) { overflow: hidden; text-overflow: ellipsis; min-width: 0; }
.rnn-one-line > :last-child { flex: none; }
.rnn-muted { color: var(--rnn-muted); }
.rnn-plot { position: relative; min-width: 0; }
.rnn-plot svg, .rnn-plot canvas { display: block; }
.rnn-plot svg { position: relative; overflow: visible; }
.rnn-plot canvas { position: absolute; image-rendering: pixelated; }
.rnn-heatmap { position: absolute; overflow: hidden; }
.rnn-heatmap canvas { top: 0; max-width: none; }
.rnn-plot svg text { font-family: inherit; }
.rnn-view :focus { outline: none; }
.rnn-view :focus-visible { outline: 2px solid var(--rnn-focus); outline-offset: 2px; border-radius: 3px; }
.rnn-readout { min-height: 20px; margin: 4px 0 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.rnn-lines { display: flex; flex-wrap: wrap; align-content: flex-start; gap: 0 14px; white-space: normal; line-height: 20px; overflow-wrap: anywhere; }
.rnn-chart { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; }
.rnn-reading { display: grid; grid-template-columns: minmax(0, 1fr); }
.rnn-reading > p { grid-area: 1 / 1; margin: 4px 0 0; }
.rnn-chart > .rnn-menu { align-self: start; }
.rnn-readout b { font-weight: 600; }
.rnn-readout:not(.rnn-lines) span + span { margin-left: 14px; }
.rnn-switch, .rnn-buttons { display: inline-flex; border: 1px solid var(--rnn-box-line); border-radius: 5px; overflow: hidden; }
.rnn-switch button, .rnn-buttons button { font: inherit; font-size: 12px; color: inherit; background: none; border: 0; padding: 1px 10px; cursor: pointer; }
.rnn-switch button[aria-pressed='true'] { background: var(--rnn-cursor); box-shadow: inset 0 -2px var(--rnn-accent); }
.rnn-buttons button:disabled { color: var(--rnn-muted); opacity: 0.5; cursor: default; }
.rnn-switch button:focus-visible, .rnn-buttons button:focus-visible { outline-offset: -2px; }
.rnn-menu { position: relative; margin-left: auto; align-self: center; }
.rnn-menu > summary { display: grid; place-items: center; width: 24px; height: 24px; border-radius: 5px; color: var(--rnn-muted); cursor: pointer; list-style: none; }
.rnn-menu > summary::-webkit-details-marker { display: none; }
.rnn-menu > summary:hover, .rnn-menu[open] > summary { color: var(--rnn-text); background: var(--rnn-cursor); }
.rnn-menu > div { position: absolute; right: 0; top: 26px; z-index: 5; display: grid; padding: 4px; border: 1px solid var(--rnn-box-line); border-radius: 5px; background: var(--rnn-page); box-shadow: 0 2px 8px rgb(0 0 0 / 20%); }
.rnn-menu button { font: inherit; font-size: 12px; color: inherit; background: none; border: 0; border-radius: 3px; padding: 3px 10px; text-align: left; white-space: nowrap; cursor: pointer; }
.rnn-menu button:hover, .rnn-menu button:focus-visible { background: var(--rnn-cursor); }
.rnn-part + .rnn-part { margin-top: 26px; }
.rnn-button { font: inherit; font-size: 12px; color: inherit; background: none; border: 1px solid var(--rnn-box-line); border-radius: 5px; padding: 1px 10px; cursor: pointer; min-width: 74px; }
.rnn-button:hover, .rnn-button[aria-pressed='true'] { background: var(--rnn-cursor); }
.rnn-scroll { position: relative; overflow-x: auto; }
.rnn-view table { border-collapse: collapse; font: inherit; color: inherit; }
.rnn-view table thead, .rnn-view table thead tr, .rnn-view table tbody tr:nth-child(n) { background: none; }
.rnn-view th, .rnn-view td { padding: 4px 14px 4px 0; border: 0; border-bottom: 1px solid var(--rnn-faint); text-align: left; white-space: nowrap; background: none; }
.rnn-view thead th { font-weight: 400; color: var(--rnn-muted); vertical-align: bottom; white-space: normal; max-width: 9em; border-bottom-color: var(--rnn-box-line); }
.rnn-view thead small { display: block; font-size: 12px; min-height: 1.3em; }
.rnn-view tbody th { font-weight: 400; }
.rnn-view th.rnn-number, .rnn-view td.rnn-number { text-align: right; padding: 4px 0 4px 18px; }
.rnn-view tfoot th, .rnn-view tfoot td { border-bottom: 0; font-weight: 600; }
.rnn-view tr.rnn-divide > * { border-bottom: 1px solid var(--rnn-box-line); }
.rnn-view tbody tr:last-child > * { border-bottom-color: var(--rnn-box-line); }
.rnn-best { font-weight: 700; }
.rnn-best > span:first-child { color: var(--rnn-accent); margin-right: 5px; }
.rnn-sort { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
.rnn-sort:hover, [aria-sort] > .rnn-sort { color: var(--rnn-text); }
.rnn-sort i { font-style: normal; color: var(--rnn-accent); display: inline-block; width: 1em; text-align: center; visibility: hidden; }
[aria-sort] > .rnn-sort i { visibility: visible; }
.rnn-meter { display: block; height: 4px; margin-top: 2px; min-width: 52px; border-radius: 2px; background: var(--rnn-faint); overflow: hidden; }
.rnn-meter > span { display: block; height: 100%; background: var(--rnn-muted); }
.rnn-best .rnn-meter > span { background: var(--rnn-accent); }
.rnn-best > span.rnn-meter { margin-right: 0; }
.rnn-beside { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 10px 36px; }
.rnn-beside > div { min-width: 0; max-width: 100%; }
.rnn-view .rnn-confusion { border-collapse: separate; border-spacing: 2px; }
.rnn-view .rnn-confusion th, .rnn-view .rnn-confusion td { border: 0; padding: 3px 6px; }
.rnn-view .rnn-confusion tbody td { min-width: 34px; border-radius: 2px; }
.rnn-view .rnn-confusion tbody td > small { display: block; font-size: 11px; opacity: 0.85; }
.rnn-view .rnn-confusion thead th { max-width: 7em; overflow-wrap: break-word; }
.rnn-view .rnn-confusion tbody th { white-space: nowrap; max-width: 14em; overflow: hidden; text-overflow: ellipsis; }
.rnn-view .rnn-confusion .rnn-nothing { opacity: 0.6; }
.rnn-beside .rnn-notes { max-width: 48ch; }
.rnn-view .rnn-confusion .rnn-right { font-weight: 700; }
.rnn-notes { margin: 6px 0 0; color: var(--rnn-muted); max-width: 80ch; }
.rnn-tip { position: fixed; inset: auto; margin: 0; width: min(23rem, calc(100vw - 16px)); padding: 8px 12px; border: 1px solid var(--rnn-box-line); border-radius: 5px; background: var(--rnn-page); color: var(--rnn-text); box-shadow: 0 2px 8px rgb(0 0 0 / 20%); text-align: left; pointer-events: none; z-index: 6; }
.rnn-tip p, .rnn-help p { margin: 4px 0 0; }
.rnn-help { margin: 6px 0 0; }
.rnn-help > summary { cursor: pointer; color: var(--rnn-muted); width: fit-content; }
.rnn-help > div { margin: 6px 0 0 14px; max-width: 80ch; }
.rnn-help section { margin: 6px 0 0; }
.rnn-help .rnn-switch { flex-wrap: wrap; }
.rnn-verdicts { display: grid; grid-template-columns: fit-content(12em) max-content minmax(0, 1fr); gap: 8px 12px; align-items: baseline; list-style: none; margin: 8px 0 0; padding: 0; }
.rnn-verdicts > li { display: contents; }
.rnn-verdicts b { font-weight: 600; overflow-wrap: anywhere; }
.rnn-verdicts > li > div { max-width: 110ch; }
.rnn-tag { border: 1px solid var(--rnn-box-line); border-radius: 9px; padding: 0 8px; font-size: 12px; justify-self: start; }
.rnn-tag[data-verdict='vanishing'], .rnn-tag[data-verdict='exploding'] { border-width: 2px; border-color: var(--rnn-text); font-weight: 600; }
.rnn-told { margin: 6px 0; line-height: 18px; overflow: hidden; }
.rnn-view .rnn-timeline td, .rnn-view .rnn-timeline th { white-space: normal; vertical-align: baseline; }
.rnn-view .rnn-timeline tbody th { font-weight: 600; white-space: nowrap; }
.rnn-timeline tr[data-selected] > * { background: var(--rnn-cursor); }
.rnn-trials { max-height: 340px; overflow-y: auto; margin-top: 6px; width: fit-content; max-width: 100%; padding-right: 10px; }
.rnn-view .rnn-trials td:not(.rnn-number), .rnn-view .rnn-trials thead th:not(.rnn-number) { padding-left: 18px; padding-right: 0; }
.rnn-view .rnn-trials thead th { max-width: 14em; overflow-wrap: break-word; }
.rnn-trials tr[data-selected] > * { background: var(--rnn-cursor); }
.rnn-advisor[data-beside] { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 36px; }
.rnn-advice { display: grid; gap: 10px; align-content: start; max-width: 76ch; margin-top: 4px; }
.rnn-advice p { margin: 0; }
.rnn-advice ul { margin: 2px 0 0; padding-left: 18px; }
.rnn-advice li { margin: 2px 0; overflow-wrap: anywhere; }
.rnn-clipping { display: block; margin-top: 12px; overflow: visible; }
.rnn-bar { height: 6px; border-radius: 3px; background: var(--rnn-faint); overflow: hidden; margin: 0 0 4px; }
.rnn-bar > div { height: 100%; border-radius: 3px; background: var(--rnn-accent); transition: width 120ms linear; }
.rnn-bar[data-status='failed'] > div, .rnn-bar[data-status='interrupted'] > div { background: var(--rnn-muted); }
.rnn-details { display: block; margin-top: 8px; }
.rnn-vocabulary { margin: 4px 0 0; }
.rnn-vocabulary summary { cursor: pointer; color: var(--rnn-muted); width: fit-content; }
.rnn-vocabulary .rnn-scroll { max-height: 260px; overflow-y: auto; width: fit-content; padding-right: 12px; }
.rnn-charts { display: grid; gap: 8px 20px; margin-top: 8px; }
.rnn-message { border-left: 3px solid var(--vscode-editorWarning-foreground, #bf8700); padding: 2px 0 2px 10px; margin: 4px 0; }
.rnn-message pre { margin: 4px 0 0; white-space: pre-wrap; font: 12px/1.4 var(--vscode-editor-font-family, ui-monospace, monospace); color: var(--rnn-muted); }
.rnn-code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: 12px; }
.rnn-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 640px) {
  .rnn-latest { white-space: normal; min-height: 38px; }
  .rnn-verdicts { grid-template-columns: fit-content(12em) minmax(0, 1fr); gap: 3px 12px; }
  .rnn-verdicts > li > div { grid-column: 1 / -1; margin-bottom: 6px; }
  .rnn-view th.rnn-number, .rnn-view td.rnn-number { padding-left: 10px; }
  .rnn-view tbody th { white-space: normal; }
  .rnn-view tbody th:has(+ .rnn-number) { padding-right: 0; }
}
${quizCss}
@media print {
  .rnn-view :is(.rnn-menu, .rnn-switch, span:has(> .rnn-switch), .rnn-buttons, .rnn-button, .rnn-tip, input[type='range']) { display: none; }
  .rnn-view :is(.rnn-trials, .rnn-vocabulary .rnn-scroll) { max-height: none; overflow: visible; }
  .rnn-part, .rnn-plot { break-inside: avoid; }
  .rnn-head { break-after: avoid; }
  .rnn-view { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (prefers-reduced-motion: reduce) { .rnn-view * { transition: none !important; } }
`;
