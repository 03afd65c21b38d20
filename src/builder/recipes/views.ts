import type { TextLanguage } from '../BuiltCell';
import type { Facts } from './facts';
import { code, type Explained, type Texts } from './Recipe';

const RECURRENT: Texts = {
  en: '## Inside\n\nThe network unrolled in time and the gates of its first recurrent layer share one cursor: choose a step in one of them. Below, how the gradient flows back through time.',
  id: '## Di dalamnya\n\nJaringan yang dibentangkan menurut waktu dan gerbang lapisan rekuren pertamanya memakai satu kursor bersama: pilih sebuah langkah di salah satunya. Di bawahnya, cara gradien mengalir mundur menurut waktu.',
};

const FEEDFORWARD: Texts = {
  en: '## Inside\n\nThis network has no recurrent layer: nothing is carried from one step to the next.',
  id: '## Di dalamnya\n\nJaringan ini tidak memiliki lapisan rekuren: tidak ada yang dibawa dari satu langkah ke langkah berikutnya.',
};

/** Above a view of an encoder–decoder. */
export const TWICE: Texts = {
  en: '## Inside\n\nThe same sequence twice: with the target given at each step, and free, as in use.',
  id: '## Di dalamnya\n\nBarisan yang sama dua kali: dengan target yang diberikan di setiap langkah, dan bebas, seperti saat dipakai.',
};

/** The unrolled network, gates and gradient flow; of a network without time, where it stands among the others. */
export function insideViews({ recurrent }: Facts, language: TextLanguage): Explained {
  if (!recurrent) return { text: FEEDFORWARD[language], code: ['rnn.sequenceProblems(model);'] };
  return {
    text: RECURRENT[language],
    code: [
      code(
        'const example = data.test.x.slice([0], [1]);',
        'rnn.link(rnn.unroll(model, example), rnn.gates(model, example));',
      ),
      'rnn.gradientFlow(model, data.test.x, data.test.y);',
    ],
  };
}
