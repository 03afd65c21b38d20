import * as vscode from 'vscode';

/** `1 point`, `2.5 points`. */
export function pointsText(points: number): string {
  return points === 1 ? vscode.l10n.t('1 point') : vscode.l10n.t('{0} points', numberText(points));
}

/** `7 of 10 points` */
export function earnedText(earned: number, points: number): string {
  return vscode.l10n.t('{0} of {1} points', numberText(earned), numberText(points));
}

export function numberText(value: number): string {
  return new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 3 }).format(value);
}

export function secondsText(milliseconds: number): string {
  const seconds = new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 1 });
  return vscode.l10n.t('{0} s', seconds.format(milliseconds / 1000));
}
