import * as vscode from 'vscode';
import { type Draft, specificationOfDraft, typeInto } from '../../builder/form/Draft';
import type { Field } from '../../builder/form/fields';
import { fieldText } from '../../builder/form/readField';
import { type ModelSpecification, summarise } from '../../rnn/models';
import { askText, BACK, type Back, CANCELLED, pickOne } from './quickInput';
import { fieldWords } from './fieldWords';
import { choiceText, parametersText, problemText, valueText } from './words';

/**
 * Asks for one value of a draft; what is typed is checked, and shown, at once.
 * @returns the changed draft; `BACK` to the list of all; `undefined` after Escape
 */
export async function askField(
  draft: Draft,
  field: Field,
  show: (specification: ModelSpecification) => void,
): Promise<Draft | Back | typeof CANCELLED> {
  const { label, hint } = fieldWords(field.id);
  const { type } = field;
  if (type.kind === 'flag') return typed(draft, field, String(field.value !== true));
  const tried = (text: string) => {
    const result = typeInto(draft, field, text);
    if ('draft' in result) show(specificationOfDraft(result.draft));
    return result;
  };
  const answer =
    type.kind === 'choice'
      ? await pickOne({
          title: label,
          placeholder: hint,
          back: true,
          active: String(field.value),
          onActive: tried,
          items: type.values.map((value) => ({
            label: choiceText(value),
            description: value === field.initial ? vscode.l10n.t('default') : '',
            ...detail(tried(value)),
            value,
          })),
        })
      : await askText({
          title: label,
          prompt: `${hint} ${vscode.l10n.t('Default: {0}.', valueText({ type, value: field.initial }))}`,
          value: fieldText(field.value),
          back: true,
          check: (text) => {
            const result = tried(text);
            return 'problem' in result ? problemText(result.problem) : undefined;
          },
        });
  if (answer === CANCELLED || answer === BACK) return answer;
  return typed(draft, field, answer);
}

function typed(draft: Draft, field: Field, text: string): Draft {
  const result = typeInto(draft, field, text);
  return 'draft' in result ? result.draft : draft;
}

function detail(result: ReturnType<typeof typeInto>): { detail: string } {
  return {
    detail:
      'problem' in result
        ? problemText(result.problem)
        : parametersText(summarise(specificationOfDraft(result.draft)).parameters),
  };
}
