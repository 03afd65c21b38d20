import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { decodeArray } from '../../src/rnn/display/encoding';
import type { TensorHeatmap as Data, TensorView } from '../../src/rnn/display/views';
import { useEnv } from '../shared/env';
import { count, short } from '../shared/format';
import { heatColour, type HeatScale } from '../shared/heat';
import { ScaleBar, scaleBarWidth } from '../shared/ScaleBar';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { words } from './words';

const LARGEST_SQUARE = 22;
const TALLEST = 420;

interface Square {
  row: number;
  column: number;
}

/** The last two axes as a grid of colours, of which one square can be read; of more axes, one matrix at a time. */
export function TensorHeatmap({
  data,
  statistics,
}: {
  data: Data;
  statistics: NonNullable<TensorView['statistics']>;
}) {
  const { scheme, language } = useEnv();
  const say = useWords(words);
  const [ref, width] = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [matrix, setMatrix] = useState(0);
  const [square, setSquare] = useState<Square>();
  const [shown, height, columns] = data.values.shape as [number, number, number];
  const at = Math.min(matrix, shown - 1);
  const values = useMemo(() => decodeArray(data.values), [data.values]);
  const scale = scaleOf(statistics);
  const side = Math.min(LARGEST_SQUARE, width / columns);
  const size = { width: side * columns, height: Math.min(TALLEST, Math.max(side, 4) * height) };
  const valueAt = ({ row, column }: Square) => values[(at * height + row) * columns + column]!;

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(columns, height);
    for (let i = 0; i < columns * height; i++) {
      const [red, green, blue] = heatColour(scale, values[at * columns * height + i]!, scheme);
      image.data.set([red, green, blue, 255], 4 * i);
    }
    context.putImageData(image, 0, 0);
  }, [values, at, scheme, scale.min, scale.max]);

  const point = (event: PointerEvent) => {
    const box = canvas.current!.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * height);
    if (column >= 0 && column < columns && row >= 0 && row < height) setSquare({ row, column });
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const { row, column } = square ?? { row: -step[0]!, column: -step[1]! };
    const within = (n: number, most: number) => Math.min(most - 1, Math.max(0, n));
    setSquare({ row: within(row + step[0]!, height), column: within(column + step[1]!, columns) });
  };
  const readout = square && square.row < height && square.column < columns ? square : undefined;
  const text = readout
    ? `${say.rows(...rangeOf(readout.row, data.rowsEach, data.rows))}, ${say.columns(...rangeOf(readout.column, data.columnsEach, data.columns))}: ${short(valueAt(readout))}`
    : '';
  const notes = [
    data.rowsEach * data.columnsEach > 1 ? say.means(String(data.rowsEach), String(data.columnsEach)) : '',
    shown < data.matrices ? say.partOfMatrices(count(shown, language), count(data.matrices, language)) : '',
  ].filter((note) => note !== '');
  const barWidth = scaleBarWidth(scale, 90);
  return (
    <div ref={ref} class="rnn-plot" style="margin-top:10px">
      <div style="display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center;margin-bottom:4px">
        <span class="rnn-muted">
          {say.values} [{data.rows} × {data.columns}]
        </span>
        <svg width={barWidth} height={14}>
          <ScaleBar scale={scale} x={barWidth} y={7} bar={90} />
        </svg>
        {shown > 1 ? (
          <label style="display:inline-flex;gap:8px;align-items:center">
            <input
              type="range"
              min={0}
              max={shown - 1}
              value={at}
              onInput={(event) => setMatrix(Number(event.currentTarget.value))}
            />
            {say.matrix(count(at + 1, language), count(data.matrices, language))}
          </label>
        ) : null}
      </div>
      <div
        style={{ position: 'relative', width: `${size.width}px`, height: `${size.height}px` }}
        tabIndex={0}
        role="application"
        aria-label={`${say.values} [${data.rows} × ${data.columns}]. ${say.howTo}`}
        onPointerMove={point}
        onPointerLeave={() => setSquare(undefined)}
        onKeyDown={move}
      >
        <canvas
          ref={canvas}
          width={columns}
          height={height}
          style={{ width: `${size.width}px`, height: `${size.height}px`, left: 0, top: 0 }}
        />
        {readout ? (
          <div
            aria-hidden="true"
            style={{
              position: 'absolute',
              pointerEvents: 'none',
              outline: '2px solid var(--rnn-focus)',
              left: `${(readout.column / columns) * size.width}px`,
              top: `${(readout.row / height) * size.height}px`,
              width: `${size.width / columns}px`,
              height: `${size.height / height}px`,
            }}
          />
        ) : null}
      </div>
      <p class="rnn-readout" role="status">
        {text}
      </p>
      {notes.length > 0 ? <p class="rnn-notes">{notes.join('; ')}</p> : null}
    </div>
  );
}

/** Signed values about zero, others from least to greatest. */
function scaleOf({ min, max }: { min: number; max: number }): HeatScale {
  if (min >= 0 || max <= 0) return { kind: 'sequential', min, max };
  const most = Math.max(-min, max);
  return { kind: 'diverging', min: -most, max: most };
}

/** The rows or columns that a square stands for, from 0. */
function rangeOf(at: number, each: number, all: number): [string, string] {
  return [String(at * each), String(Math.min(all, (at + 1) * each) - 1)];
}
