import { useMemo, useState } from 'preact/hooks';
import type { SearchView as Data } from '../../src/rnn/display/views';
import { CursorPlot } from '../shared/CursorPlot';
import { useEnv } from '../shared/env';
import { useCopies, usePictureState } from '../shared/picture';
import { ProgressBar } from '../shared/ProgressBar';
import { Readout } from '../shared/Readout';
import { SaveMenu } from '../shared/SaveMenu';
import { useOwnCursor } from '../shared/useOwnCursor';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { layoutAxes } from './axes';
import { csv, describeSearch, describeTrial, notesOf, progressText, timeText } from './describe';
import { ParallelPlot, trialAt } from './ParallelPlot';
import { ranked } from './ranking';
import { type Sort, sortedBy, TrialsTable } from './TrialsTable';
import { words as translated } from './words';

/** More rows nobody reads, and each costs time in every drawing. */
const MOST_ROWS = 200;

/** A search as it goes: progress, every trial as a line over its parameters, and as a row. */
export function SearchView({ data }: { data: Data }) {
  const { text, language } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [sort, setSort] = useState<Sort>();
  const trials = useMemo(() => ranked(data), [data]);
  const layout = useMemo(() => layoutAxes(data, width, words.value), [data, width, words]);
  // by number: while the search runs, the order changes
  const { at, hover, pin, onKeyDown } = useOwnCursor(trials.map(({ number }) => number));
  const selected = trials[at];
  usePictureState({ selected: selected?.number });
  useCopies([{ label: 'CSV', text: () => csv(data) }]);
  const line = progressText(data, words, language);
  const time = timeText(data, text);
  const rows = (sort ? sortedBy(trials, sort) : trials).slice(0, MOST_ROWS);
  const reading = selected ? describeTrial(selected, data, words) : [];
  const part = data.planned === 0 ? 1 : Math.min(1, data.ended / data.planned);
  return (
    <div ref={ref}>
      <div class="rnn-head rnn-one-line">
        <b>{words.status[data.status]}</b>{' '}
        <span class="rnn-muted">{[data.name, words.method[data.method]].filter(Boolean).join(' · ')}</span>{' '}
        <span class="rnn-muted">{time}</span>
        <SaveMenu />
      </div>
      <ProgressBar part={part} status={data.status} label={words.title} text={`${line}, ${time}`} />
      <p class="rnn-readout rnn-muted">{line}</p>
      {data.noWorkerAt ? <p class="rnn-message">{words.noWorker(data.noWorkerAt)}</p> : null}
      <div class="rnn-plot" style="margin-top:8px">
        <CursorPlot
          width={width}
          height={layout.height}
          label={`${words.title}. ${describeSearch(data, words, language)} ${words.plot} ${words.hint}`}
          last={Math.max(1, trials.length)}
          now={Math.max(0, at) + 1}
          told={reading.join(', ') || words.hint}
          placeAt={(x, y) => trialAt(trials, layout, x, y)}
          hover={hover}
          pin={pin}
          onKeyDown={onKeyDown}
        >
          <ParallelPlot view={data} trials={trials} layout={layout} selected={selected?.number} />
        </CursorPlot>
      </div>
      <Readout parts={reading} hint={`${words.plot} ${words.hint}`} lines={width < 640 ? 4 : 2} />
      {rows.length > 0 ? (
        <TrialsTable
          view={data}
          trials={rows}
          sort={sort}
          onSort={setSort}
          selected={selected?.number}
          onSelect={hover}
        />
      ) : (
        <p class="rnn-notes">{words.waiting}</p>
      )}
      <p class="rnn-notes">{notesOf(data, rows.length, words, language).join(' ')}</p>
    </div>
  );
}
