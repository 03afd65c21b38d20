/** What reports have beyond the views' own style sheet, whose colours they use. */
export const reportCss = `
.rnn-report { padding: 20px 24px 60px; margin: 0 auto; max-width: 1180px; }
.rnn-report { --rnn-good: var(--vscode-testing-iconPassed, #1a7f37); --rnn-bad: var(--vscode-testing-iconFailed, #c4314b); }
@media (prefers-color-scheme: dark) {
  .rnn-report { --rnn-good: var(--vscode-testing-iconPassed, #73c991); --rnn-bad: var(--vscode-testing-iconFailed, #f88070); }
}
.rnn-report h1 { font-size: 22px; font-weight: 600; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
.rnn-report h2 { font-size: 16px; font-weight: 600; margin: 32px 0 8px; }
.rnn-report h3 { font-size: 13px; font-weight: 600; margin: 14px 0 4px; overflow-wrap: anywhere; }
.rnn-report p { margin: 4px 0; max-width: 90ch; overflow-wrap: anywhere; }
.rnn-report .rnn-facts { display: flex; flex-wrap: wrap; gap: 6px 32px; margin: 8px 0; padding: 0; }
.rnn-facts > div { display: flex; flex-direction: column-reverse; }
.rnn-facts dt { color: var(--rnn-muted); }
.rnn-facts dd { margin: 0; font-size: 20px; line-height: 1.3; }
.rnn-report .rnn-beside > div { flex: 1 1 340px; }
.rnn-report .rnn-beside h3 { margin-top: 4px; }
.rnn-report table { width: auto; }
.rnn-report tbody th, .rnn-report td.rnn-text { white-space: normal; overflow-wrap: anywhere; min-width: 8em; max-width: 26em; }
.rnn-report th.rnn-text, .rnn-report td.rnn-text { padding-left: 18px; }
.rnn-report td.rnn-text { color: var(--rnn-muted); min-width: 10em; }
.rnn-report thead th.rnn-number { min-width: 5em; }
.rnn-report th a { color: inherit; text-decoration-color: var(--rnn-faint); text-underline-offset: 3px; }
.rnn-full .rnn-meter > span { background: var(--rnn-accent); }
.rnn-order { border: 0; margin: 0 0 8px; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 16px; color: var(--rnn-muted); }
.rnn-order legend { float: left; padding: 0; margin-right: 16px; }
.rnn-order label { color: var(--rnn-text); white-space: nowrap; }
.rnn-order input { margin: 0 6px 0 0; vertical-align: -2px; accent-color: var(--rnn-accent); }
.rnn-tasks tbody tr:first-child > * { padding-top: 10px; }
.rnn-tasks tbody tr:first-child > th { font-weight: 600; }
.rnn-report .rnn-task > th { padding-left: 14px; }
.rnn-report .rnn-task > * { border-bottom: 0; }
.rnn-report tbody .rnn-task:last-child > * { border-bottom: 1px solid var(--rnn-box-line); }
.rnn-report tbody th small { display: block; font-weight: 400; font-size: 12px; color: var(--rnn-muted); }
.rnn-save { display: flex; flex-wrap: wrap; gap: 6px; align-items: baseline; max-width: 1132px; margin: 0 auto; padding: 12px 24px 0; }
.rnn-save > a { color: inherit; text-decoration: none; text-align: center; }
.rnn-table:has([value='given']:checked) tbody:not([data-order='given']),
.rnn-table:has([value='points']:checked) tbody:not([data-order='points']),
.rnn-table:has([value='time']:checked) tbody:not([data-order='time']) { display: none; }
.rnn-report details { border-top: 1px solid var(--rnn-faint); }
.rnn-report details:last-of-type { border-bottom: 1px solid var(--rnn-faint); }
.rnn-report summary { cursor: pointer; padding: 6px 0; overflow-wrap: anywhere; }
.rnn-report summary b { font-weight: 600; }
.rnn-report summary > span { margin-left: 12px; }
.rnn-inside { padding: 0 0 14px 18px; scroll-margin-top: 48px; }
.rnn-test { margin: 6px 0 0; }
.rnn-test > div { display: flex; gap: 2px 14px; align-items: baseline; flex-wrap: wrap; }
.rnn-test b { font-weight: 400; overflow-wrap: anywhere; }
.rnn-state { white-space: nowrap; }
.rnn-state::before { content: '✗'; display: inline-block; width: 1.4em; color: var(--rnn-bad); }
.rnn-state[data-state='passed']::before { content: '✓'; color: var(--rnn-good); }
.rnn-state[data-state='partly']::before { content: '◐'; color: var(--rnn-accent); }
.rnn-state[data-state='error']::before { content: '!'; font-weight: 700; }
.rnn-state[data-state='notRun']::before { content: '–'; color: var(--rnn-muted); }
.rnn-report pre { margin: 4px 0 0; padding: 6px 10px; border-radius: 4px; background: var(--rnn-box); white-space: pre-wrap; overflow-wrap: anywhere; max-height: 26em; overflow-y: auto; font: 12px/1.45 var(--vscode-editor-font-family, ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace); }
.rnn-pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2px 14px; margin-top: 10px; align-items: start; }
.rnn-report svg text { fill: var(--rnn-text); font-size: 11px; }
.rnn-report svg .rnn-muted { fill: var(--rnn-muted); }
.rnn-report svg rect { fill: var(--rnn-muted); }
.rnn-report svg line { stroke: var(--rnn-box-line); }
@media (max-width: 640px) {
  .rnn-report { padding: 12px 12px 40px; }
  .rnn-pair { grid-template-columns: minmax(0, 1fr); }
  /* remarks stand with the details, too */
  .rnn-report .rnn-scroll .rnn-text { display: none; }
}
@media print {
  .rnn-report { max-width: none; padding: 0; }
  .rnn-report .rnn-scroll { overflow: visible; }
  .rnn-order { display: none; }
  .rnn-meter, .rnn-report pre { print-color-adjust: exact; }
  .rnn-report details::details-content { content-visibility: visible; display: block; height: auto; }
  .rnn-report summary { break-after: avoid; list-style: none; }
  .rnn-report h2, .rnn-report h3 { break-after: avoid; }
  .rnn-report tr, .rnn-test > div { break-inside: avoid; }
  .rnn-report pre { max-height: none; overflow: visible; }
}
`;

/** Of a page by itself; a webview has colours of its own. */
export const pageCss = `
:root { color-scheme: light dark; }
body { margin: 0; background: #ffffff; }
@media (prefers-color-scheme: dark) { body { background: #16191d; } }
@media print { body { background: none; } }
`;
