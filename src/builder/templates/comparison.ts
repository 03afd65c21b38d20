import { gruForecaster } from '../../rnn/models';
import type { BuiltCell, TextLanguage } from '../BuiltCell';
import { recipeCells } from '../recipes';
import { code, type Texts } from '../recipes/Recipe';
import { COMPARED } from './presets';

const TEXTS: Texts<Record<'introduction' | 'models' | 'evaluation' | 'views', string>> = {
  en: {
    introduction:
      '# Which cell: SimpleRNN, GRU or LSTM?\n\nThree forecasters that differ in their cell only learn the same series, each with as many units. It is **many to one** (7.1): the model reads a whole sequence and gives one answer.',
    models:
      '## Three models\n\nThe same seed, units and training for all. The recurrent layer of an LSTM has four times the weights of a SimpleRNN, that of a GRU three times.',
    evaluation:
      '## Which is the best?\n\nForecasts of the test part beside the last known value and the value of one season before; then size, time and losses. One training of each is little evidence: with another seed the order may change.',
    views: '## Inside\n\nThe gates of all three for the same windows, and how far back the gradient reaches.',
  },
  id: {
    introduction:
      '# Sel mana: SimpleRNN, GRU, atau LSTM?\n\nTiga model prakiraan yang hanya berbeda selnya mempelajari deret yang sama, masing-masing dengan jumlah unit yang sama. Ini masalah **banyak ke satu** (7.1): model membaca satu barisan utuh dan memberi satu jawaban.',
    models:
      '## Tiga model\n\nBenih acak, unit, dan pelatihan sama untuk semuanya. Lapisan rekuren LSTM memiliki bobot empat kali lipat SimpleRNN, GRU tiga kali lipat.',
    evaluation:
      '## Mana yang terbaik?\n\nPrakiraan bagian uji di samping nilai terakhir yang diketahui dan nilai satu musim sebelumnya; lalu ukuran, waktu, dan galat. Satu pelatihan saja bukti yang lemah: dengan benih acak lain urutannya bisa berubah.',
    views:
      '## Di dalamnya\n\nGerbang ketiganya untuk jendela yang sama, dan seberapa jauh ke belakang gradien menjangkau.',
  },
};

const NAMES = ['SimpleRNN', 'GRU', 'LSTM'];

/** SimpleRNN, GRU and LSTM of equal size on the series of the forecasting recipe. */
export function comparisonCells(language: TextLanguage): BuiltCell[] {
  const { introduction, models, evaluation, views } = TEXTS[language];
  const data = recipeCells(gruForecaster(COMPARED), language).filter(({ part }) => part === 'data');
  const each = (line: (name: string) => string) => NAMES.map((name) => `  ${name}: ${line(name)},`);
  return [
    { part: 'introduction', kind: 'markdown', source: introduction },
    ...data,
    { part: 'model', kind: 'markdown', source: models },
    {
      part: 'model',
      kind: 'code',
      source: code(
        `const sizes = { units: ${COMPARED.units}, learningRate: ${COMPARED.learningRate} };`,
        'const options = { lookback, horizon, ...sizes };',
        'const models = {',
        '  SimpleRNN: rnn.models.simpleRnnForecaster(options).build(),',
        '  GRU: rnn.models.gruForecaster(options).build(),',
        '  LSTM: rnn.models.lstmForecaster(options).build(),',
        '};',
        'rnn.compareModels({',
        ...each((name) => `{ model: models.${name} }`),
        '});',
      ),
    },
    {
      part: 'training',
      kind: 'code',
      source: code(
        'const options = { epochs: 30, seed: 1 };',
        'const histories = {',
        ...each((name) => `await rnn.fit(models.${name}, data, options)`),
        '};',
        'rnn.trainingRuns(histories);',
      ),
    },
    { part: 'evaluation', kind: 'markdown', source: evaluation },
    {
      part: 'evaluation',
      kind: 'code',
      source: code(
        'const known = [...parts.train, ...parts.validation];',
        'const forecastOf = (model: tf.LayersModel) =>',
        "  rnn.forecast(model, known, { strategy: 'multiOutput', scaler, test: parts.test });",
        'rnn.compareForecasts({',
        '  actual: rnn.windows(parts.test, { lookback, horizon, context: known }).y,',
        '  forecasts: {',
        ...each((name) => `forecastOf(models.${name})`).map((line) => `  ${line}`),
        '  },',
        '  context: known,',
        '  period: 24,',
        '});',
      ),
    },
    {
      part: 'evaluation',
      kind: 'code',
      source: code(
        'const example = data.test.x.slice([0], [1]);',
        'const compared = {',
        ...each((name) => `{ model: models.${name}, history: histories.${name} }`),
        '};',
        'rnn.compareModels(compared, { example });',
      ),
    },
    { part: 'views', kind: 'markdown', source: views },
    { part: 'views', kind: 'code', source: 'rnn.compareGates(models, example);' },
    { part: 'views', kind: 'code', source: 'rnn.gradientFlow(models, data.test.x, data.test.y);' },
  ];
}
