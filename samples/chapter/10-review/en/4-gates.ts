const tex = String.raw;

export const questions = [
  {
    kind: 'single-choice',
    text: 'One unit shall remember from word 2 on that a sentence is a question, up to word 40. How are its gates at the words between?',
    choices: [
      {
        text: 'forget gate near 1, input gate near 1',
        explanation:
          'It would keep the old and add something new at every word, so that the mark is soon buried.',
      },
      {
        text: 'forget gate near 0, input gate near 1',
        explanation: 'That replaces what it holds at every word.',
      },
      {
        text: 'forget gate near 0, input gate near 0',
        explanation: 'That empties the cell, and puts nothing in.',
      },
      { text: 'forget gate near 1, input gate near 0', correct: true },
    ],
    explanation: 'Keep, and let nothing in: so the cell state passes through the words as it is.',
  },
  {
    kind: 'single-choice',
    text: 'A pump was off for a night and starts again. What it measured before says nothing any more; the first new value does. What do the gates do at that step?',
    choices: [
      { text: 'forget gate near 0, input gate near 1', correct: true },
      {
        text: 'forget gate near 1, input gate near 0',
        explanation: 'So the night would be remembered, and the new value missed.',
      },
      {
        text: 'forget gate near 1, output gate near 0',
        explanation: 'That hides what is held; but it is still held, and no longer right.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: tex`What does a forget gate do that is wide **open**, $f_t = 1$?`,
    choices: [
      { text: 'It lets the whole new input in.', explanation: tex`That is the input gate, $i_t$.` },
      { text: 'It lets the whole old cell state through.', correct: true },
      {
        text: 'It erases the old cell state.',
        explanation: tex`The name misleads: $f_t$ multiplies $C_{t-1}$, so 1 keeps everything and 0 erases. “Keep gate” would be the better name.`,
      },
    ],
  },
  {
    kind: 'number',
    text: tex`Of one unit: $C_{t-1} = 2$, $f_t = 0.9$, $i_t = 0.5$, $\tilde{C}_t = -0.4$, $o_t = 0.5$. What is $h_t$? Two decimals will do.`,
    answer: 0.4608,
    tolerance: 0.005,
    hints: [
      tex`First the cell state: $C_t = f_t C_{t-1} + i_t \tilde{C}_t$.`,
      tex`Then $h_t = o_t \tanh(C_t)$, and $\tanh(1.6) \approx 0.92$.`,
    ],
    mistakes: [
      {
        answer: 1.6,
        explanation: tex`That is $C_t$. What the layer puts out has passed $\tanh$ and the output gate.`,
      },
      { answer: 0.8, explanation: tex`The $\tanh$ is missing: $h_t = o_t \tanh(C_t)$.` },
      { answer: 0.9217, explanation: tex`That is $\tanh(C_t)$; the output gate lets half of it through.` },
    ],
    explanation: tex`$C_t = 0.9 \cdot 2 + 0.5 \cdot (-0.4) = 1.6$ and $h_t = 0.5 \cdot \tanh(1.6) \approx 0.46$`,
  },
  {
    kind: 'single-choice',
    text: '“In an LSTM gradients are added and no longer multiplied, so they cannot vanish.” What holds?',
    choices: [
      {
        text: tex`Along the cell state the gradient is multiplied by $f_t$ at every step, and survives as far as these are near 1.`,
        correct: true,
        explanation: tex`$0.99^{50} \approx 0.61$, but $0.9^{50} \approx 0.005$, not better than a SimpleRNN. The network *learns* how long it keeps.`,
      },
      {
        text: tex`Along the cell state the gradient always stays what it is.`,
        explanation: tex`Only where $f_t = 1$. So it was in the LSTM of 1997, which could not forget.`,
      },
      {
        text: 'It is right: the cell state is a sum, and sums do not shrink.',
        explanation: tex`$C_t = f_t \odot C_{t-1} + i_t \odot \tilde{C}_t$ is a sum, but its first part carries the factor $f_t$.`,
      },
    ],
  },
  {
    kind: 'multiple-choice',
    text: 'Which gates had the LSTM of 1997 (Hochreiter and Schmidhuber)?',
    choices: [
      { text: 'an input gate', correct: true },
      { text: 'an update gate', explanation: 'That belongs to the GRU, of 2014.' },
      {
        text: 'a forget gate',
        explanation:
          'It came in 2000, with Gers, Schmidhuber and Cummins: without it, cell states grew and grew in long streams.',
      },
      { text: 'an output gate', correct: true },
    ],
  },
  {
    kind: 'open',
    text: 'Say for each of the three gates what it decides, with an example of when it opens and when it closes. Take a forecast of tomorrow’s temperature.',
    modelAnswer: `**Forget gate**: how much of the old cell state is kept. Open while the weather stays as it is; closed when a front comes through and the days before count no more.

**Input gate**: how much of the new candidate gets in. Open on the day on which the temperature drops; closed on a day like any other.

**Output gate**: how much of the cell state shows in the hidden state. Closed in summer for a unit that keeps watch for frost, open on the first cold night.`,
    keyPoints: [
      'The forget gate decides how much of the old cell state stays; 1 keeps it.',
      'The input gate decides how much of the candidate is added.',
      'The output gate decides how much of the cell state shows in h.',
      'For each, a situation in which it opens and one in which it closes.',
    ],
  },
] as const;
