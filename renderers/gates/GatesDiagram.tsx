import { useEnv } from '../shared/env';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { useWords } from '../shared/words';
import { runDetail, runName } from './describe';
import { ShapeHeatmap } from './Heatmap';
import { InputSeries } from './InputSeries';
import type { GatesLayout, PanelColumn } from './layout';
import { MaskedColumns, MaskedLegend } from './Masked';
import { Notes } from './Notes';
import { PanelFrame } from './Panel';
import type { DecodedGates } from './schema';
import { TimeAxis } from './TimeAxis';
import type { TimeWindow } from './timeWindow';
import { words } from './words';

interface Props {
  data: DecodedGates;
  layout: GatesLayout;
  orders: number[][];
}

/** What neither the cursor nor the window changes: names, scales, frames. */
export function Frames({ data, layout, orders }: Props) {
  const left = layout.columns[0]!.x;
  return (
    <>
      {layout.columns.map((column, i) => (
        <RunTitle key={i} data={data} column={column} />
      ))}
      {layout.panels.map((placed) => (
        <PanelFrame
          key={`${placed.run} ${placed.panel.gate}`}
          placed={placed}
          cell={data.runs[placed.run]!.cell}
          order={orders[placed.run]!}
        />
      ))}
      <Notes x={left} lines={layout.notes} />
      {layout.legendTop === undefined ? null : (
        <MaskedLegend x={left} y={layout.legendTop} maxWidth={layout.width - left} />
      )}
    </>
  );
}

function RunTitle({ data, column: { title, x, width, run } }: { data: DecodedGates; column: PanelColumn }) {
  const { ink, text, language } = useEnv();
  const name = runName(data, run, useWords(words));
  if (title === undefined) return null;
  const nameWidth = Math.min(width * 0.6, textWidth(name, 13, true));
  return (
    <>
      <Label x={x} y={title} size={13} bold maxWidth={nameWidth + 1}>
        {name}
      </Label>
      <Label x={x + nameWidth + 10} y={title} size={11} colour={ink.muted} maxWidth={width - nameWidth - 10}>
        {runDetail(data, run, text, language)}
      </Label>
    </>
  );
}

/** What moves with the window: input, mask, the steps' numbers; in a static picture also the heatmaps. */
export function TimeParts({ data, layout, orders, window }: Props & { window: TimeWindow }) {
  const { interactive } = useEnv();
  return (
    <>
      {layout.columns.map((column, i) => (
        <g key={i}>
          <InputSeries data={data} column={column} window={window} />
          <TimeAxis timesteps={data.timesteps} column={column} window={window} />
        </g>
      ))}
      {layout.panels.map((placed) => {
        const { panel, run, x, heatTop, width, height } = placed;
        return (
          <g key={`${run} ${panel.gate}`}>
            {interactive ? null : (
              <ShapeHeatmap
                {...{ x, y: heatTop, width, height, window }}
                values={panel.values}
                steps={data.timesteps}
                rows={data.runs[run]!.units}
                scale={panel.scale}
                rowOrder={orders[run]}
                name={panel.gate}
              />
            )}
            <MaskedColumns placed={placed} masked={data.runs[run]!.masked} window={window} />
          </g>
        );
      })}
    </>
  );
}
