import { useMemo } from 'preact/hooks';
import { useCursor } from '../shared/cursor';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { Head } from '../shared/Head';
import { useCopies, usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { FeaturesDrawing } from './FeaturesDrawing';
import { layoutFeatures } from './layout';
import { csv, describe, madeOf, nameOf, readingParts, valueOf, valueText } from './reading';
import type { FeatureData } from './schema';
import { stepScale } from './Strip';
import { words } from './words';

export function FeaturesView({ data }: { data: FeatureData }) {
  const { language, interactive } = useEnv();
  const say = useWords(words);
  const [ref, width] = useWidth<HTMLDivElement>();
  const steps = data.series.length;
  const { cursor, hover, pin, onKeyDown } = useCursor({ steps, initial: { step: steps - 1 } });
  const t = cursor?.step ?? steps - 1;
  const layout = useMemo(() => layoutFeatures(data, width, say, language), [data, width, say, language]);
  usePictureState({ t });
  useCopies([{ label: say.csv, text: () => csv(data, say) }]);
  const under = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const frame = event.currentTarget.getBoundingClientRect();
    if (event.clientY - frame.top > layout.strip.bottom + 20) return undefined;
    const step = Math.round(stepScale(data, layout).invert(event.clientX - frame.left));
    return { step: Math.max(0, Math.min(steps - 1, step)) };
  };
  const reading = readingParts(data, t, say, language);
  const all = count(data.omitted + steps, language);
  return (
    <div>
      <Head
        title={say.title}
        detail={[
          data.omitted > 0 ? say.lastOf(count(steps, language), all) : say.steps(all),
          data.unit,
          say.hint,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <div ref={ref} class="rnn-plot">
        <svg
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
          role="slider"
          tabindex={0}
          aria-label={`${say.title}. ${describe(data, say, language)}. ${say.hint}`}
          aria-valuemin={1}
          aria-valuemax={data.omitted + steps}
          aria-valuenow={data.omitted + t + 1}
          aria-valuetext={reading.join(', ')}
          style={{ touchAction: 'pan-y', userSelect: 'none' }}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            const at = under(event);
            if (event.button !== 0 || !at) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            pin(at);
          }}
          onPointerMove={(event) => {
            const at = under(event);
            if (event.buttons & 1 && at) pin(at);
            else hover(at);
          }}
          onPointerLeave={() => hover(undefined)}
        >
          <FeaturesDrawing data={data} t={t} layout={layout} />
        </svg>
      </div>
      <Readout parts={reading} hint={say.hint} />
      <p class="rnn-notes">{say.note}</p>
      {interactive ? (
        <div class="rnn-hidden">
          <table>
            <caption>{reading.join(', ')}</caption>
            <tbody>
              {data.features.map((feature, f) => (
                <tr key={f}>
                  <th scope="row">{nameOf(feature, say)}</th>
                  <td>
                    {Number.isFinite(valueOf(data, f, t))
                      ? valueText(feature, valueOf(data, f, t))
                      : say.missing}
                  </td>
                  <td>{madeOf(data, f, t, say, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}
