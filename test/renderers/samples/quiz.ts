import { MIME } from '../../../src/rnn/display/mime';
import type { QuizView } from '../../../src/rnn/display/views';
import { quiz as made } from '../../../src/rnn/quiz/quiz';
import type { QuizQuestion } from '../../../src/rnn/quiz/QuizQuestion';
import type { ViewSample } from './ViewSample';

const sample = (name: string, questions: QuizQuestion[], title?: string, pictured = false): ViewSample => ({
  name: `quiz, ${name}`,
  mime: MIME.quiz,
  data: made(questions, { title }).bundle[MIME.quiz],
  pictured,
});

const single: QuizQuestion = {
  kind: 'single-choice',
  text: String.raw`On its way back through time the gradient is multiplied by a Jacobian at each step:

$$\frac{\partial L}{\partial h_1} = \frac{\partial L}{\partial h_T} \prod_{t=2}^{T} \frac{\partial h_t}{\partial h_{t-1}}$$

What if the norm of each factor stays **below 1**?`,
  choices: [
    { text: String.raw`The product shrinks *exponentially* with $T - 1$.`, correct: true },
    {
      text: String.raw`It shrinks like $\frac{1}{T}$.`,
      explanation: 'Sums behave so; this is a product.',
    },
    {
      text: 'It stays as it is, since `tanh` is bounded.',
      explanation: String.raw`Bounded is $\tanh$; its slope is at most 1.`,
    },
  ],
  hints: [String.raw`What is $0.9 \cdot 0.9 \cdot 0.9$?`, String.raw`And $0.9^{50}$?`],
  explanation: String.raw`At $0.9$ a step, $0.9^{50} \approx 0.005$ is left.`,
};

const multiple: QuizQuestion = {
  kind: 'multiple-choice',
  text: 'Which of these has an LSTM, and a GRU has not?',
  choices: [
    { text: String.raw`a cell state $C_t$`, correct: true },
    { text: 'a forget gate', correct: true, explanation: 'In a GRU the update gate does its work.' },
    { text: 'a candidate', explanation: String.raw`A GRU has one too: $\tilde{h}_t$.` },
    { text: 'a hidden state', explanation: 'Every recurrent layer has one.' },
  ],
};

const number: QuizQuestion = {
  kind: 'number',
  text: String.raw`How many parameters has an LSTM with $u = 64$ units on $f = 1$ feature? Count

1. the kernel,
2. the recurrent kernel,
3. the biases.`,
  answer: 16_896,
  unit: 'parameters',
  mistakes: [{ answer: 16_640, explanation: String.raw`That leaves out the biases, $4u$.` }],
  explanation: String.raw`$4\,(u(u + f) + u)$`,
};

const open: QuizQuestion = {
  kind: 'open',
  text: 'Why does a **forget gate** near 1 help a gradient through a long sequence?',
  modelAnswer: String.raw`Along the cell state, $\frac{\partial C_t}{\partial C_{t-1}} = f_t$ but for what flows through the gates.

Near 1, it is passed on almost whole at every step.`,
  keyPoints: [
    'The cell state is passed on by the forget gate alone.',
    'A product of factors near 1 hardly shrinks.',
  ],
  hints: ['Look at what multiplies the cell state.'],
};

export const quiz: ViewSample[] = [
  sample('every kind of question', [single, multiple, number, open], 'Gradients and gates', true),
  sample('a number first', [number, single], undefined, true),
  sample('one question', [multiple]),
  sample('own words', [open], 'In your own words', true),
  sample(
    'long and many',
    Array.from({ length: 40 }, (_, i) => ({
      ...multiple,
      text: `${i + 1}: ${'a question whose text does not fit on one line of a narrow page '.repeat(3)}averylongwordwithoutanyplaceatwhichalinecouldbebroken`,
    })),
    'A title that is far too long for the head of a view on a narrow page, and goes on',
  ),
];

/** The data of the quiz with every kind of question. */
export const everyKind = quiz[0]!.data as QuizView;
