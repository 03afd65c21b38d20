import type { SearchTrial, SearchView } from '../../src/rnn/display/views';
import { count, duration, short } from '../shared/format';
import { csvText } from '../shared/tableText';
import type { Language, Text } from '../shared/text';
import { paramText } from './axes';
import { ranked } from './ranking';
import type { SearchWords } from './words';

/** Under the bar: how far it is, and how it goes. */
export function progressText(view: SearchView, words: SearchWords, language: Language): string {
  const n = (value: number) => count(value, language);
  const { rungs, rung, resumed, workers, status } = view;
  const current = rungs && rung !== undefined ? rungs[rung] : undefined;
  return [
    words.trials(n(view.ended), n(view.planned)),
    ...(current ? [words.rung(n(rung! + 1), n(rungs!.length), n(current.trials), n(current.epochs))] : []),
    ...(status === 'running' && workers !== null ? [words.atOnce(n(workers))] : []),
    ...(resumed > 0 ? [words.resumed(n(resumed))] : []),
  ].join(' · ');
}

export function timeText({ elapsedMs, remainingMs, status }: SearchView, text: Text): string {
  const elapsed = text.elapsed(duration(elapsedMs));
  const known = status === 'running' && remainingMs !== null;
  return known ? `${elapsed} · ${text.left(duration(remainingMs))}` : elapsed;
}

/** `0.42 s`, `1:03`. */
export const secondsText = (ms: number | null): string =>
  ms === null ? '–' : ms < 60_000 ? `${short(ms / 1000)} s` : duration(ms);

export const valueText = (value: number | null): string => (value === null ? '–' : short(value));

/** One trial in words, the most telling first. */
export function describeTrial(trial: SearchTrial, view: SearchView, words: SearchWords): string[] {
  const { number, value, params, epochs, elapsedMs, status, error } = trial;
  const name = words.trialNumber(String(number));
  return [
    number === view.best ? `${name}, ${words.best}` : name,
    `${words.value} ${valueText(value)}`,
    ...view.parameters.map((parameter, i) => `${parameter.name} ${paramText(params[i]!)}`),
    ...(epochs === null ? [] : [`${words.epochs} ${epochs}`]),
    ...(elapsedMs === null ? [] : [secondsText(elapsedMs)]),
    error ? `${words.state_[status]}: ${error}` : words.state_[status],
  ];
}

export function describeSearch(view: SearchView, words: SearchWords, language: Language): string {
  const best = view.trials.find(({ number }) => number === view.best);
  const found = best ? words.bestIs(String(best.number), valueText(best.value)) : words.none;
  return `${words.status[view.status]}: ${progressText(view, words, language)}. ${found}`;
}

/** What stands below the plot. */
export function notesOf(view: SearchView, listed: number, words: SearchWords, language: Language): string[] {
  const failed = view.trials.filter(({ status }) => status === 'failed').length;
  const all = view.trials.length + (view.omitted ?? 0);
  return [
    ...(failed > 0 ? [words.failedCount(count(failed, language))] : []),
    ...(listed < all ? [words.shown(count(listed, language), count(all, language))] : []),
  ];
}

/** Every trial, best first. */
export function csv(view: SearchView): string {
  const head = [
    'trial',
    'value',
    ...view.parameters.map(({ name }) => name),
    'epochs',
    'seconds',
    'status',
    'error',
  ];
  const rows = ranked(view).map(({ number, params, value, epochs, elapsedMs, status, error }) => [
    number,
    value,
    ...params.map((param) => (typeof param === 'boolean' ? String(param) : param)),
    ...[epochs, elapsedMs === null ? null : elapsedMs / 1000, status, error ?? ''],
  ]);
  return csvText([head, ...rows]);
}
