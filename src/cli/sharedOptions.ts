import { Option } from 'commander';
import { BACKENDS, type BackendChoice } from '../rnn/backend/names';
import { say } from './say';

/** @param preset what computes where none is named */
export function backendOption(preset: BackendChoice): Option {
  return new Option('--backend <name>', say({ en: 'what computes', id: 'yang menghitung' }))
    .choices(['auto', ...BACKENDS])
    .default(preset);
}

/** Of commands that run submissions. */
export function unsafeOption(): Option {
  return new Option(
    '--unsafe',
    say({
      en: 'grade also where nothing holds submissions in: they may then do what you may',
      id: 'nilai juga tanpa pembatas: kiriman lalu dapat melakukan apa pun yang dapat Anda lakukan',
    }),
  );
}
