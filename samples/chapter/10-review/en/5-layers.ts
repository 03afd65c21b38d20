export const questions = [
  {
    kind: 'single-choice',
    text: 'A batch of 32 sequences, 50 steps long with 1 feature, goes into an LSTM of 64 units with `return_sequences=True` (here `returnSequences: true`). What shape comes out?',
    choices: [
      {
        text: '`(32, 50, 64)`',
        correct: true,
        explanation: 'The hidden state of every step: 64 values each.',
      },
      {
        text: '`(32, 50, 50)`',
        explanation: 'What comes out a step depends on the units, not on the number of steps.',
      },
      {
        text: '`(32, 64)`',
        explanation: 'That is the last hidden state alone, with `return_sequences=False`.',
      },
      {
        text: '`(32, 50, 1)`',
        explanation: 'The features of the input are gone: each step now has one value a unit.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Three LSTM layers are stacked, and one Dense layer behind them makes one forecast. Which of the LSTMs need `return_sequences=True`?',
    choices: [
      { text: 'none', explanation: 'The second layer needs a sequence; one last state is none.' },
      {
        text: 'all three',
        explanation: 'Then the Dense layer would make one forecast for each step, 50 instead of one.',
      },
      {
        text: 'the third alone',
        explanation: 'Then the second would get one vector where it needs a sequence.',
      },
      {
        text: 'the first and the second',
        correct: true,
        explanation: 'Whoever feeds another recurrent layer hands on all steps.',
      },
    ],
  },
  {
    kind: 'number',
    text: 'How many values a step come out of `Bidirectional(LSTM(64, return_sequences=True))`, which concatenates both directions as it does by default?',
    answer: 128,
    mistakes: [
      {
        answer: 64,
        explanation: 'Each direction is a layer of its own with 64 units, and both outputs lie side by side.',
      },
    ],
    explanation: 'With a merge by sum or mean it would be 64.',
  },
  {
    kind: 'multiple-choice',
    text: 'Where may a bidirectional layer be used?',
    choices: [
      {
        text: 'to tell whether a film review is favourable',
        correct: true,
        explanation: 'The whole review is there before you judge.',
      },
      {
        text: 'to forecast tomorrow from a window of the last 30 days',
        correct: true,
        explanation:
          'All 30 days are past, so nothing leaks when they are read backwards. Bidirectional layers are said not to suit forecasting: what is not possible is to wait for steps that have not happened yet. Whether it helps, the validation part tells.',
      },
      {
        text: 'to mark the names in stored documents',
        correct: true,
        explanation: 'What comes behind a word often tells whether it is a name.',
      },
      {
        text: 'to caption live speech, each word as it is spoken',
        explanation: 'The backward layer starts at the end of the speech, and that is not there yet.',
      },
    ],
    hints: ['Ask each time: is the whole sequence there when the answer is due?'],
  },
  {
    kind: 'multiple-choice',
    text: 'What is true of a layer with `stateful=True`?',
    choices: [
      {
        text: 'You say when the state goes back to zero.',
        correct: true,
        explanation: 'By resetting the layer: where a series ends, or after each epoch.',
      },
      {
        text: 'The batches have a fixed size and must not be shuffled.',
        correct: true,
        explanation: 'Sample 5 of the next batch has to be what follows on sample 5 of this one.',
      },
      {
        text: 'The state at the end of one batch is where the next batch begins, sample by sample.',
        correct: true,
      },
      {
        text: 'A stateless layer remembers nothing from step to step.',
        explanation: 'Within a sequence it does. It only begins every sequence with a state of zeros.',
      },
      {
        text: 'Its weights are kept from batch to batch, while a stateless layer loses them.',
        explanation:
          'Weights are always kept. It is the *state*, h and C, that a stateless layer begins anew.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'One long series is cut into windows. What would a stateless, what a stateful layer make of it, and which would you take?',
    modelAnswer: `A stateless layer begins every window with a state of zeros, so that it knows only what lies in the window. The windows may overlap, and they may be shuffled.

A stateful layer hands its state on from window to window, so that it can remember further back than one window. For that the windows must follow one another without overlap, in order, with a fixed batch size, and the state has to be reset where a series ends.

Mostly I would take the stateless one with a window that is long enough: it is simpler, and forgives more.`,
    keyPoints: [
      'Stateless: the state starts at zero in every window.',
      'Stateful: the state is handed on from batch to batch.',
      'Stateful needs order, a fixed batch size and resets.',
    ],
  },
] as const;
