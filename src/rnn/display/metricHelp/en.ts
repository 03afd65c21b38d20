import type { MetricHelpTexts } from './MetricHelp';

export const en: MetricHelpTexts = {
  mse: {
    name: 'MSE, mean squared error',
    what: 'The mean of the squared errors (y − ŷ)².',
    unit: 'The square of the series’ unit: °C² for °C.',
    use: 'As a loss to train with, and where one large miss is worse than many small ones.',
    misleads:
      'A few outliers can make up most of it, and its size can hardly be read: look at its root, the RMSE.',
  },
  rmse: {
    name: 'RMSE, root mean squared error',
    what: 'The root of the MSE: the size of an error, where large misses weigh more.',
    unit: 'The series’ unit.',
    use: 'To state an error in the series’ own unit when large misses cost more than their share.',
    misleads:
      'A few outliers raise it: far above the MAE, it tells of them. It does not compare series of different scales.',
  },
  mae: {
    name: 'MAE, mean absolute error',
    what: 'The mean size of the errors |y − ŷ|.',
    unit: 'The series’ unit.',
    use: 'When twice the error costs twice as much, and outliers are not to decide.',
    misleads: 'Rare large misses disappear in it. It does not compare series of different scales.',
  },
  r2: {
    name: 'R², coefficient of determination',
    what: '1 − MSE / variance of the actual values: 1 is perfect, 0 as good as their mean, below 0 worse than it.',
    unit: 'None.',
    use: 'To see whether a forecast follows the ups and downs of the series at all.',
    misleads:
      'With a trend or a season even the naive forecast comes close to 1: compare with its row, not with 0.',
    more: 'The mean of the actual values is not known when the forecast is made. Where they are all the same, R² is not defined.',
  },
  mape: {
    name: 'MAPE, mean absolute percentage error',
    what: 'The mean of |y − ŷ| / |y|.',
    unit: '%',
    use: 'To compare series of different scales whose values stay well away from 0.',
    misleads:
      'Near 0 it explodes: an error of 1 where the actual value is 0.01 is 10,000 %. Values of exactly 0 are left out here, and counted.',
    more: 'Adding 1e-8 to the denominator only hides the division by 0: at an actual value of 0, an error of 1 then counts 10,000,000,000 %, and one such value decides the mean. Forecasts that are too high cost more than ones too low (at most 100 %, if they are not negative). A unit without a true zero, such as °C, has no percentages.',
  },
  smape: {
    name: 'sMAPE, symmetric MAPE',
    what: 'The mean of 200 · |y − ŷ| / (|y| + |ŷ|), as in the M4 competition.',
    unit: '%, from 0 to 200.',
    use: 'To compare series of different scales when single values near 0 are not to decide, or with results of M4.',
    misleads:
      'Not symmetric in spite of its name: too low costs more than as much too high. Where only one of the two is 0 it is 200 %, however small the error.',
    more: 'Where both are 0 the term is 0/0; there is no error, so it counts as 0, and how often is said. Other authors define it without the 2 (from 0 to 100), or without the absolute values in the denominator (Makridakis 1993).',
  },
  mase: {
    name: 'MASE, mean absolute scaled error',
    what: 'MAE / MAE of the naive forecast within the training series, with a period of the seasonal naive one (Hyndman & Koehler 2006).',
    unit: 'None. Below 1: smaller than the naive errors of the training series.',
    use: 'To compare forecasts over series of different scales, also with zeros.',
    misleads:
      'It divides by one-step errors of another stretch of time: several steps ahead a good forecast may exceed 1, and in a calm test part the naive one stays below 1.',
    more: 'It needs the training series: rnn.metrics(actual, predicted, { train, period }). Where that never changes from one period to the next, it is not defined.',
  },
  directionAccuracy: {
    name: 'Direction accuracy',
    what: 'The share of steps on which forecast and actual value move the same way, up or down.',
    unit: '%; a coin gets 50.',
    use: 'When a decision hangs on up or down and not on how much, as in trading.',
    misleads:
      'It says nothing of the size of the errors, and where most steps go up, always saying up gets above 50. A step on which either stays the same counts as wrong.',
  },
  accuracy: {
    name: 'Accuracy',
    what: 'The share of all values whose class was predicted right.',
    unit: '%',
    use: 'When the classes are about equally frequent and every mistake costs the same.',
    misleads: 'If 95 % are “no”, always saying “no” gets 95 %. Look at the recall of the rare class.',
  },
  precision: {
    name: 'Precision',
    what: 'Of what was predicted as the class, the share that is it: TP / (TP + FP).',
    unit: 'A share, from 0 to 1.',
    use: 'When a false alarm is costly.',
    misleads:
      'It does not see what was missed: a single prediction that hits gives 1. Not defined where the class was never predicted.',
  },
  recall: {
    name: 'Recall',
    what: 'Of what is the class, the share that was predicted as it: TP / (TP + FN).',
    unit: 'A share, from 0 to 1.',
    use: 'When a miss is costly.',
    misleads:
      'It does not see false alarms: always predicting the class gives 1. Not defined where the class never occurs.',
  },
  f1: {
    name: 'F1',
    what: 'The harmonic mean of precision and recall, high only when both are: 2TP / (2TP + FP + FN).',
    unit: 'A share, from 0 to 1.',
    use: 'When the class is rare and both a false alarm and a miss matter.',
    misleads: 'It weighs both alike, whatever they cost, and does not count what was rightly left out.',
  },
  support: {
    name: 'Support',
    what: 'How many values are of the class.',
    unit: 'A count.',
    use: 'To see how much the scores of a row rest on.',
    misleads: 'With few values, one more hit or miss changes the scores a lot.',
  },
  confusionMatrix: {
    name: 'Confusion matrix',
    what: 'How many values of each actual class (row) were predicted as each class (column); the diagonal is right.',
    unit: 'Counts, coloured by their share of the row.',
    use: 'To see which classes are taken for which.',
    misleads: 'Colours compare within a row: in a row of few values, a single one is dark.',
  },
};
