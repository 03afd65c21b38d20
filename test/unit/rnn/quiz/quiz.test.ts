import assert from 'node:assert/strict';
import { renderStatic } from '../../../../renderers/static';
import { MIME } from '../../../../src/rnn/display/mime';
import type { QuizView } from '../../../../src/rnn/display/views';
import type { QuizQuestion } from '../../../../src/rnn';
import { rnn } from '../support';

const single: QuizQuestion = {
  kind: 'single-choice',
  text: 'Which gate scales $C_{t-1}$?',
  choices: [
    { text: 'forget', correct: true, explanation: 'because FORGET-WHY' },
    { text: 'output', explanation: 'because OUTPUT-WHY' },
  ],
  hints: ['HINT-ONE', 'HINT-TWO'],
  explanation: 'EXPLAINED',
};
const number: QuizQuestion = {
  kind: 'number',
  text: 'How many?',
  answer: 4321,
  tolerance: 5,
  unit: 'kilograms',
  mistakes: [{ answer: 1234, explanation: 'MISTAKE-WHY' }],
};
const open: QuizQuestion = {
  kind: 'open',
  text: 'Why?',
  modelAnswer: 'MODEL-ANSWER',
  keyPoints: ['KEY-POINT'],
};

const dataOf = (questions: QuizQuestion[], title?: string) =>
  rnn.quiz(questions, { title }).bundle[MIME.quiz] as QuizView;

