import type { VNode } from 'preact';
import { type Env, useEnv } from './env';
import { Label } from './Label';
import { textWidth } from './measureText';
import { innerWidth, StaticPicture } from './StaticPicture';
import { wrapText } from './wrapText';

export interface TableColumn {
  label: string;
  /** Set right. */
  numeric?: boolean;
}

export interface TableCell {
  text: string;
  bold?: boolean;
  muted?: boolean;
  /** A bar under the value: the part of its length that is filled, 0 to 1. */
  bar?: number;
}

export interface TableContent {
  columns: TableColumn[];
  rows: (string | TableCell)[][];
  /** Rows with a stronger line below them. */
  dividers?: number[];
  /** Sentences below the table. */
  notes?: string[];
}

export interface TablePictureProps extends TableContent {
  title: string;
  detail: string;
  description: string;
}

const SIZE = 12;
const GAP = 22;
const LINE = 15;
const BAR = 4;

/** A table as a picture of its own. A column that has no room is cut with an ellipsis. */
export function TablePicture({ title, detail, description, ...content }: TablePictureProps) {
  const env = useEnv();
  const { height, drawing } = tableDrawing(content, env);
  return (
    <StaticPicture width={env.width} height={height} title={title} detail={detail} description={description}>
      {drawing}
    </StaticPicture>
  );
}

/** A table to be drawn in a picture, and its height there. */
export function tableDrawing(content: TableContent, { ink, width }: Env): { height: number; drawing: VNode } {
  const { columns, dividers = [], notes = [] } = content;
  const rows = content.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
  );
  const room = innerWidth(width);
  const heads = columns.map(({ label }) => wrapText(label, 110, SIZE));
  const widths = fitted(
    columns.map((_, i) =>
      Math.max(
        ...heads[i]!.map((line) => textWidth(line, SIZE)),
        ...rows.map((row) => textWidth(row[i]?.text ?? '', SIZE, row[i]?.bold)),
      ),
    ),
    room - GAP * (columns.length - 1),
  );
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, w) => sum + w + GAP, 0));
  const right = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * LINE + 8;
  const rowHeight = rows.some((row) => row.some(({ bar }) => bar !== undefined)) ? 32 : 25;
  const bodyBottom = headHeight + rows.length * rowHeight;
  const noteLines = notes.flatMap((note) => wrapText(note, room, SIZE));
  const x = (i: number) => (columns[i]!.numeric ? lefts[i]! + widths[i]! : lefts[i]!);
  const anchor = (i: number) => (columns[i]!.numeric ? 'end' : 'start');
  const height = bodyBottom + (noteLines.length > 0 ? 10 + noteLines.length * LINE : 2);
  const drawing = (
    <>
      {heads.map((lines, i) =>
        lines.map((line, k) => (
          <Label
            key={`${i} ${k}`}
            x={x(i)}
            y={headHeight - 9 - (lines.length - 1 - k) * LINE}
            size={SIZE}
            anchor={anchor(i)}
            colour={ink.muted}
            maxWidth={widths[i]}
          >
            {line}
          </Label>
        )),
      )}
      <path d={`M0,${headHeight}H${right}`} stroke={ink.boxLine} />
      {rows.map((row, r) => {
        const top = headHeight + r * rowHeight;
        const last = r === rows.length - 1 || dividers.includes(r);
        return (
          <g key={r}>
            {row.map((cell, i) => (
              <g key={i}>
                <Label
                  x={x(i)}
                  y={top + 16}
                  size={SIZE}
                  bold={cell.bold}
                  anchor={anchor(i)}
                  colour={cell.muted ? ink.muted : ink.text}
                  maxWidth={widths[i]}
                >
                  {cell.text}
                </Label>
                {cell.bar === undefined ? null : (
                  <>
                    <rect x={lefts[i]} y={top + 21} width={widths[i]} height={BAR} fill={ink.faint} />
                    <rect
                      x={lefts[i]}
                      y={top + 21}
                      width={widths[i]! * Math.min(1, Math.max(0, cell.bar))}
                      height={BAR}
                      fill={cell.bold ? ink.accent : ink.muted}
                    />
                  </>
                )}
              </g>
            ))}
            <path
              d={`M0,${top + rowHeight}H${right}`}
              stroke={last ? ink.boxLine : ink.faint}
              stroke-width={1}
            />
          </g>
        );
      })}
      {noteLines.map((line, i) => (
        <Label key={i} x={0} y={bodyBottom + 18 + i * LINE} size={SIZE} colour={ink.muted}>
          {line}
        </Label>
      ))}
    </>
  );
  return { height, drawing };
}

/** The widest columns give way first. */
function fitted(widths: number[], room: number): number[] {
  const result = [...widths];
  for (let over = total(result) - room; over > 0.5; over = total(result) - room) {
    const widest = Math.max(...result);
    const second = Math.max(24, ...result.filter((w) => w < widest));
    const many = result.filter((w) => w === widest).length;
    const step = Math.min(over / many, widest - second) || over / many;
    if (widest <= 24) return result;
    result.forEach((w, i) => (result[i] = w === widest ? w - step : w));
  }
  return result;
}

const total = (values: number[]) => values.reduce((sum, w) => sum + w, 0);
