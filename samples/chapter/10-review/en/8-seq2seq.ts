const tex = String.raw;

export const questions = [
  {
    kind: 'single-choice',
    text: 'In an encoder–decoder of two LSTMs (without attention), what does the decoder get of the input sentence?',
    choices: [
      {
        text: 'the hidden states of all steps',
        explanation: 'That is attention: there the decoder looks back at every step.',
      },
      {
        text: 'the weights of the encoder',
        explanation:
          'Both have weights of their own. What is handed on is a state, made anew for each sentence.',
      },
      { text: tex`the last states of the encoder, $h_T$ and $C_T$`, correct: true },
      {
        text: 'the words of the input, once more',
        explanation: 'It never sees them: all that it knows has gone through the state of the encoder.',
      },
    ],
    explanation: tex`They are called the context: a summary of the sentence, of fixed size, in which the decoder begins.`,
  },
  {
    kind: 'multiple-choice',
    text: 'For which tasks is sequence to sequence made, where a sequence goes in and a sequence of another length comes out?',
    choices: [
      {
        text: 'telling whether a review is favourable',
        explanation: 'One answer to a whole sequence: many to one. No decoder is needed.',
      },
      {
        text: 'turning speech into text',
        correct: true,
        explanation: 'Thousands of sound frames become a few words.',
      },
      { text: 'translating a sentence', correct: true },
      { text: 'summarising a report', correct: true },
      {
        text: 'captioning a photograph',
        explanation:
          'It is often named among them, and it has an encoder and a decoder. But what goes in is a picture and no sequence: one to many.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'In training, the decoder reads the right words (teacher forcing). What does it read in use?',
    choices: [
      {
        text: 'the right words as well',
        explanation: 'They are not known then: finding them is its task.',
      },
      { text: 'the word that it has just put out itself', correct: true },
      {
        text: 'nothing, it goes by its state alone',
        explanation: 'It always reads one word a step; at first a start mark, then its own.',
      },
    ],
    explanation:
      'So after a mistake it reads something that never came up in training, and one mistake may lead to the next. Feeding its own words now and then while it trains (scheduled sampling) takes the edge off.',
  },
  {
    kind: 'single-choice',
    text: 'Long sentences were translated badly, since all of them had to go through one vector of fixed size. What was the remedy?',
    choices: [
      {
        text: 'the GRU (2014), since it forgets less',
        explanation: 'It changes the cell, not the bottleneck: one vector is still one vector.',
      },
      {
        text: 'teacher forcing',
        explanation: 'It makes the training quicker, and leaves the bottleneck where it is.',
      },
      {
        text: 'attention (2014): at each word the decoder looks at all states of the encoder',
        correct: true,
        explanation: 'Bahdanau, Cho and Bengio, at first within recurrent networks.',
      },
      {
        text: 'the Transformer (2017), which invented attention',
        explanation:
          'It came three years after attention, and left out the recurrence: self-attention is all that it is made of.',
      },
    ],
  },
  {
    kind: 'open',
    text: 'Explain sequence to sequence to somebody who knows what an LSTM is: its two parts, what passes between them, and how an output comes about. Name three uses.',
    modelAnswer: `The **encoder** reads the input step by step, and puts out nothing; what counts is its last state. The **decoder** begins in this state, reads a start mark, and puts out the first word. This it reads in the next step, and so on until it puts out an end mark. So input and output may have different lengths.

In training it reads the right words instead of its own (teacher forcing).

Uses: translation, summaries, speech to text; also several days of a forecast from several weeks of history.`,
    keyPoints: [
      'The encoder turns the input into a state of fixed size.',
      'The decoder starts from that state, and puts out one step after the other, each read in the next.',
      'It begins with a start mark and stops at an end mark, so lengths may differ.',
      'Three uses with sequences on both sides.',
    ],
  },
] as const;
