export const questions = [
  {
    kind: 'number',
    text: 'A series has 1,000 values. How many windows with 50 steps to see and the 24 steps behind them to forecast can be cut from it, one beginning at each step?',
    answer: 927,
    unit: 'windows',
    hints: [
      'At which step does the last window begin, so that its last target is the last value?',
      'A window with its targets covers 74 values.',
    ],
    mistakes: [
      { answer: 926, explanation: 'Almost: the window that begins at the very first value counts as well.' },
      {
        answer: 951,
        explanation:
          'So many windows of 50 steps there are, but the last of them have no 24 values behind them.',
      },
      {
        answer: 950,
        explanation: 'That is for one step ahead. Here 24 values have to lie behind each window.',
      },
      {
        answer: 976,
        explanation: 'Only the targets were thought of; the 50 steps before them have to be there too.',
      },
      { answer: 13, explanation: 'These are windows that lie apart. They may overlap.' },
    ],
    explanation: '$1000 - 50 - 24 + 1 = 927$',
  },
  {
    kind: 'single-choice',
    text: 'A model that forecasts one hour is used recursively for 24 hours. What happens from the second hour on?',
    choices: [
      {
        text: 'It stops, for it has learned one hour only.',
        explanation:
          'The window moves on by one hour, with the forecast as its newest value, and it is asked again.',
      },
      {
        text: 'Each hour is forecast as well as the first.',
        explanation: 'So it would be if the true values were known. They are not: that is what is forecast.',
      },
      {
        text: 'Another model takes over for each hour.',
        explanation: 'That is the direct way. Here one model is asked 24 times.',
      },
      {
        text: 'Its own forecasts are among its inputs, so that its errors feed on themselves.',
        correct: true,
      },
    ],
  },
  {
    kind: 'number',
    text: 'How many models does the **direct** strategy train for the next 24 hours?',
    answer: 24,
    unit: 'models',
    mistakes: [
      {
        answer: 1,
        explanation:
          'One model with 24 outputs is the multi-output strategy; one that is asked 24 times the recursive one.',
      },
    ],
    hints: ['There is one for each hour that is forecast.'],
  },
  {
    kind: 'multiple-choice',
    text: 'One-step, multi-step, recursive, direct: which statements hold?',
    choices: [
      {
        text: 'One-step and multi-step say how far is forecast, recursive and direct how it is done.',
        correct: true,
        explanation:
          'So they are no four ways of which you take one: a multi-step forecast is made recursively, directly, or by one model with several outputs.',
      },
      {
        text: 'The hours of a direct forecast always fit together smoothly.',
        explanation:
          'Each hour comes from a model of its own that knows nothing of the others; from hour to hour there may be jumps.',
      },
      {
        text: 'A recursive forecast is always worse than a direct one.',
        explanation:
          'One step ahead is easier to learn than 24. Where that model is good and the horizon short, it can win.',
      },
      {
        text: 'One model with 24 outputs forecasts 24 hours at once.',
        correct: true,
        explanation: 'That is the multi-output strategy, between the other two.',
      },
      {
        text: 'Direct models never read a forecast of their own.',
        correct: true,
        explanation: 'Each looks from the last known values straight at its own hour.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'The load of a city shall be forecast for the next 24 hours. Compare the recursive with the direct strategy: what speaks for each, and what against it?',
    modelAnswer: `**Recursive**: one model for one step, asked 24 times. It is cheap to train, has the most examples to learn from, and goes as far ahead as you like. But errors add up, and in use it sees inputs, its own forecasts, that it never saw in training.

**Direct**: a model for each hour. No error feeds back, and each is trained for just what it is asked. But there are 24 models to train and keep, the far hours are hard to learn, and neighbouring hours need not fit together.

One model with 24 outputs is often the compromise. And beside all of them stands the seasonal naive forecast: the same hour of yesterday.`,
    keyPoints: [
      'Recursive: one model, asked again with its own forecasts.',
      'Recursive: errors add up with the horizon.',
      'Direct: a model a step; no forecast is fed back.',
      'Direct: many models, whose steps need not fit together.',
    ],
  },
] as const;
