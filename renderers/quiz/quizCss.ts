/** Of the quiz: text of a readable width, and marks that do not live on colour alone; themes have pale ones, hence the mixing. */
export const quizCss = `
.rnn-quiz { --rnn-passed: var(--vscode-testing-iconPassed, #1a7f37); --rnn-failed: var(--vscode-errorForeground, #c5221f); --rnn-right: color-mix(in srgb, var(--rnn-passed) 45%, var(--rnn-text)); --rnn-wrong: color-mix(in srgb, var(--rnn-failed) 70%, var(--rnn-text)); color-scheme: light dark; overflow-wrap: anywhere; }
body.vscode-light .rnn-quiz, body.vscode-high-contrast-light .rnn-quiz { color-scheme: light; }
body.vscode-dark .rnn-quiz, body.vscode-high-contrast:not(.vscode-high-contrast-light) .rnn-quiz { color-scheme: dark; }
@media screen and (prefers-color-scheme: dark) { .rnn-quiz { --rnn-passed: var(--vscode-testing-iconPassed, #4ac26b); --rnn-failed: var(--vscode-errorForeground, #ff8a80); } }
.rnn-quiz > .rnn-bar, .rnn-quiz > [role=tabpanel] { max-width: 700px; }
.rnn-quiz > [role=tabpanel] { margin-top: 10px; font-size: 14px; line-height: 1.5; }
.rnn-quiz p { margin: 0 0 6px; }
.rnn-quiz p:last-child { margin-bottom: 0; }
.rnn-quiz ul, .rnn-quiz ol { margin: 4px 0; padding-left: 22px; }
.rnn-quiz pre { margin: 4px 0; overflow-x: auto; }
.rnn-quiz code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: 0.92em; background: var(--rnn-box); border-radius: 3px; padding: 0 3px; color: inherit; }
.rnn-quiz math { font-size: 1.08em; }
.rnn-quiz math[display=block] { display: block math; margin: 6px 0; overflow-x: auto; overflow-y: hidden; }
.rnn-quiz .rnn-button:disabled { color: var(--rnn-muted); background: none; cursor: default; }
.rnn-quiz-tabs { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 8px; }
.rnn-quiz-tabs button { font: inherit; color: inherit; background: none; border: 1px solid var(--rnn-box-line); border-radius: 5px; min-width: 44px; padding: 1px 6px; cursor: pointer; }
.rnn-quiz-tabs button:hover { background: var(--rnn-cursor); }
.rnn-quiz-tabs button[aria-selected=true] { background: var(--rnn-cursor); border-color: var(--rnn-accent); box-shadow: inset 0 -2px var(--rnn-accent); font-weight: 600; }
.rnn-quiz-tabs i { display: inline-block; width: 1.1em; font-style: normal; font-weight: 600; text-align: right; }
.rnn-quiz-tabs [data-standing=right] i { color: var(--rnn-right); }
.rnn-quiz-tabs [data-standing=wrong] i, .rnn-quiz-tabs [data-standing=partly] i { color: var(--rnn-wrong); }
.rnn-question { display: flex; gap: 8px; margin-bottom: 8px; }
.rnn-question > div { min-width: 0; flex: 1; }
.rnn-choices { display: grid; gap: 4px; min-width: 0; }
.rnn-choice { min-width: 0; border: 1px solid var(--rnn-faint); border-radius: 5px; }
.rnn-choice > label { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 8px; align-items: start; padding: 4px 10px; cursor: pointer; }
.rnn-choice > label:has(input:disabled) { cursor: default; }
.rnn-choice > label:hover:not(:has(input:disabled)) { background: var(--rnn-box); }
body.vscode-high-contrast .rnn-choice { border-color: var(--rnn-box-line); }
.rnn-choice:has(input:checked) { border-color: var(--rnn-box-line); background: var(--rnn-box); }
.rnn-choice:has(input:focus-visible) { outline: 2px solid var(--rnn-focus); outline-offset: 1px; }
.rnn-choice input { margin: 4px 0 0; accent-color: var(--rnn-accent); }
.rnn-choice input:focus-visible { outline: none; }
.rnn-choice label > span { min-width: 0; overflow-wrap: anywhere; }
.rnn-choice label > i { font-style: normal; font-weight: 700; }
.rnn-quiz .rnn-choice[data-mark=chosenRight], .rnn-quiz .rnn-choice[data-mark=rightOne] { border-color: var(--rnn-right); }
.rnn-quiz .rnn-choice[data-mark=chosenWrong] { border-color: var(--rnn-wrong); border-style: dashed; }
.rnn-quiz .rnn-choice[data-mark=chosenRight] i, .rnn-quiz .rnn-choice[data-mark=rightOne] i { color: var(--rnn-right); }
.rnn-quiz .rnn-choice[data-mark=chosenWrong] i { color: var(--rnn-wrong); }
.rnn-why { padding: 0 10px 6px 33px; color: var(--rnn-text); font-size: 13px; }
.rnn-quiz input[type=text], .rnn-quiz textarea { font: inherit; color: var(--vscode-input-foreground, var(--rnn-text)); background: var(--vscode-input-background, transparent); border: 1px solid var(--rnn-box-line); border-radius: 4px; padding: 3px 8px; }
.rnn-quiz :is(input[type=text], textarea):read-only { background: var(--rnn-box); }
.rnn-number-answer > div { display: flex; gap: 8px; align-items: baseline; margin-top: 2px; }
.rnn-number-answer input { width: 12em; max-width: 100%; }
.rnn-own-words > label { display: block; }
.rnn-own-words textarea { display: block; width: 100%; margin: 2px 0 8px; resize: vertical; }
.rnn-model-answer { border-left: 3px solid var(--rnn-accent); padding: 0 0 0 10px; margin: 0 0 10px; }
.rnn-quiz .rnn-hints { list-style: none; padding: 0 0 0 10px; margin: 8px 0 0; border-left: 3px solid var(--rnn-box-line); }
.rnn-actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px; }
.rnn-actions .rnn-button { font-size: 13px; padding: 2px 12px; }
.rnn-primary { background: var(--vscode-button-background, var(--rnn-accent)); color: var(--vscode-button-foreground, var(--rnn-page)); border-color: var(--vscode-button-border, transparent); }
.rnn-button.rnn-primary:hover { background: var(--vscode-button-hoverBackground, color-mix(in srgb, var(--rnn-accent) 85%, var(--rnn-text))); }
.rnn-feedback { margin-top: 8px; min-height: 1.5em; }
.rnn-feedback > div { border-left: 3px solid var(--rnn-box-line); padding-left: 10px; }
.rnn-feedback > [data-right=true] { border-left-color: var(--rnn-right); }
.rnn-feedback > [data-right=false] { border-left-color: var(--rnn-wrong); border-left-style: dashed; }
`;
