import { useEnv } from '../shared/env';
import { arrowHead } from '../shared/path';
import { EDGE_WIDTH } from '../unrolled/edges';
import type { KindSketch } from './kinds';
import { SKETCH } from './layout';

const [OUTPUT, BOX, INPUT] = [10, 46, 106];
const BOX_HEIGHT = 30;
const RADIUS = 5.5;

/** One kind: inputs below, outputs above, a cell for each step, and the state between the cells. */
export function Sketch({ sketch, middle, top }: { sketch: KindSketch; middle: number; top: number }) {
  const { ink } = useEnv();
  const { inputs, outputs, decoder, fedBackFrom } = sketch;
  const { pitch, box } = SKETCH;
  const x = (step: number) => middle + (step - (inputs.length - 1) / 2) * pitch;
  const [output, cellTop, input] = [top + OUTPUT, top + BOX, top + INPUT];
  const cellBottom = cellTop + BOX_HEIGHT;
  const feed = (key: string, at: number, from: number, to: number) => (
    <g key={key} class="rnn-edge-feed">
      <path d={`M${at},${from}V${to + 5}`} stroke={ink.edge} stroke-width={EDGE_WIDTH.feed} />
      <path d={arrowHead(at, to, 'up')} fill={ink.edge} />
    </g>
  );
  return (
    <g>
      {inputs.slice(1).map((_, i) => {
        const [from, to, y] = [x(i) + box / 2, x(i + 1) - box / 2, cellTop + BOX_HEIGHT / 2];
        return (
          <g key={`state ${i}`} class="rnn-edge-hidden">
            <path d={`M${from},${y}H${to - 5}`} stroke={ink.edge} stroke-width={EDGE_WIDTH.hidden} />
            <path d={arrowHead(to, y, 'right')} fill={ink.edge} />
          </g>
        );
      })}
      {inputs.map((given, t) => (
        <g key={t}>
          <rect
            x={x(t) - box / 2}
            y={cellTop}
            width={box}
            height={BOX_HEIGHT}
            rx={4}
            fill={decoder !== undefined && t >= decoder ? ink.surface : ink.box}
            stroke={ink.edge}
            stroke-width={decoder !== undefined && t >= decoder ? 2 : 1.2}
          />
          {given ? <circle cx={x(t)} cy={input + RADIUS} r={RADIUS} fill={ink.edge} /> : null}
          {given ? feed('in', x(t), input, cellBottom) : null}
          {outputs[t] ? feed('out', x(t), cellTop, output + RADIUS + 1) : null}
          {outputs[t] ? (
            <circle
              cx={x(t)}
              cy={output}
              r={RADIUS}
              fill={ink.surface}
              stroke={ink.edge}
              stroke-width={1.8}
            />
          ) : null}
          {fedBackFrom !== undefined && t >= fedBackFrom && t + 1 < inputs.length ? (
            <g class="rnn-edge-skip">
              <path
                d={`M${x(t) + RADIUS + 1},${output}H${x(t) + pitch / 2}V${input}H${x(t + 1)}V${cellBottom + 5}`}
                fill="none"
                stroke={ink.muted}
                stroke-width={1.2}
                stroke-dasharray="2 3"
              />
              <path d={arrowHead(x(t + 1), cellBottom, 'up')} fill={ink.muted} />
            </g>
          ) : null}
        </g>
      ))}
    </g>
  );
}
