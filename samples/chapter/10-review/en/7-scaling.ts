const tex = String.raw;

export const questions = [
  {
    kind: 'single-choice',
    text: 'The load of a city, about 30,000 MW, goes into an untrained LSTM as it is. What happens?',
    choices: [
      {
        text: 'Nothing: Adam scales every gradient.',
        explanation: tex`Adam evens out how large the steps are, weight by weight. From a gradient that has drowned in rounding it makes no direction.`,
      },
      {
        text: 'The sigmoid overflows, and everything becomes NaN.',
        explanation: tex`$\sigma(30000)$ is simply 1. Just that is the trouble: nobody complains.`,
      },
      {
        text: 'The gates stick at 0 or 1, where the sigmoid is flat: hardly any gradient gets through them.',
        correct: true,
      },
      {
        text: 'Nothing: the first steps of the training fit the weights to the scale.',
        explanation: 'For that they need a gradient, and through a saturated gate there is next to none.',
      },
    ],
  },
  {
    kind: 'number',
    text: 'A min–max scaler was fitted on training data from 10 to 30 °C. What does it make of 35 °C?',
    answer: 1.25,
    tolerance: 0.001,
    hints: [tex`$x' = \frac{x - \min}{\max - \min}$, with the minimum and maximum of the training part.`],
    mistakes: [
      {
        answer: 1,
        explanation: 'Nothing is cut off: what lies outside the training range comes to lie outside 0 to 1.',
      },
      { answer: 1.75, explanation: 'The minimum has to be taken off first: 35 − 10.' },
      {
        answer: 0.8333,
        explanation: 'The range is 30 − 10 = 20, not 30; it is measured on the training part alone.',
      },
    ],
    explanation: tex`$\frac{35 - 10}{30 - 10} = 1.25$. Above 1 is no mistake; it only says that there was nothing like it in the training.`,
  },
  {
    kind: 'single-choice',
    text: 'On which data is a scaler fitted?',
    choices: [
      {
        text: 'on each part by itself',
        explanation:
          'Then the same temperature has another value in each part, and the model is tested on something that it never learned.',
      },
      {
        text: 'on the whole series, so that everything lies between 0 and 1',
        explanation:
          'So the training learns how high the test part will go: that is leakage, and the test looks better than life.',
      },
      { text: 'on the training part alone', correct: true },
    ],
  },
  {
    kind: 'number',
    text: 'On the scale of that scaler (10 to 30 °C become 0 to 1), a model has a mean absolute error of 0.04. How many °C are that?',
    answer: 0.8,
    tolerance: 0.001,
    unit: '°C',
    mistakes: [
      {
        answer: 10.8,
        explanation: 'An error is a difference of two values: the minimum, which is in both, falls out.',
      },
      { answer: 1.2, explanation: 'That is 0.04 times the maximum. What counts is the range, 20 °C.' },
    ],
    explanation: tex`$0.04 \cdot (30 - 10) = 0.8$. Errors are told in the unit of the data, or nobody knows what they mean.`,
  },
  {
    kind: 'single-choice',
    text: 'Must a series be stationary before an RNN may learn from it?',
    choices: [
      {
        text: 'No. But what leaves the range that the training saw is forecast badly: differences, or taking out the trend, often help.',
        correct: true,
      },
      {
        text: 'No, and scaling replaces it anyway.',
        explanation: 'Scaling moves and stretches all values alike: a trend stays a trend.',
      },
      {
        text: 'Yes, otherwise the training does not converge.',
        explanation:
          'ARIMA rests on stationarity. A network has no such assumption; seasons, for instance, it can learn as they are.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'Why are inputs scaled for an RNN, and what happens if they are not?',
    modelAnswer: tex`The activations $\sigma$ and $\tanh$ react between about $-3$ and $3$; beyond that they are flat. Large inputs push them there: gates stand open or closed whatever comes, and the gradient through them is almost 0. So the training does not get going, or it jumps about.

With several features, the one with the large numbers drowns the others. And a target of 30,000 asks for weights that small steps take very long to reach.

The scaler is fitted on the training part, and the forecasts are scaled back before they are judged.`,
    keyPoints: [
      'Large inputs saturate the sigmoid and tanh.',
      'Saturated units have almost no gradient, so nothing is learned.',
      'Features with large numbers drown the others.',
      'The scaler is fitted on the training part alone.',
    ],
  },
] as const;
