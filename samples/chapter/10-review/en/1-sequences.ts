const tex = String.raw;

export const questions = [
  {
    kind: 'multiple-choice',
    text: 'A dense network reads a window of 50 steps, flattened into 50 inputs. What does it lack that a recurrent network has?',
    choices: [
      {
        text: 'weights that all steps share',
        correct: true,
        explanation:
          'What it learns about step 3 it has to learn once more for step 30: every position has weights of its own.',
      },
      {
        text: 'an activation that is not linear',
        explanation: 'Dense layers have activations too. That is not what sets the two apart.',
      },
      {
        text: 'a state that carries on what came before',
        correct: true,
        explanation: 'What lies outside its window has never happened for it.',
      },
      {
        text: 'any sight of the order of the steps',
        explanation:
          'It sees the order: each position is an input of its own, and exchanging two of them changes the output. What it is not told is which positions are neighbours.',
      },
      {
        text: 'a way to take a sequence of another length',
        correct: true,
        explanation: 'Its kernel has one row an input: 60 steps do not fit into 50 rows.',
      },
    ],
    hints: ['Think of what is the same at every step of an unrolled RNN.', 'Three of them are right.'],
  },
  {
    kind: 'number',
    text: 'A Dense layer of 64 units reads a flattened window of 50 steps with 8 features each. How many parameters has it?',
    answer: 25_664,
    unit: 'parameters',
    hints: [
      'There is one weight for each pair of an input and a unit. How many inputs are there?',
      'Do not forget one bias a unit.',
    ],
    mistakes: [
      { answer: 25_600, explanation: 'These are the weights alone: one bias a unit is missing.' },
      {
        answer: 576,
        explanation:
          'So it would be if all 50 steps shared the weights, as they do in a recurrent layer. Here each step has its own.',
      },
      { answer: 3264, explanation: 'That is a window of one feature a step; here it is eight.' },
    ],
    explanation: tex`$50 \cdot 8 \cdot 64 + 64 = 25\,664$. A SimpleRNN of 64 units needs $64 \cdot (8 + 64) + 64 = 4672$, for windows of any length.`,
  },
  {
    kind: 'single-choice',
    text: 'Now the window is 100 steps long instead of 50. What becomes of the parameters?',
    choices: [
      {
        text: 'Both have as many as before.',
        explanation:
          'The kernel of the dense layer has one row for each input, and there are now twice as many inputs.',
      },
      {
        text: 'The dense layer has about twice as many, the recurrent layer as many as before.',
        correct: true,
      },
      {
        text: 'Both have about twice as many.',
        explanation: 'An unrolled RNN looks like 100 layers, but it is one layer, used 100 times.',
      },
    ],
    explanation: 'More steps cost a recurrent layer time, not parameters.',
  },
  {
    kind: 'open',
    text: 'Give three reasons why a feedforward network is a poor fit for sequences. And then: when is it a good choice all the same?',
    modelAnswer: `It has no memory: each input is answered by itself, and nothing of what came before is kept.

Its input has a fixed size, while sentences and series have any length.

Every position has weights of its own: there are many of them, and what was learned at one place in time does not hold at another.

All the same, if a short window of fixed length holds all that matters, a dense network on that window is quick, hard to beat at times, and always a good baseline.`,
    keyPoints: [
      'It keeps nothing from one input to the next.',
      'The length of its input is fixed.',
      'No weights are shared between steps, so there are more to learn, and nothing learned is carried over in time.',
      'On short windows of fixed length it can serve well.',
    ],
  },
] as const;
