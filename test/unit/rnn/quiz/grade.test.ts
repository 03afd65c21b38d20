import assert from 'node:assert/strict';
import fc from 'fast-check';
import { grade, mistakeOf } from '../../../../src/rnn/display/quiz/grade';
import { readNumber } from '../../../../src/rnn/display/quiz/readNumber';
import type {
  ChoiceQuestionView,
  NumberQuestionView,
  OpenQuestionView,
} from '../../../../src/rnn/display/views';

const text = [{ kind: 'paragraph' as const, content: [] }];

const choices = (right: boolean[]): ChoiceQuestionView => ({
  kind: 'multiple-choice',
  text,
  hints: [],
  choices: right.map((correct) => ({ text, correct })),
});
const number = (answer: number, tolerance = 0, mistakes: number[] = []): NumberQuestionView => ({
  kind: 'number',
  text,
  hints: [],
  answer,
  tolerance,
  mistakes: mistakes.map((of) => ({ answer: of, explanation: text })),
});
const chosen = (indices: number[]) => ({ chosen: indices, typed: '' });
const typed = (of: string) => ({ chosen: [], typed: of });
const share = (right: boolean[], picked: number[]) => grade(choices(right), chosen(picked));

/** A question with at least one right choice, and some of its choices ticked. */
const answered = fc
  .array(fc.boolean(), { minLength: 2, maxLength: 8 })
  .filter((right) => right.includes(true))
  .chain((right) => fc.tuple(fc.constant(right), fc.subarray(right.map((_, i) => i))));

describe('grading of choices', () => {
  it('gives a full mark to the right ones and none but those, and lies between 0 and 1', () =>
    fc.assert(
      fc.property(answered, ([right, picked]) => {
        const all = right.flatMap((correct, i) => (correct ? [i] : []));
        const exactly = all.length === picked.length && all.every((i) => picked.includes(i));
        const got = share(right, picked);
        assert.equal(got === 1, exactly);
        assert.ok(got >= 0 && got <= 1);
      }),
    ));

  it('rises with each right choice that is added, and falls with each wrong one, until it is 0', () =>
    fc.assert(
      fc.property(answered, fc.nat(), ([right, picked], at) => {
        const added = at % right.length;
        fc.pre(!picked.includes(added));
        const [before, after] = [share(right, picked), share(right, [...picked, added])];
        if (!right[added]) assert.ok(before === 0 ? after === 0 : after < before);
        else assert.ok(after >= before);
      }),
    ));

  it('does not depend on the order of the choices, or on that of ticking', () =>
    fc.assert(
      fc.property(answered, fc.infiniteStream(fc.nat()), ([right, picked], keys) => {
        const order = right.map((_, i) => i).sort(by(right.map(() => keys.next().value as number)));
        const moved = picked.map((i) => order.indexOf(i)).reverse();
        assert.equal(share(order.map((i) => right[i]!), moved), share(right, picked)); // prettier-ignore
      }),
    ));

  it('gives nothing for ticking everything, where half or more is wrong', () => {
    assert.equal(share([true, false, false], [0, 1, 2]), 0);
    assert.equal(share([true, false], [0, 1]), 0);
  });

  it('gives a part for a part', () => {
    assert.equal(share([true, true, true, false], [0, 2]), 2 / 3);
    assert.equal(share([true, true, true, false], [0, 2, 3]), 1 / 3);
  });
});

describe('grading of own words', () => {
  it('counts the key points that the reader found', () => {
    const open: OpenQuestionView = {
      kind: 'open',
      text,
      hints: [],
      modelAnswer: text,
      keyPoints: [text, text, text],
    };
    assert.deepEqual([[], [1], [0, 2], [0, 1, 2]].map((of) => grade(open, chosen(of))), [0, 1 / 3, 2 / 3, 1]); // prettier-ignore
  });
});

describe('grading of numbers', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const tolerance = fc.double({ min: 0, max: 1e3, noNaN: true });

  it('takes what is no further off than the tolerance, and refuses what is', () =>
    fc.assert(
      fc.property(value, tolerance, fc.double({ min: -3, max: 3, noNaN: true }), (answer, width, off) => {
        fc.pre(Math.abs(Math.abs(off) - 1) > 1e-6 && width > 1e-6);
        const given = answer + off * width;
        // written with all digits, it is read with one decimal point only
        assert.equal(grade(number(answer, width), typed(String(given))), Math.abs(off) < 1 ? 1 : 0);
      }),
    ));

  it('does not lose an answer at the edge to rounding', () => {
    assert.equal(grade(number(0.3, 0.1), typed('0.2')), 1);
    assert.equal(grade(number(0.3), typed(String(0.1 + 0.2))), 1);
    assert.equal(grade(number(16_896), typed('16897')), 0);
  });

  it('reads what English and Indonesian write', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('en', 'id', 'fr', 'de'),
        (cents, language) => {
          const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
          const readings = readNumber(format.format(cents / 100));
          assert.ok(readings.includes(cents / 100), `${format.format(cents / 100)}: ${readings.join()}`);
        },
      ),
    ));

  it('reads one way only what can be read one way only', () => {
    const readings: [string, number[]][] = [
      ['0.5', [0.5]],
      ['0,5', [0.5]],
      ['.5', [0.5]],
      [' 1 234,5 ', [1234.5]],
      ['1.234.567', [1234567]],
      ['16,896', [16896, 16.896]],
      ['−3', [-3]],
      ['1e-3', [0.001]],
      ['2.', [2]],
    ];
    for (const [of, numbers] of readings)
      assert.deepEqual(readNumber(of).sort(by([])), numbers.sort(by([])), of);
  });

  it('reads nothing in what is no number', () => {
    for (const of of [
      '',
      ' ',
      'ten',
      '1.2.3',
      '1,2,3',
      '12,34.5',
      '--1',
      '1e',
      '.',
      ',',
      '-',
      '0x10',
      'Infinity',
      '1e999',
    ])
      assert.deepEqual(readNumber(of), [], of);
  });

  it('never fails, and never counts as right what reads as nothing', () =>
    fc.assert(
      fc.property(fc.string(), value, (of, answer) => {
        const readings = readNumber(of);
        assert.ok(readings.every(Number.isFinite));
        if (readings.length === 0) assert.equal(grade(number(answer, 1e12), typed(of)), 0);
      }),
    ));

  it('knows the mistake in a wrong number', () => {
    const question = number(16_896, 0, [16_640, 4224]);
    assert.equal(mistakeOf(question, typed('16,640')), question.mistakes[0]);
    assert.equal(mistakeOf(question, typed('4224')), question.mistakes[1]);
    assert.equal(mistakeOf(question, typed('16896')), undefined);
    assert.equal(mistakeOf(choices([true, false]), typed('16640')), undefined);
  });
});

/** Ascending, by a key each where there are keys. */
function by(keys: number[]) {
  return (a: number, b: number) => (keys.length > 0 ? keys[a]! - keys[b]! : a - b);
}
