import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { featureReach } from '../../src/rnn/display/featureReach';
import { useEnv } from '../shared/env';
import { exact } from '../shared/format';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measureText';
import { useWords } from '../shared/words';
import { Circle } from './Circle';
import { extremeAt } from './extremeAt';
import { existsText, type FeatureLayout } from './layout';
import { Reach } from './Reach';
import { madeOf, nameOf, marksOf, valueOf, valueText } from './reading';
import type { FeatureData } from './schema';
import { Strip } from './Strip';
import { words } from './words';

/** The series, and below it one row a feature. */
export function FeaturesDrawing({
  data,
  t,
  layout,
}: {
  data: FeatureData;
  t: number;
  layout: FeatureLayout;
}) {
  const { ink, language } = useEnv();
  const say = useWords(words);
  const { reach, rows, headings, narrow, bottom } = layout;
  const x = scaleLinear([reach.longest, 0], [reach.left + 6, reach.t]);
  return (
    <>
      <Strip data={data} t={t} layout={layout} />
      <Columns layout={layout} x={x} />
      {headings.map(({ group, y }) => (
        <g key={`${group}${y}`}>
          <path d={`M0,${y + 6}H${narrow ? layout.value : layout.exists.right}`} stroke={ink.faint} />
          <Label x={0} y={y} bold halo maxWidth={reach.t}>
            {say.groups[group]}
          </Label>
        </g>
      ))}
      <path d={`M${reach.line},${layout.head + 26}V${bottom}`} stroke={ink.text} stroke-width={1.5} />
      {data.features.map((feature, f) => {
        const y = rows[f]!;
        const value = valueOf(data, f, t);
        const missing = !Number.isFinite(value);
        const steps = featureReach(feature);
        const below = narrow ? 17 : 0;
        const how = madeOf(data, f, t, say, language);
        return (
          <g key={f}>
            <Label x={0} y={y + 4} size={12} maxWidth={layout.nameWidth - 6}>
              {nameOf(feature, say)}
            </Label>
            <Reach feature={feature} x={x} y={y} missing={missing} extreme={extremeAt(data, feature, t)} />
            <g>
              <Label
                x={layout.value}
                y={y + 4}
                size={12}
                anchor="end"
                bold
                colour={missing ? ink.muted : ink.text}
              >
                {valueText(feature, value)}
              </Label>
              <title>{missing ? how : exact(value)}</title>
            </g>
            <Label
              x={layout.how.x}
              y={y + 4 + below}
              colour={ink.muted}
              halo={narrow}
              maxWidth={layout.how.width}
            >
              {how}
            </Label>
            <Label x={layout.exists.right} y={y + 4 + below} anchor="end" colour={ink.muted}>
              {existsText(steps, say, language)}
            </Label>
            {feature.kind.endsWith('Sin') ? (
              <Circle
                x={reach.left + 30}
                y={(y + rows[f + 1]!) / 2}
                radius={17}
                marks={marksOf(feature.kind)}
                sin={value}
                cos={valueOf(data, f + 1, t)}
              />
            ) : null}
          </g>
        );
      })}
    </>
  );
}

/** What the columns hold, and the axis of past steps. */
function Columns({ layout, x }: { layout: FeatureLayout; x: (back: number) => number }) {
  const { ink } = useEnv();
  const say = useWords(words);
  const { reach, head, narrow, bottom } = layout;
  const heading = (text: string, at: number, anchor: 'start' | 'end', maxWidth: number) => (
    <Label x={at} y={head - 2} anchor={anchor} colour={ink.muted} maxWidth={maxWidth}>
      {text}
    </Label>
  );
  const target = textWidth(say.target, 11);
  let free = reach.t - 16;
  const marks = ticks(0, reach.longest, Math.max(2, Math.floor((reach.t - reach.left) / 60)))
    .filter((back) => Number.isInteger(back))
    .map((back) => {
      const label = back === 0 ? 't' : `t−${back}`;
      const half = textWidth(label, 10) / 2;
      const at = Math.max(x(back), reach.left - 8 + half);
      const shown = back === 0 || at + half < free;
      if (shown && back > 0) free = at - half - 6;
      return { back, label, at, shown };
    });
  return (
    <>
      {heading(say.feature, 0, 'start', layout.nameWidth)}
      {heading(say.reach, reach.left, 'start', reach.target - target / 2 - reach.left - 6)}
      {heading(say.target, reach.target, 'start', target + 2)}
      {narrow ? null : heading(say.value, layout.value, 'end', 90)}
      {narrow ? null : heading(say.how, layout.how.x, 'start', layout.how.width)}
      {narrow ? null : heading(say.exists, layout.exists.right, 'end', layout.exists.width)}
      {marks.map(({ back, label, at, shown }) => (
        <g key={back}>
          <path d={`M${x(back)},${head + 20}V${bottom}`} stroke={ink.faint} />
          {shown ? (
            <Label
              x={at}
              y={head + 14}
              size={10}
              anchor="middle"
              colour={back === 0 ? ink.text : ink.muted}
              bold={back === 0}
            >
              {label}
            </Label>
          ) : null}
        </g>
      ))}
      <Label x={reach.target} y={head + 14} size={10} anchor="middle" bold>
        t+1
      </Label>
      <path d={`M${reach.target},${head + 26}V${bottom}`} stroke={ink.accent} stroke-dasharray="2 4" />
      <circle
        cx={reach.target}
        cy={head + 26}
        r={4}
        fill={ink.surface}
        stroke={ink.accent}
        stroke-width={1.5}
      />
    </>
  );
}
