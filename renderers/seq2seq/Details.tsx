import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Seq2SeqStep, Seq2SeqView } from '../../src/rnn/display/views';
import { visible } from '../../src/rnn/display/visible';
import { useEnv } from '../shared/env';
import { exact, short, tidy } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { linePath } from '../shared/path';
import { useWords } from '../shared/words';
import { itemText, type RunName } from './describe';
import { RIGHT, WRONG } from './Token';
import { words as translated } from './words';

const ROW = 19;
const TOKENS_HEIGHT = 24 + 4 * ROW;
const CHART = 150;
const RUNS: RunName[] = ['forced', 'free'];

export function detailsHeight(kind: Seq2SeqView['kind'], width: number): number {
  return kind === 'values' ? CHART : width < 560 ? 2 * TOKENS_HEIGHT + 8 : TOKENS_HEIGHT;
}

/** Of tokens, what else one step thought likely; of numbers, both runs beside the target. */
export function Details({ data, width, step }: { data: Seq2SeqView; width: number; step: number }) {
  if (data.kind === 'values') return <Chart data={data} width={width} step={step} />;
  const wide = width >= 560;
  const each = wide ? (width - 24) / 2 : width;
  return (
    <g>
      {RUNS.map((run, i) => (
        <g
          key={run}
          transform={wide ? `translate(${i * (each + 24)},0)` : `translate(0,${i * (TOKENS_HEIGHT + 8)})`}
        >
          <Guesses data={data} run={run} t={step} width={Math.min(each, 460)} />
        </g>
      ))}
    </g>
  );
}

function Guesses({ data, run, t, width }: { data: Seq2SeqView; run: RunName; t: number; width: number }) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const step = data[run][t];
  const title = `${words.step} ${t + 1} ${step ? words.afterReading(words.run[run], itemText(step.input)) : `${words.run[run]}: ${words.ended}`}`;
  const rows = step ? guessesOf(step, data.target[t]) : [];
  const name = Math.min(140, Math.max(50, ...rows.map(({ token }) => textWidth(visible(token), 11) + 10)));
  const bar = width - name - 62;
  return (
    <g>
      <Label x={0} y={12} size={11} bold maxWidth={width}>
        {title}
      </Label>
      {rows.map(({ token, probability, target }, i) => (
        <g key={i} transform={`translate(0,${22 + i * ROW})`}>
          <Label x={name - 8} y={12} size={11} anchor="end" bold={target} maxWidth={name - 8}>
            {visible(token)}
          </Label>
          <rect x={name} y={3} width={bar} height={11} fill={ink.faint} opacity={0.6} />
          <rect
            x={name}
            y={3}
            width={bar * Math.min(1, probability)}
            height={11}
            fill={target ? RIGHT : ink.muted}
          >
            <title>{exact(probability)}</title>
          </rect>
          <Label x={name + bar + 6} y={12} size={10} colour={ink.muted}>
            {`${short(probability)}${target ? ' ✓' : ''}`}
          </Label>
        </g>
      ))}
    </g>
  );
}

/** The most likely, and the target where it is none of them. */
function guessesOf({ top = [], targetProbability }: Seq2SeqStep, target: string | number[] | undefined) {
  const rows = top.map((guess) => ({ ...guess, target: guess.token === target }));
  const missing =
    typeof target === 'string' && targetProbability !== undefined && !rows.some((row) => row.target);
  return missing ? [...rows, { token: target, probability: targetProbability, target: true }] : rows;
}

function Chart({ data, width, step }: { data: Seq2SeqView; width: number; step: number }) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const lines = [
    { label: words.target, items: data.target, stroke: ink.text, width: 2.4, dash: undefined },
    {
      label: words.run.forced,
      items: data.forced.map((s) => s.output),
      stroke: '#0072B2',
      width: 1.8,
      dash: undefined,
    },
    { label: words.run.free, items: data.free.map((s) => s.output), stroke: WRONG, width: 1.8, dash: '5 3' },
  ].map((line) => ({ ...line, values: line.items.map((item) => Number(item[0])) }));
  const steps = Math.max(...lines.map(({ values }) => values.length));
  const [min = 0, max = 1] = extent(lines.flatMap(({ values }) => values));
  const top = 24;
  const bottom = CHART - 20;
  const y = scaleLinear(max > min ? [min, max] : [min - 1, max + 1], [bottom - 4, top + 6]);
  const ends = [max > min ? max : max + 1, max > min ? min : min - 1];
  const left = Math.max(...ends.map((value) => textWidth(tidy(value), 10))) + 10;
  const x = scaleLinear([0, Math.max(1, steps - 1)], [left + 8, width - 10]);
  const every = Math.ceil(steps / Math.max(1, Math.floor((width - left) / 34)));
  let legend = left;
  return (
    <g>
      <path d={`M${x(step)},${top}V${bottom}`} stroke={ink.cursor} stroke-width={10} />
      <path d={`M${left},${top}V${bottom}H${width}`} fill="none" stroke={ink.faint} />
      {ends.map((value, i) => (
        <Label key={i} x={left - 5} y={y(value) + 4} size={10} anchor="end" colour={ink.muted}>
          {tidy(value)}
        </Label>
      ))}
      {lines.map(({ label, values, stroke, width: thick, dash }) => {
        const at = legend;
        legend += textWidth(label, 10.5) + 50;
        return (
          <g key={label}>
            <path d={`M${at},9h26`} stroke={stroke} stroke-width={thick} stroke-dasharray={dash} />
            <Label x={at + 32} y={13} size={10.5} colour={ink.muted}>
              {label}
            </Label>
            <path
              d={linePath(values.map((value, t) => [x(t), y(value)]))}
              fill="none"
              stroke={stroke}
              stroke-width={thick}
              stroke-dasharray={dash}
            />
            {values.map((value, t) => (
              <circle key={t} cx={x(t)} cy={y(value)} r={t === step ? 4 : 2.5} fill={stroke}>
                <title>{`${label}: ${exact(value)}`}</title>
              </circle>
            ))}
          </g>
        );
      })}
      {Array.from({ length: steps }, (_, t) =>
        t % every === 0 ? (
          <Label key={t} x={x(t)} y={CHART - 6} size={10} anchor="middle" colour={ink.muted}>
            {String(t + 1)}
          </Label>
        ) : null,
      )}
    </g>
  );
}
