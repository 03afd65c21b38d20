/** The notebook of the pictures of completions and variables; its lines are short, since it stands beside a tensor. */
export const NOTEBOOK = 'load.rnnbook';
export const [SERIES, WINDOWS, NEXT] = [0, 1, 2] as const;

export const CELLS = [
  [
    'const load = rnn.synthetic',
    '  .energyLoad({ seed: 3, hours: 336 })',
    "  .numbers('load');",
    'const { train, test } = rnn.split(load);',
  ].join('\n'),
  [
    'const scaler = rnn.standardScaler();',
    'scaler.fit(train);',
    'const windows = rnn.windows(',
    '  scaler.transform(train),',
    '  { lookback: 24 },',
    ');',
  ].join('\n'),
  '',
];
