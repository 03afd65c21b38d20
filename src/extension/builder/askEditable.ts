import type { EditableField } from '../../builder/form/editable';
import { fieldText, readField } from '../../builder/form/readField';
import type { ReadModel } from '../../builder/reading';
import { askText, BACK, type Back, CANCELLED, pickOne } from './quickInput';
import { type Changed, tryChange } from './tryChange';
import { fieldWords } from './fieldWords';
import { choiceText, problemText } from './words';

/** Asks for another value of a field; what is typed is checked at once. */
export async function askEditable(
  read: ReadModel,
  field: EditableField,
): Promise<Changed | Back | typeof CANCELLED> {
  const { label, hint } = fieldWords(field.id);
  const { type } = field;
  if (type.kind === 'flag') return tryChange(read, field.change(field.value !== true));
  const tried = (text: string): Changed => {
    const value = readField(type, text);
    if ('problem' in value) return { refused: problemText(value.problem) };
    return tryChange(read, field.change(value.value));
  };
  const question = { title: label, back: true };
  const answer =
    type.kind === 'choice'
      ? await pickOne<string>({
          ...question,
          placeholder: hint,
          active: String(field.value),
          items: type.values.map((value) => {
            const result = tried(value);
            return {
              label: choiceText(value),
              detail: 'refused' in result ? result.refused : undefined,
              value,
            };
          }),
        })
      : await askText({
          ...question,
          prompt: hint,
          value: fieldText(field.value),
          check: (text) => {
            const result = tried(text);
            return 'refused' in result ? result.refused : undefined;
          },
        });
  return answer === CANCELLED || answer === BACK ? answer : tried(answer);
}
