// Writes src/rnn/options/names.json: which options each function of `rnn` has, read from its types. Nothing checks the types of
// a cell when it runs, so the functions themselves refuse an option that does not exist. --check: only whether it is up to date.
import { functionOptions } from './face/options.mjs';
import { members, rnnType } from './face/rnn-type.mjs';
import { written } from './face/written.mjs';

/** These check their own, with more to say. */
const OWN = /^(models\..*|clipGradients|fit|fitSeq2Seq)$/;

const rnn = rnnType();
const found = {};
for (const { name, signature } of members(rnn)) {
  const options = signature && !OWN.test(name) && functionOptions(rnn, signature);
  if (options) found[name] = options;
}
await written('src/rnn/options/names.json', found, 'scripts/option-names.mjs');
