const tex = String.raw;

export const questions = [
  {
    kind: 'number',
    text: tex`On its way back through time, a gradient of 1 is multiplied by $0.9$ at each of 50 steps. What is left of it? Three decimals will do.`,
    answer: 0.00515,
    tolerance: 0.0005,
    hints: [
      'It is multiplied once for every step, not once in all.',
      tex`$0.9^2 = 0.81$, $0.9^3 = 0.729$, …`,
    ],
    mistakes: [
      {
        answer: 45,
        explanation: tex`That is $0.9 \cdot 50$, a sum of 50 equal parts. Here 50 factors are multiplied.`,
      },
      {
        answer: 0.018,
        explanation: tex`That is $0.9 / 50$. The steps do not share the gradient out; each makes it smaller by a tenth.`,
      },
    ],
    explanation: tex`$0.9^{50} \approx 0.005$. With $1.1$ instead it would be $1.1^{50} \approx 117$: so near to each other lie vanishing and exploding.`,
  },
  {
    kind: 'multiple-choice',
    text: tex`For $h_t = \tanh(W_{hh} h_{t-1} + W_{xh} x_t + b_h)$ one step back multiplies the gradient by

$$\frac{\partial h_t}{\partial h_{t-1}} = \operatorname{diag}(1 - h_t^2) \, W_{hh}$$

What makes this factor small?`,
    choices: [
      {
        text: tex`a recurrent kernel $W_{hh}$ with small singular values`,
        correct: true,
        explanation: 'They say by how much the matrix stretches a vector, and with it the gradient.',
      },
      {
        text: 'a long sequence',
        explanation: 'The length says how many such factors there are, not how large one of them is.',
      },
      {
        text: tex`units that are saturated: $h_t$ close to $1$ or $-1$`,
        correct: true,
        explanation: tex`Then $1 - h_t^2$ is almost 0: where $\tanh$ is flat, nothing gets through.`,
      },
      {
        text: 'a small learning rate',
        explanation:
          'It scales the update of the weights once the gradient is known. On the way through time it plays no part.',
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'It is often said that gradients vanish because “the weights are below 1”. What is true of a SimpleRNN?',
    choices: [
      {
        text: tex`Since the slope of $\tanh$ is at most 1, the gradient must vanish.`,
        explanation: tex`A large $W_{hh}$ can outweigh that slope. Otherwise no RNN would ever explode.`,
      },
      {
        text: 'It vanishes only when a weight is exactly 0.',
        explanation: 'A product of many factors below 1 is enough; none of them has to be 0.',
      },
      {
        text: tex`If the largest singular value of $W_{hh}$ is below 1, the gradient must vanish exponentially.`,
        correct: true,
        explanation: tex`The slope of $\tanh$ is at most 1, so then each factor shortens every gradient by at least that much.`,
      },
      {
        text: tex`If every single weight in $W_{hh}$ is below 1, the gradient must vanish.`,
        explanation: tex`64 units with all weights $0.5$: such a matrix stretches a vector up to $32$ times. It is the matrix that counts, not its entries.`,
      },
    ],
  },
  {
    kind: 'single-choice',
    text: 'Gradients are clipped to a norm of at most 1. Which trouble does that cure?',
    choices: [
      { text: 'exploding gradients alone', correct: true },
      { text: 'neither', explanation: 'Against exploding gradients it is the usual remedy, and a good one.' },
      {
        text: 'vanishing gradients alone',
        explanation: 'Clipping only ever shortens. A gradient that has already died stays as it is.',
      },
      {
        text: 'both',
        explanation: 'Clipping only ever shortens: it cannot bring back what has vanished on the way.',
      },
    ],
    explanation:
      'Against vanishing something else must help: gates (LSTM, GRU), a recurrent kernel that starts orthogonal, or shorter ways through the network.',
  },
  {
    kind: 'open',
    text: tex`Explain with a formula why a SimpleRNN hardly learns from what lies 100 steps back.`,
    modelAnswer: tex`By the chain rule

$$\frac{\partial L}{\partial h_1} = \frac{\partial L}{\partial h_T} \prod_{t=2}^{T} \operatorname{diag}(1 - h_t^2) \, W_{hh}$$

It is a product of $T - 1$ matrices. If each of them shortens a vector at least by a factor $\gamma < 1$, then at most $\gamma^{T-1}$ of the gradient is left: with $\gamma = 0.9$ and 100 steps $0.00003$.

So the early steps do not show in the gradient of the weights, and nothing is learned from them. If the factors stretch, it explodes instead.`,
    keyPoints: [
      'The gradient of an early state is a product of one factor a step.',
      tex`Each factor is the slope of $\tanh$ times the recurrent kernel.`,
      'Factors below 1 make the product shrink exponentially with the number of steps.',
      'So early steps hardly change the weights.',
    ],
    hints: ['Begin with the chain rule, from the last state back to the first.'],
  },
] as const;
