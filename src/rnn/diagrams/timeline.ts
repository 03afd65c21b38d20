import { MIME, type View, view } from '../display/mime';
import { textTable } from '../display/textTable';
import type { TimelineEra, TimelineEvent } from '../display/views';

const ERAS: TimelineEra[] = [
  {
    id: 'before',
    name: 'Before recurrent networks',
    from: 1920,
    to: 1986,
    limit: 'features made by hand, and a short or fixed memory',
  },
  {
    id: 'recurrent',
    name: 'Recurrent networks',
    from: 1986,
    to: 2017,
    limit: 'one step after the other, so slow to train on long sequences',
  },
  {
    id: 'attention',
    name: 'Self-attention',
    from: 2017,
    to: 2026,
    limit: 'needs much data and memory; for short series and little data recurrent networks still serve well',
  },
];

/** Years are those in which the paper came out; where a conference followed in the next year, it is named. */
const EVENTS: TimelineEvent[] = [
  {
    id: 'ar',
    year: 1927,
    name: 'AR',
    solved: 'Forecasts a series as a weighted sum of its last values.',
    papers: [
      'G. U. Yule (1927). On a Method of Investigating Periodicities in Disturbed Series, with Special Reference to Wolfer’s Sunspot Numbers. Philosophical Transactions of the Royal Society A 226.',
    ],
  },
  {
    id: 'hmm',
    year: 1966,
    name: 'HMM',
    solved: 'Explains what is seen by a hidden state that changes from step to step.',
    papers: [
      'L. E. Baum, T. Petrie (1966). Statistical Inference for Probabilistic Functions of Finite State Markov Chains. Annals of Mathematical Statistics 37(6).',
    ],
  },
  {
    id: 'arima',
    year: 1970,
    name: 'ARIMA',
    solved: 'Adds moving averages and differences, so that a series with a trend can be forecast.',
    papers: [
      'G. E. P. Box, G. M. Jenkins (1970). Time Series Analysis: Forecasting and Control. Holden-Day.',
    ],
  },
  {
    id: 'rnn',
    year: 1986,
    name: 'Simple RNN',
    solved: 'Learns its own hidden state, by backpropagation through time.',
    papers: [
      'D. E. Rumelhart, G. E. Hinton, R. J. Williams (1986). Learning Representations by Back-Propagating Errors. Nature 323.',
      'M. I. Jordan (1986). Serial Order: A Parallel Distributed Processing Approach. ICS Report 8604, UC San Diego.',
      'J. L. Elman (1990). Finding Structure in Time. Cognitive Science 14(2). (The network that SimpleRNN is.)',
    ],
  },
  {
    id: 'bidirectional',
    year: 1997,
    name: 'Bidirectional',
    solved: 'Reads the sequence both ways, so each step knows what comes after it.',
    papers: [
      'M. Schuster, K. K. Paliwal (1997). Bidirectional Recurrent Neural Networks. IEEE Transactions on Signal Processing 45(11).',
    ],
  },
  {
    id: 'lstm',
    year: 1997,
    name: 'LSTM',
    solved: 'Keeps a cell state behind gates, along which the gradient does not vanish.',
    papers: [
      'S. Hochreiter, J. Schmidhuber (1997). Long Short-Term Memory. Neural Computation 9(8).',
      'F. A. Gers, J. Schmidhuber, F. Cummins (2000). Learning to Forget: Continual Prediction with LSTM. Neural Computation 12(10). (The forget gate.)',
    ],
  },
  {
    id: 'gru',
    year: 2014,
    name: 'GRU',
    solved: 'Does nearly the same with two gates and one state: fewer parameters.',
    papers: [
      'K. Cho, B. van Merriënboer, C. Gulcehre, D. Bahdanau, F. Bougares, H. Schwenk, Y. Bengio (2014). Learning Phrase Representations using RNN Encoder–Decoder for Statistical Machine Translation. EMNLP 2014.',
    ],
  },
  {
    id: 'attention',
    year: 2014,
    name: 'Attention',
    solved: 'Lets a decoder look back at every step of the input, not only at one last state.',
    papers: [
      'D. Bahdanau, K. Cho, Y. Bengio (2014). Neural Machine Translation by Jointly Learning to Align and Translate. arXiv:1409.0473, ICLR 2015.',
    ],
  },
  {
    id: 'transformer',
    year: 2017,
    name: 'Transformer',
    solved: 'Has no recurrence: self-attention sees all steps at once, and trains them in parallel.',
    papers: [
      'A. Vaswani, N. Shazeer, N. Parmar, J. Uszkoreit, L. Jones, A. N. Gomez, Ł. Kaiser, I. Polosukhin (2017). Attention Is All You Need. NIPS 2017.',
    ],
  },
  {
    id: 'gpt',
    year: 2018,
    name: 'GPT',
    solved: 'One Transformer, taught to go on with any text, then fitted to each task.',
    papers: [
      'A. Radford, K. Narasimhan, T. Salimans, I. Sutskever (2018). Improving Language Understanding by Generative Pre-Training. OpenAI.',
    ],
  },
  {
    id: 'bert',
    year: 2018,
    name: 'BERT',
    solved: 'Learns from gaps in text, reading it both ways, then fitted to each task.',
    papers: [
      'J. Devlin, M.-W. Chang, K. Lee, K. Toutanova (2018). BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding. arXiv:1810.04805, NAACL 2019.',
    ],
  },
];

/** See `Rnn.timeline`. */
export function timeline(): View {
  const text = [
    'Models of sequences through time',
    textTable(
      ['year', 'model', 'what it solved'],
      EVENTS.map(({ year, name, solved }) => [String(year), name, solved]),
    ),
    '',
    ...ERAS.map(({ name, from, to, limit }) => `${name}, ${from} to ${to}: ${limit}`),
    '',
    'Papers',
    ...EVENTS.flatMap(({ papers }) => papers),
  ].join('\n');
  return view({ [MIME.timeline]: { version: 1, eras: ERAS, events: EVENTS }, [MIME.text]: text });
}
