const tex = String.raw;

export const questions = [
  {
    kind: 'number',
    text: tex`How many parameters has an LSTM layer with $u = 64$ units that reads $f = 1$ feature?`,
    answer: 16_896,
    unit: 'parameters',
    hints: [
      'How many blocks of weights are there? Each gate has one, and something else has one too.',
      tex`A block has a kernel of $f \times u$, a recurrent kernel of $u \times u$, and $u$ biases.`,
    ],
    mistakes: [
      {
        answer: 12_672,
        explanation: tex`That is three blocks, one a gate. The candidate $\tilde{C}_t$ has weights as well.`,
      },
      { answer: 16_640, explanation: 'The biases are missing: 64 in each of the four blocks.' },
      { answer: 4224, explanation: 'That is one block, a SimpleRNN. An LSTM has four of them.' },
    ],
    explanation: tex`$4 \, (u f + u^2 + u) = 4 \cdot 4224 = 16\,896$`,
  },
  {
    kind: 'single-choice',
    text: 'A table says that an LSTM has 4 gates and a GRU has 2; the summary behind it speaks of 3 and 2. What holds?',
    choices: [
      {
        text: 'LSTM: 3 gates and a candidate, so 4 blocks of weights. GRU: 2 gates and a candidate, so 3 blocks.',
        correct: true,
        explanation: 'So a GRU has about three quarters of the parameters of an LSTM of the same size.',
      },
      {
        text: 'LSTM: 3 gates, GRU: 2 gates. So a GRU has two thirds of the parameters.',
        explanation:
          'The gates are counted well, but both have a candidate besides, with weights of its own.',
      },
      {
        text: 'LSTM: 4 gates, GRU: 2 gates. So a GRU has half the parameters.',
        explanation: tex`The fourth block of an LSTM is the candidate: a $\tanh$ that makes new content, and no gate. A GRU has a candidate too.`,
      },
    ],
  },
  {
    kind: 'number',
    text: tex`Keras 3 and PyTorch give a GRU two bias vectors in each block, one for the input and one for the state. How many parameters has such a GRU with 64 units on 1 feature?`,
    answer: 12_864,
    unit: 'parameters',
    hints: ['Three blocks.', tex`In each block: $u f + u^2$ weights, and $2u$ biases.`],
    mistakes: [
      {
        answer: 12_672,
        explanation:
          'That is one bias vector a block, as in the equations of textbooks (in Keras `reset_after=False`).',
      },
      {
        answer: 12_480,
        explanation: 'Without any bias, as the equations of a GRU are often written. There are two a block.',
      },
      { answer: 8576, explanation: 'That is two blocks, one a gate. The candidate has weights as well.' },
      { answer: 16_896, explanation: 'That is an LSTM: four blocks. A GRU has three.' },
    ],
    explanation: tex`$3 \, (u f + u^2 + 2u) = 12\,864$`,
  },
  {
    kind: 'single-choice',
    text: tex`A textbook writes the state of a GRU as

$$h_t = (1 - z_t) \odot h_{t-1} + z_t \odot \tilde{h}_t$$

What does a unit do whose update gate is close to 1 in this equation?`,
    choices: [
      {
        text: 'It sets its state to 0.',
        explanation: tex`The two parts add up to 1: what is taken from $h_{t-1}$ is given to $\tilde{h}_t$.`,
      },
      { text: 'It takes the candidate, and forgets what it held.', correct: true },
      {
        text: 'It keeps what it held.',
        explanation: tex`So it is in Keras, PyTorch and this notebook, which write $h_t = z_t \odot h_{t-1} + (1 - z_t) \odot \tilde{h}_t$. In the equation above it is the other way round.`,
      },
    ],
    explanation:
      'Both forms can do the same; the gate has merely changed its meaning. When you read the gates of a model, look at its equation first.',
  },
  {
    kind: 'multiple-choice',
    text: 'LSTM or GRU? Which statements hold?',
    choices: [
      {
        text: 'In a GRU gradients cannot vanish.',
        explanation:
          'Where the gate keeps only half of the state at each step, hardly a thousandth is left after ten steps.',
      },
      {
        text: 'With the same number of units, a GRU has fewer weights and needs less computing a step.',
        correct: true,
        explanation: 'Three blocks instead of four.',
      },
      {
        text: 'Beyond 100 steps only an LSTM will do.',
        explanation: 'A rule of thumb and no law: both keep a state as long as their gates let them.',
      },
      {
        text: 'Which of them does better on your data, you find out on the validation part.',
        correct: true,
        explanation:
          'Large comparisons (Chung et al. 2014, Greff et al. 2017) found no winner for all tasks.',
      },
      {
        text: 'The cell state of an LSTM is not bounded, so that a unit can count; the state of a GRU stays between −1 and 1.',
        correct: true,
        explanation:
          'It is a mean of values between −1 and 1. Where something has to be counted, that can tell.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'A friend wants to know: LSTM or GRU for 5,000 sequences of 60 steps? Say what the two have in common, where they differ, and what you would do.',
    modelAnswer: tex`Both keep their state behind gates, so that it can pass unchanged from step to step. An LSTM has three gates and a cell state $C_t$ beside $h_t$; a GRU has two gates and one state, and about three quarters of the parameters.

With few sequences of medium length the GRU is a good first try: fewer weights, somewhat quicker. But I would train both, with the same budget, and let the validation part decide.`,
    keyPoints: [
      'Both have gates that let a state pass almost unchanged.',
      'Three gates and a separate cell state here, two gates and one state there.',
      'A GRU has about three quarters of the parameters.',
      'Try both, and decide on the validation part.',
    ],
  },
] as const;
