import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  after,
  isDone,
  newState,
  type QuestionAction,
  readState,
  scoreOf,
  type QuizState,
  standing,
} from '../../../renderers/quiz/state';
import { words } from '../../../renderers/quiz/words';
import { grade } from '../../../src/rnn/display/quiz/grade';
import { everyKind } from '../../renderers/samples/quiz';

const { questions } = everyKind;
const standings = (state: QuizState) => state.questions.map((own, i) => standing(questions[i]!, own));
const untouched = newState(everyKind).questions[0]!;

const action: fc.Arbitrary<QuestionAction> = fc.oneof(
  fc.record({ do: fc.constant('choose' as const), choice: fc.nat({ max: 3 }) }),
  fc.record({
    do: fc.constant('type' as const),
    text: fc.constantFrom('', ' ', 'x', '16896', '16.896', '16640'),
  }),
  fc.record({ do: fc.constantFrom('check' as const, 'retry' as const, 'hint' as const, 'show' as const) }),
);

/** A question, and what a reader did with it, in whatever order. */
const played = fc.tuple(fc.constantFrom(...questions), fc.array(action, { maxLength: 30 }));

describe('a quiz as it is answered', () => {
  it('never gives more than there is, or more than was found before the answer was shown', () =>
    fc.assert(
      fc.property(played, ([question, actions]) => {
        let state = untouched;
        for (const next of actions) {
          const before = state;
          state = after(question, state, next);
          assert.ok(state.score >= 0 && state.score <= 1);
          assert.ok(state.hints <= question.hints.length);
          if (before.phase === 'shown')
            assert.deepEqual({ ...state, hints: before.hints }, before, 'the answer is out');
          if (question.kind !== 'open') assert.ok(state.score >= before.score, 'what is got is kept');
          if (next.do === 'check' && before.phase === 'asked' && !state.refused && question.kind !== 'open')
            assert.equal(state.score, Math.max(before.score, grade(question, state)));
        }
      }),
    ));

  it('keeps the answer while feedback to it is shown', () =>
    fc.assert(
      fc.property(played, ([question, actions]) => {
        fc.pre(question.kind !== 'open');
        let state = untouched;
        for (const next of actions) {
          const before = state;
          state = after(question, state, next);
          if (before.phase !== 'asked')
            assert.deepEqual([state.chosen, state.typed], [before.chosen, before.typed]);
        }
      }),
    ));

  it('counts no attempt that has no answer', () => {
    for (const question of questions) {
      const state = after(question, untouched, { do: 'check' });
      assert.equal(state.refused, 'nothing');
      assert.deepEqual([state.phase, state.attempts, standing(question, state)], ['asked', 0, 'open']);
    }
    const number = questions.find(({ kind }) => kind === 'number')!;
    const typed = after(number, untouched, { do: 'type', text: 'about ten' });
    assert.equal(after(number, typed, { do: 'check' }).refused, 'noNumber');
  });

  it('has one choice at a time where one is right', () => {
    const [single, multiple] = questions;
    const both = (question: (typeof questions)[number]) =>
      [0, 1].reduce((state, choice) => after(question, state, { do: 'choose', choice }), untouched).chosen;
    assert.deepEqual([both(single!), both(multiple!)], [[1], [0, 1]]);
  });

  it('tells what was right at once from what needed a hint or a second try', () => {
    const [single] = questions;
    const does = (...actions: QuestionAction[]) => {
      const state = actions.reduce((now, next) => after(single!, now, next), untouched);
      return scoreOf({ questions: [single!] }, { at: 0, questions: [state] });
    };
    const right: QuestionAction[] = [{ do: 'choose', choice: 0 }, { do: 'check' }];
    const wrong: QuestionAction[] = [{ do: 'choose', choice: 1 }, { do: 'check' }];
    assert.deepEqual(does(...right), { answered: 1, points: 1, atOnce: 1 });
    assert.deepEqual(does({ do: 'hint' }, ...right), { answered: 1, points: 1, atOnce: 0 });
    assert.deepEqual(does(...wrong, { do: 'retry' }, ...right), { answered: 1, points: 1, atOnce: 0 });
    assert.deepEqual(does(...wrong, { do: 'show' }, { do: 'retry' }, ...right), {
      answered: 1,
      points: 0,
      atOnce: 0,
    });
    assert.deepEqual(does({ do: 'hint' }), { answered: 0, points: 0, atOnce: 0 });
  });

  it('is read back as it was kept, and begins anew where what was kept does not fit', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 3 }), action), { maxLength: 40 }),
        fc.jsonValue(),
        (moves, other) => {
          const state = newState(everyKind);
          for (const [at, next] of moves)
            state.questions[at] = after(questions[at]!, state.questions[at]!, next);
          const kept = JSON.parse(JSON.stringify(state)) as unknown;
          const read = readState(everyKind, kept);
          assert.deepEqual(JSON.parse(JSON.stringify(read)), kept);
          assert.deepEqual(standings(read), standings(state));
          assert.deepEqual(readState({ ...everyKind, questions: questions.slice(1) }, kept).questions.map(({ attempts }) => attempts), [0, 0, 0]); // prettier-ignore
          assert.deepEqual(readState(everyKind, other), newState(everyKind));
        },
      ),
    ));

  it('does not call own words wrong, whatever is ticked', () => {
    const open = questions.find(({ kind }) => kind === 'open')!;
    const does = (...actions: QuestionAction[]) =>
      standing(
        open,
        actions.reduce((now, next) => after(open, now, next), untouched),
      );
    const compare: QuestionAction[] = [{ do: 'type', text: 'I think …' }, { do: 'check' }];
    assert.equal(does(...compare), 'shown');
    assert.equal(does(...compare, { do: 'choose', choice: 1 }), 'partly');
    assert.equal(does(...compare, { do: 'choose', choice: 1 }, { do: 'choose', choice: 0 }), 'right');
  });

  it('is done when there is nothing more to get', () => {
    for (const question of questions) {
      assert.equal(isDone(question, untouched), false);
      assert.equal(isDone(question, after(question, untouched, { do: 'show' })), true);
    }
  });

  it('says everything in both languages', () => {
    const keys = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner).map((rest) => `${key}.${rest}`))
        : [typeof value];
    assert.deepEqual(keys(words.id), keys(words.en));
  });
});
