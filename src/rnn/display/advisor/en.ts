import type { AdvisorTexts } from './AdvisorTexts';

export const en: AdvisorTexts = {
  forks: {
    order: {
      question: 'Does the order of the steps matter?',
      branches: {
        yes: {
          answer: 'yes, a sequence',
          reason:
            'The order carries information, and a recurrent network keeps in its state what came before.',
        },
        no: {
          answer: 'no',
          result: 'Feedforward network or CNN',
          reason:
            'If shuffling the steps would lose nothing, a feedforward network is simpler and trains faster; for local patterns, as in pictures, a CNN.',
        },
      },
    },
    dependency: {
      question: 'How many steps back does an output depend on?',
      branches: {
        short: {
          answer: 'fewer than 10',
          result: 'SimpleRNN',
          reason: 'Over fewer than 10 steps a gradient survives without gates, so the simplest cell may do.',
        },
        medium: {
          answer: '10 to 100',
          result: 'GRU',
          reason:
            'From about 10 steps on the gradient of a SimpleRNN fades. The update gate of a GRU carries the state along, with a quarter fewer weights than an LSTM.',
        },
        long: {
          answer: 'more than 100',
          result: 'LSTM',
          reason:
            'Beyond 100 steps memory has to last: the cell state of an LSTM is passed on by adding, so its gradient fades least.',
        },
      },
    },
    samples: {
      question: 'How many samples are there to learn from?',
      branches: {
        large: {
          answer: 'a million or more',
          result: 'Stacked: 3 layers',
          reason:
            'So many samples can teach several layers, each of which sees more of the whole than the one below.',
        },
        small: {
          answer: 'fewer',
          result: 'Shallow: 1 or 2 layers',
          reason:
            'With fewer samples every further layer has weights that the data cannot settle: begin with one, from 10,000 samples with two.',
        },
      },
    },
    future: {
      question: 'Is the whole sequence known before the answer is due?',
      branches: {
        yes: {
          answer: 'yes',
          result: 'Bidirectional',
          reason: 'What comes later helps as well: a second layer reads the sequence from its end.',
        },
        no: {
          answer: 'no',
          result: 'Forward only',
          reason: 'In use only the past is there, so the network may read forward only.',
        },
      },
    },
  },
  caveats: {
    guess:
      'How far a dependency reaches is mostly a guess. Compare cells with rnn.gradientFlow, and try more and fewer steps.',
    nearLimit:
      'Your dependency is close to a limit of the rule, and the limits are not sharp: try the neighbouring cell as well.',
    betweenSizes:
      'The rule speaks of thousands and of millions of samples. Between 100,000 and a million, try two layers and three.',
    fewSamples:
      'Fewer than 1,000 samples are few for any network: take few units and more dropout, and compare with a baseline.',
    manyForGru: 'With millions of samples and complex patterns an LSTM is often slightly better than a GRU.',
    fewForLstm: 'On a small data set an LSTM, which has more weights, overfits sooner than a GRU.',
    resources: 'A GRU trains faster and takes less memory than an LSTM, at much the same quality.',
    veryLong:
      'Beyond 1,000 steps LSTM and GRU struggle too: shorten the sequence or average its steps, or look at what else there is.',
    futureOfForecast:
      'What is forecast or generated is never known beforehand. Reading both ways is right only within the window that is already there.',
    streamEnds: 'A stream has no end to read back from: a bidirectional network would have to wait for one.',
    oneLayerTranslation:
      'The model that comes with this advice has one layer in its encoder and one in its decoder, and both read forward: extend it once it works.',
  },
  alternatives: {
    lstm: { name: 'LSTM', why: 'often no better than a GRU, sometimes slightly: try both.' },
    gru: { name: 'GRU', why: 'fewer weights than an LSTM and often as good, and far less forgetful than a SimpleRNN: try both.' }, // prettier-ignore
    simpleRnn: { name: 'SimpleRNN', why: 'if the dependency turns out to be short: it is the smallest.' },
    transformer: {
      name: 'Transformer',
      why: 'looks at all steps at once and trains in parallel; it wants much data and memory.',
    },
    tcn: {
      name: 'Temporal convolutional network',
      why: 'a CNN along time, trained in parallel, whose reach is fixed beforehand.',
    },
    stateSpace: {
      name: 'State space model',
      why: 'its time grows only in proportion to the length: for very long sequences.',
    },
  },
  assets: {
    smallData: 'Small data sets: a Transformer needs more.',
    streaming: 'Streams: each new step costs the same, and needs only the state, not all that was before.',
    resources: 'Small devices: few weights, and one state to keep.',
    interpretable: 'Where one must see why: gates and states can be looked at, step by step.',
    classic: 'Classic time series, of which there are seldom enough for anything larger.',
  },
  heads: {
    path: 'Why',
    caveats: 'Mind that',
    alternatives: 'Try as well',
    allAlternatives: 'Other than recurrent',
    assets: 'What speaks for a recurrent network',
    noAnswers: 'nothing answered yet',
  },
  layers: (count) => (count === 1 ? '1 layer' : `${count} layers`),
  model: (parameters) => `The model that comes with it has ${parameters} parameters.`,
  steps: (value, shown) => `${shown} ${value === 1 ? 'step' : 'steps'} back`,
  samples: (value) => `${value} samples`,
};
