import * as vscode from 'vscode';

/** What a question comes back with besides an answer: the step before is wanted, or nothing at all any more. */
export const BACK = Symbol('back');
export type Back = typeof BACK;
export const CANCELLED = undefined;

interface Question {
  title: string;
  /** Whether there is a step to go back to. */
  back: boolean;
  step?: number;
  totalSteps?: number;
}

export interface Pick<T> extends Question {
  placeholder: string;
  items: readonly (vscode.QuickPickItem & { value?: T })[];
  /** The item to begin at. */
  active?: T;
  onActive?(value: T): void;
}

/** @returns the chosen item's value; `BACK`; `undefined` after Escape */
export function pickOne<T>(question: Pick<T>): Promise<T | Back | undefined> {
  const input = vscode.window.createQuickPick<vscode.QuickPickItem & { value?: T }>();
  input.placeholder = question.placeholder;
  input.items = question.items;
  input.matchOnDescription = true;
  const values = question.items.filter(({ value }) => value !== undefined);
  const active = values.find(({ value }) => value === question.active) ?? values[0];
  if (active) input.activeItems = [active];
  const { onActive } = question;
  if (onActive) {
    if (active?.value !== undefined) onActive(active.value);
    input.onDidChangeActive(([item]) => item?.value !== undefined && onActive(item.value));
  }
  return asked(input, question, (answer) => {
    input.onDidAccept(() => {
      const [item] = input.selectedItems;
      if (item?.value !== undefined) answer(item.value);
    });
  });
}

export interface TextQuestion extends Question {
  prompt: string;
  value: string;
  placeholder?: string;
  /** Called with each text: says in words why it cannot be. */
  check(text: string): string | undefined;
}

/** @returns a text that `check` lets pass; `BACK`; `undefined` after Escape */
export function askText(question: TextQuestion): Promise<string | Back | undefined> {
  const input = vscode.window.createInputBox();
  input.prompt = question.prompt;
  input.placeholder = question.placeholder;
  input.value = question.value;
  input.valueSelection = [0, question.value.length];
  input.onDidChangeValue((text) => {
    input.validationMessage = question.check(text);
  });
  return asked(input, question, (answer) => {
    input.onDidAccept(() => {
      input.validationMessage = question.check(input.value);
      if (input.validationMessage === undefined) answer(input.value);
    });
  });
}

/** Focus may go to the preview and come back; only Escape ends a question. */
function asked<T>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, back, step, totalSteps }: Question,
  onAnswer: (answer: (value: T) => void) => void,
): Promise<T | Back | undefined> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  input.buttons = back ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (value: T | Back | undefined) => {
      resolve(value);
      input.dispose();
    };
    onAnswer(end);
    input.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && end(BACK));
    input.onDidHide(() => end(CANCELLED));
    input.show();
  });
}
