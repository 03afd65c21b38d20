import { tidy } from '../shared/format';
import { layoutGradients, type GradientsLayout } from './layout';
import { layoutLegend, Legend } from './Legend';
import { Panel } from './Panel';
import { normScale, type NormScale, type Shown } from './scale';
import type { DecodedGradients } from './schema';
import type { GradientWords } from './words';

export interface PlacedDiagram {
  legend: ReturnType<typeof layoutLegend>;
  layout: GradientsLayout;
  scale: NormScale;
  height: number;
}

export function placeDiagram(
  data: DecodedGradients,
  shown: Shown,
  width: number,
  words: GradientWords,
): PlacedDiagram {
  const scale = normScale(data, shown);
  const legend = layoutLegend(data, words, width);
  const layout = layoutGradients(
    data.flows.length,
    width,
    scale,
    tidy,
    data.flows.some(({ layer }) => layer !== undefined),
  );
  return { legend, layout, scale, height: legend.height + layout.height };
}

/** The legend and one panel a flow, on one scale. */
export function GradientsDiagram({
  data,
  shown,
  placed: { legend, layout, scale },
  step,
}: {
  data: DecodedGradients;
  shown: Shown;
  placed: PlacedDiagram;
  step?: number;
}) {
  return (
    <g>
      <Legend entries={legend.entries} width={layout.width} />
      <g transform={`translate(0,${legend.height})`}>
        {data.timesteps === 0
          ? null
          : layout.panels.map((panel) => (
              <Panel
                key={panel.flow}
                data={data}
                placed={panel}
                scale={scale}
                shown={shown}
                tickText={tidy}
                step={step}
              />
            ))}
      </g>
    </g>
  );
}
