import { MIME, isView, type View, view } from '../display/mime';
import type { LinkedView } from '../display/views';

const MOST = 12;

/** See `Rnn.link`. */
export function link(views: View[]): View {
  if (views.length === 0) throw new Error('rnn.link needs at least one view, as rnn.unroll(…) returns it.');
  if (views.length > MOST) throw new Error(`rnn.link takes at most ${MOST} views, not ${views.length}.`);
  const data: LinkedView = { version: 1, views: views.flatMap(parts) };
  return view({
    [MIME.linked]: data,
    [MIME.text]: views.map(({ bundle }) => String(bundle[MIME.text] ?? '')).join('\n\n'),
  });
}

/** A view that is linked already brings its parts. */
function parts(given: View, i: number): LinkedView['views'] {
  const own = isView(given)
    ? Object.keys(given.bundle).find((mime) => mime.startsWith('application/vnd.rnnbook.'))
    : undefined;
  if (!own || !isView(given)) {
    throw new TypeError(`rnn.link takes views, as rnn.unroll(…) returns them; value ${i + 1} is none.`);
  }
  return own === MIME.linked
    ? (given.bundle[own] as LinkedView).views
    : [{ mime: own, data: given.bundle[own] }];
}
