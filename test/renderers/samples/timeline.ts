import { MIME } from '../../../src/rnn/display/mime';
import type { TimelineView } from '../../../src/rnn/display/views';
import { timeline as made } from '../../../src/rnn/diagrams/timeline';
import type { ViewSample } from './ViewSample';

const sample = (name: string, data: unknown, pictured = false): ViewSample => ({
  name: `timeline, ${name}`,
  mime: MIME.timeline,
  data,
  pictured,
});

const crowded: TimelineView = {
  version: 1,
  eras: [{ id: 'x', name: 'An era of one year', from: 2017, to: 2018 }],
  events: Array.from({ length: 20 }, (_, i) => ({
    id: `e${i}`,
    year: i < 12 ? 2017 : 2018,
    name: `Model ${'with a longer name'.slice(0, i)}`,
    solved: 'What it solved.',
    papers: [],
  })),
};

export const timeline: ViewSample[] = [
  sample('the chapter’s', made().bundle[MIME.timeline], true),
  sample('crowded', crowded),
];
