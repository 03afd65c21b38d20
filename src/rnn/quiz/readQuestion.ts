import { described } from '../described';
import { isWithin } from '../display/quiz/isWithin';
import type {
  ChoiceQuestionView,
  NumberQuestionView,
  OpenQuestionView,
  QuizQuestionView,
  RichText,
} from '../display/views';
import {
  checkList,
  checkMembers,
  checkNumber,
  checkObject,
  checkString,
  type Members,
  wrong,
} from './checks';
import type { parseRichText } from './parseRichText';

const COMMON = ['kind', 'text', 'hints', 'explanation'];
const MEMBERS: Record<QuizQuestionView['kind'], string[]> = {
  'single-choice': [...COMMON, 'choices'],
  'multiple-choice': [...COMMON, 'choices'],
  number: [...COMMON, 'answer', 'tolerance', 'unit', 'mistakes'],
  open: [...COMMON, 'modelAnswer', 'keyPoints'],
};

/** Checks one question as a cell wrote it, and parses its texts. */
export class QuestionReader {
  constructor(private readonly parse: typeof parseRichText) {}

  /** @throws an error that names the question, what is wrong and what to do */
  read(given: unknown, number: number): QuizQuestionView {
    const place = `question ${number}`;
    const members = checkObject(given, "{ kind: 'number', text: …, answer: … }", place);
    const { kind } = members;
    if (typeof kind !== 'string' || !Object.hasOwn(MEMBERS, kind))
      throw wrong(place, `its kind is one of ${Object.keys(MEMBERS).map((name) => `'${name}'`).join(', ')}, not ${described(kind)}.`); // prettier-ignore
    const question = checkMembers(members, MEMBERS[kind as QuizQuestionView['kind']], place);
    const common = {
      text: this.#text(question.text, 'text', place),
      hints: checkList(question.hints ?? [], 0, 'hints', place).map((hint, i) =>
        this.#text(hint, `hint ${i + 1}`, place),
      ),
      ...this.#explanation(question, place),
    };
    if (kind === 'number') return { ...common, ...this.#number(question, place) };
    if (kind === 'open') return { ...common, ...this.#open(question, place) };
    return { ...common, ...this.#choices(question, kind as ChoiceQuestionView['kind'], place) };
  }

  #choices(question: Members, kind: ChoiceQuestionView['kind'], place: string) {
    const given = checkList(question.choices, 2, 'choices', place);
    const choices = given.map((choice, i) => {
      const own = `choice ${i + 1} of ${place}`;
      const members = checkObject(choice, '{ text: …, correct: … }', own);
      checkMembers(members, ['text', 'correct', 'explanation'], own);
      const { correct = false } = members;
      if (typeof correct !== 'boolean')
        throw wrong(own, `its correct is true or false, not ${described(correct)}.`);
      return { text: this.#text(members.text, 'text', own), correct, ...this.#explanation(members, own) };
    });
    const texts = (given as { text: string }[]).map(({ text }) => text.trim());
    const twice = texts.findIndex((text, i) => texts.indexOf(text) < i);
    if (twice >= 0)
      throw wrong(place, `choices ${texts.indexOf(texts[twice]!) + 1} and ${twice + 1} are the same.`);
    const right = choices.filter(({ correct }) => correct).length;
    if (right === 0) throw wrong(place, 'no choice is right: give one of them correct: true.');
    if (right > 1 && kind === 'single-choice')
      throw wrong(
        place,
        `${right} choices are right: leave correct: true to one of them, or make it a 'multiple-choice'.`,
      );
    return { kind, choices };
  }

  #number(question: Members, place: string): Omit<NumberQuestionView, 'text' | 'hints' | 'explanation'> {
    const answer = checkNumber(question.answer, 'answer', place);
    const tolerance = checkNumber(question.tolerance ?? 0, 'tolerance', place, 0);
    const mistakes = checkList(question.mistakes ?? [], 0, 'mistakes', place).map((mistake, i) => {
      const own = `mistake ${i + 1} of ${place}`;
      const members = checkObject(mistake, '{ answer: …, explanation: … }', own);
      checkMembers(members, ['answer', 'explanation'], own);
      const of = checkNumber(members.answer, 'answer', own);
      if (isWithin(of, answer, tolerance))
        throw wrong(
          own,
          `${of} counts as right: ${answer}, give or take ${tolerance}. Take it out, or lower the tolerance.`,
        );
      return { answer: of, explanation: this.#text(members.explanation, 'explanation', own) };
    });
    const unit = question.unit === undefined ? {} : { unit: checkString(question.unit, 'unit', place) };
    return { kind: 'number', answer, tolerance, mistakes, ...unit };
  }

  #open(question: Members, place: string): Omit<OpenQuestionView, 'text' | 'hints' | 'explanation'> {
    return {
      kind: 'open',
      modelAnswer: this.#text(question.modelAnswer, 'modelAnswer', place),
      keyPoints: checkList(question.keyPoints, 1, 'keyPoints', place).map((point, i) =>
        this.#text(point, `key point ${i + 1}`, place),
      ),
    };
  }

  #explanation(members: Members, place: string): { explanation?: RichText } {
    if (members.explanation === undefined) return {};
    return { explanation: this.#text(members.explanation, 'explanation', place) };
  }

  #text(value: unknown, name: string, place: string): RichText {
    const source = checkString(value, name, place);
    try {
      return this.parse(source);
    } catch (error) {
      throw wrong(place, `in its ${name}, ${(error as Error).message}`);
    }
  }
}
