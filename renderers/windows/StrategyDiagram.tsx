import { windowSpan } from '../../src/rnn/display/windowCount';
import { useEnv } from '../shared/env';
import { exact, short } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { arrowHead } from '../shared/path';
import { useWords } from '../shared/words';
import { DiagramCell } from './DiagramCell';
import { LINE, ROW, type WindowsLayout } from './layout';
import type { WindowsState } from './reading';
import type { SlidingWindows } from './schema';
import { type Run, runOf, sourceOf } from './strategies';
import { words } from './words';

/** For each forecast step of the chosen window: a row, with what is read on the left and what comes out. */
export function StrategyDiagram({
  data,
  state,
  layout,
}: {
  data: SlidingWindows;
  state: WindowsState;
  layout: WindowsLayout;
}) {
  const { ink } = useEnv();
  const say = useWords(words);
  const { strategy } = state;
  const { title, sentence, legend, legendTop, rows: top } = layout.strategy;
  const { last } = windowSpan(state.window, data);
  const { columns, columnWidth } = layout;
  const future = columns.filter(({ from }) => from > 0);
  const rows = future
    .map(({ from, to }) => ({ from, to, run: runOf(strategy, from, data) }))
    .filter((row): row is typeof row & { run: Run } => row.run !== undefined);
  const now = columns.findIndex(({ from }) => from > 0);
  const gapColumns = columns.filter(({ from, to }) => from > 0 && to <= data.gap);
  const bottom = top + future.length * ROW;
  return (
    <>
      <Label x={0} y={title} bold>
        {`${say.strategy}: ${say.strategies[strategy]}`}
      </Label>
      {sentence.map((line, i) => (
        <Label key={i} x={0} y={title + 18 + i * LINE} colour={ink.muted}>
          {line}
        </Label>
      ))}
      {legend.map(({ kind, label, x, row }) => (
        <g key={kind}>
          <DiagramCell kind={kind} x={x} y={legendTop + row * LINE - 10} width={18} height={12} />
          <Label x={x + 24} y={legendTop + row * LINE}>
            {label}
          </Label>
        </g>
      ))}
      {gapColumns.length > 0 ? (
        <rect
          x={gapColumns[0]!.x}
          y={top - 14}
          width={gapColumns.length * columnWidth}
          height={bottom - top + 14}
          fill={ink.muted}
          fill-opacity={0.18}
        >
          <title>{say.gapOf(data.gap)}</title>
        </rect>
      ) : null}
      {columns.map(({ from, to, x }) => {
        const name = from !== to ? '…' : from === 0 ? 't' : from > 0 ? `+${from}` : `−${-from}`;
        return textWidth(name, 9) <= columnWidth ? (
          <Label key={from} x={x + columnWidth / 2} y={top - 4} size={9} anchor="middle" colour={ink.muted}>
            {name}
          </Label>
        ) : null;
      })}
      <path d={`M${columns[now]!.x - 1},${top - 14}V${bottom}`} stroke={ink.muted} stroke-dasharray="3 3" />
      {rows.map(({ from, to, run }, r) => {
        const y = top + r * ROW;
        const name =
          strategy === 'multi-output'
            ? say.all(data.horizon)
            : run.passing
              ? say.gap
              : strategy === 'direct'
                ? say.model(run.model! + 1)
                : say.step(from - data.gap);
        if (from !== to)
          return (
            <Label key={from} x={0} y={y + 13} colour={ink.muted}>
              ⋮
            </Label>
          );
        const end = columns.find(
          (column) => column.from > 0 && run.first >= column.from && run.first <= column.to,
        )!;
        const begin = columns.findLast((column) => column.from <= run.to)!;
        const [a, b] = [begin.x + columnWidth - 1, end.x + 1];
        return (
          <g key={from}>
            <Label x={0} y={y + 13} maxWidth={80}>
              {name}
            </Label>
            {b - a > 8 ? (
              <>
                <path d={`M${a + 1},${y + ROW / 2 - 1}H${b - 3}`} stroke={ink.muted} />
                <path d={arrowHead(b - 1, y + ROW / 2 - 1, 'right')} fill={ink.muted} />
              </>
            ) : null}
            {columns.map((column) => {
              const offset = Math.min(column.to, Math.max(column.from, run.from));
              const output = column.to >= run.first && column.from <= run.last;
              const kind = output ? 'output' : sourceOf(strategy, run, offset);
              if (!kind) return null;
              const single = column.from === column.to;
              const value = data.columns[0]![last + offset]!;
              const known = kind === 'window' || kind === 'later';
              const text = !single ? '…' : known ? short(value) : 'ŷ';
              return (
                <DiagramCell
                  key={column.from}
                  kind={kind}
                  x={column.x + 1}
                  y={y}
                  width={columnWidth - 2}
                  height={ROW - 3}
                  text={text}
                  title={known && single ? `${last + offset + 1}: ${exact(value)}` : undefined}
                />
              );
            })}
          </g>
        );
      })}
    </>
  );
}
