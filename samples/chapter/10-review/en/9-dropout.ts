const tex = String.raw;

export const questions = [
  {
    kind: 'number',
    text: tex`A Dropout layer with rate $0.2$ keeps a value of $0.4$ in training. With what number does it go on? (As in Keras, PyTorch and TensorFlow.js.)`,
    answer: 0.5,
    tolerance: 0.001,
    hints: ['On average the next layer shall get as much as without dropout. A fifth is missing.'],
    mistakes: [
      { answer: 0.4, explanation: 'Then the next layer would get a fifth less in training than in use.' },
      {
        answer: 0.32,
        explanation: tex`That is $0.4 \cdot 0.8$: so the first form of dropout scaled in use. Today it is scaled up in training instead.`,
      },
      { answer: 2, explanation: tex`Divided by the rate. It is divided by what is kept: $1 - 0.2$.` },
    ],
    explanation: tex`$0.4 / (1 - 0.2) = 0.5$. So nothing has to be scaled when the model is used.`,
  },
  {
    kind: 'single-choice',
    text: 'What does dropout do when the trained model forecasts?',
    choices: [
      { text: 'nothing', correct: true },
      {
        text: 'it leaves out the units that were left out most often',
        explanation: 'Which units are left out is drawn anew for every batch; nothing is remembered of it.',
      },
      {
        text: 'the same as in training',
        explanation:
          'Then the same window would have another forecast each time. It is sometimes done on purpose, to see how sure a model is, but never by itself.',
      },
    ],
  },
  {
    kind: 'multiple-choice',
    text: 'Where is dropout well placed in a recurrent network?',
    choices: [
      {
        text: 'behind an embedding, a whole dimension at a time (`SpatialDropout1D`)',
        correct: true,
        explanation:
          'A dimension that is missing in one word only could be guessed from its neighbours; so it is missing in all of them.',
      },
      {
        text: 'on the recurrent connection, with the same mask at every step of a sequence',
        correct: true,
        explanation:
          'That is `recurrent_dropout` (Gal and Ghahramani, 2016): what is remembered in the other units lasts.',
      },
      {
        text: 'behind the last layer, on the forecast',
        explanation: 'A forecast that is 0 now and then teaches nothing.',
      },
      {
        text: 'on the recurrent connection, with a new mask at every step',
        explanation: tex`With rate $0.2$ a value lives through 50 steps with a probability of $0.8^{50} \approx 0.00001$: nothing is remembered any more.`,
      },
      {
        text: 'between two layers, on what one hands up to the next',
        correct: true,
        explanation: 'There it does not touch the memory within a layer.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'In PyTorch, what does `nn.LSTM(1, 64, num_layers=1, dropout=0.3)` do?',
    choices: [
      {
        text: 'It leaves out 30 % of the inputs.',
        explanation: 'That is `dropout` of a layer in Keras. In PyTorch the same word means something else.',
      },
      {
        text: 'It leaves nothing out: this dropout acts between layers, and there is only one.',
        correct: true,
        explanation: 'PyTorch warns of it. With one layer you need an `nn.Dropout` behind it.',
      },
      {
        text: 'It leaves out 30 % of the recurrent connections.',
        explanation: 'That is `recurrent_dropout` in Keras; `nn.LSTM` has nothing like it.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'What is dropout good for, and why must it be handled with care in recurrent networks?',
    modelAnswer: `In training, dropout sets a random part of the values to 0. So no unit can rely on a certain other one, and the network learns several ways to its answer: it overfits less. In use, everything is there.

In a recurrent layer a value passes through the same connection at every step. If something else is left out there each time, the memory is soon gone. So dropout is placed between layers, or one mask is held through the whole sequence. Where the gap between training and validation is small, it is not needed at all.`,
    keyPoints: [
      'It acts against overfitting: no unit may rely on a certain other one.',
      'It acts in training only.',
      'A new mask at each step on the recurrent connection would wipe out the memory.',
      'So: between layers, or with one mask for the whole sequence.',
    ],
  },
] as const;
