const tex = String.raw;

export const questions = [
  {
    kind: 'number',
    text: 'Four forecasts are off by 1, 1, 1 and 5 °C. What is the RMSE? Two decimals will do.',
    answer: 2.6458,
    tolerance: 0.006,
    unit: '°C',
    hints: ['Square, take the mean, take the root, in this order.'],
    mistakes: [
      { answer: 2, explanation: 'That is the MAE, the mean of the errors.' },
      { answer: 7, explanation: 'That is the MSE, in °C². The root is missing.' },
      { answer: 5.2915, explanation: tex`That is $\sqrt{28}$, the root of the sum. Divide by four first.` },
    ],
    explanation: tex`$\sqrt{\frac{1 + 1 + 1 + 25}{4}} = \sqrt{7} \approx 2.65$. The one large error, which makes 5 of 8 in the MAE, makes 25 of 28 here.`,
  },
  {
    kind: 'single-choice',
    text: 'Temperatures are forecast in °C. In which unit is the MSE?',
    choices: [
      { text: 'it has none', explanation: 'So it is with R², which is a ratio of squares.' },
      { text: 'in %', explanation: 'So is the MAPE.' },
      { text: 'in °C', explanation: 'So are MAE and RMSE. The mean of squares has the square of the unit.' },
      {
        text: 'in °C²',
        correct: true,
        explanation:
          'Where a book says “MSE and RMSE, same unit as the target”, that holds for the RMSE alone.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Model A is always off by 2 MW. Model B hits three times exactly and is off by 6 MW once. A single large error can bring the grid down. Which model, by which metric?',
    choices: [
      {
        text: 'B, by MAE',
        explanation: tex`The MAE is indeed smaller, 1.5 against 2. But it counts six small errors like one large one, and here they are not alike.`,
      },
      {
        text: 'B, since it is right three times out of four',
        explanation:
          'Being exactly right is not what was asked for; being badly wrong is what must not happen.',
      },
      {
        text: 'either: MAE and RMSE always put models in the same order',
        explanation: 'Here they do not. MSE and RMSE do, since one is the square of the other.',
      },
      {
        text: 'A, by RMSE',
        correct: true,
        explanation: tex`RMSE is 2 for A and 3 for B. Squares weigh what is dangerous here.`,
      },
    ],
  },
  {
    kind: 'number',
    text: 'At dusk a solar plant makes 0.1 MW, and 0.6 MW was forecast. What is the absolute percentage error of this hour, which goes into the MAPE?',
    answer: 500,
    unit: '%',
    hints: ['The error is divided by the *actual* value.'],
    mistakes: [
      { answer: 5, explanation: 'As a ratio it is 5; in percent 500.' },
      { answer: 83.3333, explanation: 'It was divided by the forecast. MAPE divides by what really came.' },
      { answer: 50, explanation: 'An error of 0.5 MW, yes; but in percent of 0.1 MW.' },
    ],
    tolerance: 0.05,
    explanation:
      'Half a megawatt, and 500 %: near 0 the MAPE explodes, and one hour at dusk outweighs all days. At exactly 0 it is not defined at all.',
  },
  {
    kind: 'multiple-choice',
    text: 'Which statements hold, for actual values above 0?',
    choices: [
      {
        text: 'MSE and RMSE may put two models in a different order.',
        explanation: 'The root changes no order: who has the smaller MSE has the smaller RMSE.',
      },
      {
        text: 'An R² of 0 means as good as always forecasting the mean of the actual values.',
        correct: true,
        explanation: 'Below 0 it is worse than that mean.',
      },
      {
        text: 'The MAPE can be compared between series in different units.',
        correct: true,
        explanation:
          'It has no unit of its own: that is its strength, as long as 0 truly means nothing. With °C and °F it does not.',
      },
      {
        text: 'The MAPE is harder on forecasts that are too high than on those that are too low.',
        correct: true,
        explanation:
          'A load cannot be forecast lower than 0, which costs 100 %; upwards there is no end. Who picks a model by MAPE gets forecasts that are too low.',
      },
      {
        text: 'The RMSE is never smaller than the MAE.',
        correct: true,
        explanation: 'They are equal when all errors have the same size.',
      },
      {
        text: 'A high R² proves that a forecast is useful.',
        explanation:
          'For a series that changes slowly, yesterday’s value already has a high R². Compare with the naive forecast.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'MSE, RMSE, MAE, MAPE: what does each tell, when would you take it, and what must stand beside all of them?',
    modelAnswer: `**MSE** weighs large errors by their square, in the square of the unit: good as a loss, hard to read. **RMSE** is the same in the unit of the data: for when large errors are the bad ones.

**MAE** is the mean error in the unit of the data: easy to explain, and not upset by outliers. **MAPE** is the error in percent: for comparing series of different size, as long as no value is near 0; it prefers forecasts that are too low.

Beside them stands the same metric of a naive forecast, on the same test part. Without it nobody can tell whether 2 °C is good.`,
    keyPoints: [
      'MSE and RMSE weigh large errors more; MSE in the square of the unit.',
      'MAE: in the unit of the data, robust to outliers.',
      'MAPE: in percent, without a unit, and useless near 0.',
      'The metric of a naive forecast belongs beside it.',
    ],
  },
] as const;
