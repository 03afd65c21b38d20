import type { TokensView } from '../../src/rnn/display/views';
import type { Cursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { hatchPath } from '../shared/hatch';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { useWords } from '../shared/words';
import { BLOCK, CELL, type Column, INDEX, ROW, SIZE, TEXT, type TokensLayout } from './layout';
import { words as translated } from './words';

interface DiagramProps {
  data: TokensView;
  layout: TokensLayout;
  cursor: Cursor | undefined;
}

/** Each sentence, its words, below them their indices, and below those the row that a model gets. */
export function TokensDiagram({ data, layout, cursor }: DiagramProps) {
  const { ink } = useEnv();
  const words = useWords(translated);
  const chosen = cursor && data.sentences[cursor.unit ?? 0]?.row[cursor.step];
  return (
    <g>
      {layout.sentences.map((placed, i) => (
        <g key={i} transform={`translate(0,${placed.y})`}>
          <Label x={0} y={12} size={12} bold maxWidth={22}>
            {String(i + 1)}
          </Label>
          <Label x={layout.gutter} y={12} size={12} maxWidth={layout.width - layout.gutter}>
            {data.sentences[i]!.text.replace(/\s+/g, ' ').trim() || words.noTokens}
          </Label>
          {Array.from({ length: placed.blocks }, (_, block) => (
            <g key={block} transform={`translate(0,${TEXT + block * BLOCK})`}>
              {block === 0
                ? (
                    [
                      [words.token, 14],
                      [words.index, INDEX],
                      [words.row, ROW + 14],
                    ] as const
                  ).map(([label, y]) => (
                    <Label key={y} x={0} y={y} size={10} colour={ink.muted}>
                      {label}
                    </Label>
                  ))
                : null}
              {placed.columns
                .filter((column) => column.block === block)
                .map((column, k) => (
                  <TokenColumn
                    key={k}
                    column={column}
                    at={
                      cursor &&
                      (cursor.unit ?? 0) === i &&
                      cursor.step >= column.from &&
                      cursor.step < column.to
                    }
                    same={isSame(column, chosen)}
                  />
                ))}
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}

/** The same word as the one under the cursor, wherever it stands. */
function isSame({ token }: Column, chosen: number | undefined): boolean {
  return token !== undefined && chosen !== undefined && chosen !== 0 && token.index === chosen;
}

function TokenColumn({ column, at, same }: { column: Column; at: boolean | undefined; same: boolean }) {
  const { ink } = useEnv();
  const { x, width, token, from, to } = column;
  const middle = x + width / 2;
  const inRow = to > from;
  const colour = token?.cut || token?.index === null ? ink.muted : ink.text;
  const struck = textWidth(token?.text ?? '', SIZE) / 2;
  const half = Math.min(struck, width / 2 - 4) + 2;
  return (
    <g>
      {token ? (
        <>
          <rect
            x={x + 0.5}
            y={0.5}
            width={width - 1}
            height={CELL}
            rx={4}
            fill={same ? ink.cursor : ink.box}
            stroke={token.unknown ? ink.text : ink.boxLine}
            stroke-width={token.unknown ? 1.4 : 1}
            stroke-dasharray={token.unknown ? '3 2.5' : undefined}
          />
          <Label x={middle} y={14.5} size={SIZE} anchor="middle" colour={colour} maxWidth={width - 6}>
            {token.text}
          </Label>
          {token.cut ? (
            <path d={`M${middle - half},11H${middle + half}`} stroke={ink.text} stroke-width={1.3} />
          ) : null}
          <Label x={middle} y={INDEX} size={SIZE} anchor="middle" colour={colour}>
            {token.index === null ? '–' : String(token.index)}
          </Label>
          {inRow ? <path d={`M${middle},${INDEX + 3}V${ROW}`} stroke={ink.edge} stroke-width={1} /> : null}
        </>
      ) : null}
      {inRow ? (
        <>
          <rect
            x={x + 0.5}
            y={ROW + 0.5}
            width={width - 1}
            height={CELL}
            fill={same || at ? ink.cursor : token ? ink.surface : ink.faint}
            stroke={at ? ink.accent : ink.boxLine}
            stroke-width={at ? 2 : 1}
          />
          {token ? null : (
            <path
              d={hatchPath(x + 1, ROW + 1, width - 2, CELL - 1)}
              stroke={ink.muted}
              stroke-opacity={0.5}
              fill="none"
            />
          )}
          <Label
            x={middle}
            y={ROW + 14.5}
            size={SIZE}
            anchor="middle"
            bold={!!token}
            colour={token ? ink.text : ink.muted}
            halo={!token}
          >
            {token ? String(token.index) : to - from > 1 ? `0 × ${to - from}` : '0'}
          </Label>
        </>
      ) : null}
    </g>
  );
}