describe('rnn.quiz', () => {
  it('tells the questions as on paper, and nothing of the answers', () => {
    const text = String(rnn.quiz([single, { ...single, kind: 'multiple-choice' }, number, open], { title: 'Gates' }).bundle[MIME.text]); // prettier-ignore
    assert.equal(
      text,
      [
        'Quiz: Gates',
        '1. Which gate scales C_(t−1)?\n   ( ) forget\n   ( ) output',
        '2. Which gate scales C_(t−1)?\n   [ ] forget\n   [ ] output',
        '3. How many?\n   ____ kilograms',
        '4. Why?\n   ____',
      ].join('\n\n'),
    );
    const other = { ...single, choices: [{ ...single.choices[0]!, correct: false }, { ...single.choices[1]!, correct: true }] } as QuizQuestion; // prettier-ignore
    assert.equal(
      rnn.quiz([single]).bundle[MIME.text],
      rnn.quiz([other]).bundle[MIME.text],
      'whatever is right',
    );
  });

  it('has the same id for the same questions only', () => {
    const id = dataOf([single, number]).id;
    assert.match(id, /^[0-9a-f]{16}$/);
    assert.equal(dataOf([single, number]).id, id);
    const others = [
      dataOf([number, single]),
      dataOf([single, { ...number, answer: 4322 }]),
      dataOf([single, number], 'x'),
    ];
    assert.equal(new Set([id, ...others.map((other) => other.id)]).size, 4);
  });

  it('can be answered where no script runs: hints and answers are folded', () => {
    const html = renderStatic(MIME.quiz, dataOf([single, number, open]))!;
    const unfolded = html.replaceAll(/<details>.*?<\/details>/gs, '');
    for (const secret of [/HINT-/, /-WHY/, /EXPLAINED/, /4321/, /MODEL-ANSWER/, /KEY-POINT/, /✓/]) {
      assert.match(html, secret);
      assert.doesNotMatch(unfolded, secret);
    }
    assert.match(html, /✓ forget.*✗ output/s);
    assert.match(html, /4321 kilograms \(give or take 5\)/);
  });

  it('reads formulas, code, lists and emphasis, and leaves links, pictures and HTML text', () => {
    const [question] = dataOf([{ ...number, text: '**Is** $x^2$ `a_b`\n\n- one\n- [two](http://x) ![p](y) <b>three</b>' }]).questions; // prettier-ignore
    const [first, list] = question!.text;
    assert.ok(first?.kind === 'paragraph' && list?.kind === 'list');
    assert.deepEqual(
      first.content.map(({ kind }) => kind),
      ['strong', 'text', 'formula', 'text', 'code'],
    );
    assert.deepEqual(list.items[1], [
      { kind: 'paragraph', content: [{ kind: 'text', text: '[two](http://x) ![p](y) <b>three</b>' }] },
    ]);
  });

  it('says formulas in plain text as they would be read', () => {
    const said = (latex: string) => String(rnn.quiz([{ ...number, text: `$${latex}$` }]).bundle[MIME.text]).split('\n')[2]; // prettier-ignore
    const formulas: [string, string][] = [
      [String.raw`\frac{\partial L}{\partial h_1} = \prod_{t=2}^{T} f_t`, '∂L/∂h_1 = ∏_(t=2)^T f_t'],
      [String.raw`\tilde{C}_t \odot \hat y`, 'C̃_t⊙ŷ'],
      [String.raw`\frac{1}{n}\sum_{i=1}^{n} (y_i - \hat{y}_i)^2`, '1/n ∑_(i=1)^n (y_i − ŷ_i)^2'],
      [String.raw`\frac{1}{2} 4 \cdot \frac{x}{2}, \frac{a + b}{2} \frac{c}{d}`, '1/2 4⋅x/2, (a+b)/2 c/d'],
      [String.raw`\sqrt{u + 1} \le f'(x), \quad a < b`, '√(u+1) ≤ f′(x), a < b'],
      [String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, '(1, 2; 3, 4)'],
    ];
    for (const [latex, expected] of formulas) assert.equal(said(latex), `1. ${expected}`, latex);
  });

  const refused: [string, unknown, RegExp][] = [
    ['no questions', [], /at least one, not an empty array/],
    ['no array', 'Why?', /takes an array of questions, at least one, not "Why\?"/],
    ['a text for a question', [single, 'Why?'], /question 2: it is an object, .*, not "Why\?"/],
    ['null', [null], /question 1: it is an object, .*, not null/],
    ['no kind', [{ text: 'Why?' }], /question 1: its kind is one of 'single-choice', .*, not undefined/],
    ['an inherited kind', [{ kind: 'toString', text: 'Why?' }], /question 1: its kind is one of/],
    ['no text', [{ ...number, text: ' ' }], /question 1: its text is a text, not an empty one/],
    ['a member of another kind', [single, { ...open, answer: 3 }], /question 2: it has no “answer”; it may have kind, text,/],
    ['a misspelt member', [{ ...number, tolerence: 3 }], /question 1: it has no “tolerence”; it may have .*tolerance/],
    ['one choice', [{ ...single, choices: [{ text: 'a', correct: true }] }], /question 1: it has 1 choices; give it at least 2/],
    ['no choices', [{ ...single, choices: undefined }], /question 1: its choices are an array, not undefined/],
    ['nothing right', [single, { ...single, choices: [{ text: 'a' }, { text: 'b' }] }], /question 2: no choice is right: give one of them correct: true/],
    ['two right of one', [{ ...single, choices: [{ text: 'a', correct: true }, { text: 'b', correct: true }] }], /question 1: 2 choices are right: .*'multiple-choice'/],
    ['choices that are the same', [{ ...single, choices: [{ text: 'a', correct: true }, { text: 'b' }, { text: ' b' }] }], /question 1: choices 2 and 3 are the same/],
    ['a choice as a text', [{ ...single, choices: ['a', 'b'] }], /choice 1 of question 1: it is an object, .*, not "a"/],
    ['a right choice in words', [{ ...single, choices: [{ text: 'a', correct: 'yes' }, { text: 'b' }] }], /choice 1 of question 1: its correct is true or false, not "yes"/],
    ['a number in words', [{ ...number, answer: '4' }], /question 1: its answer is a number, not "4"/],
    ['no number', [{ ...number, answer: NaN }], /question 1: its answer is a number, not NaN/],
    ['a negative tolerance', [{ ...number, tolerance: -1 }], /question 1: its tolerance is a number of 0 or more, not -1/],
    ['a mistake that is right', [{ ...number, mistakes: [{ answer: 4326, explanation: 'x' }] }], /mistake 1 of question 1: 4326 counts as right: 4321, give or take 5/],
    ['no key points', [{ ...open, keyPoints: [] }], /question 1: it has 0 keyPoints; give it at least 1/],
    ['no model answer', [{ ...open, modelAnswer: undefined }], /question 1: its modelAnswer is a text, not undefined/],
    ['hints that are no list', [{ ...number, hints: 'think' }], /question 1: its hints are an array, not "think"/],
    ['an empty hint', [{ ...number, hints: ['a', ''] }], /question 1: its hint 2 is a text, not an empty one/],
    ['a formula that is none', [single, { ...number, text: String.raw`$\frc{a}$` }], /question 2: in its text, the formula \$\\frc\{a\}\$ is not understood: Undefined control sequence: \\frc/],
    ['a formula that is more than one', [{ ...number, hints: [String.raw`$\boxed{x}$`] }], /question 1: in its hint 1, the formula .* can't be shown here/],
  ]; // prettier-ignore
  for (const [what, questions, message] of refused)
    it(`refuses ${what}, naming the question and what to do`, () => {
      assert.throws(() => rnn.quiz(questions as QuizQuestion[]), message);
    });

  it('refuses a title that is none', () => {
    assert.throws(() => rnn.quiz([open], { title: ' ' }), /The title of a quiz is a text/);
  });
});
