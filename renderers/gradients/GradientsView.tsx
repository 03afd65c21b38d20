import { useMemo, useState } from 'preact/hooks';
import { useCursor } from '../shared/cursor';
import { CursorPlot } from '../shared/CursorPlot';
import { useEnv } from '../shared/env';
import { Head } from '../shared/Head';
import { useCopies, usePictureState } from '../shared/picture';
import { Readout } from '../shared/Readout';
import { Switch } from '../shared/Switch';
import { useWidth } from '../shared/useWidth';
import { useWords } from '../shared/words';
import { ClippingBars, clippingHeight, describeClipping } from './Clipping';
import { csv, describeFlows, describeStep, headOf, stepName } from './describe';
import { GradientsDiagram, placeDiagram } from './GradientsDiagram';
import { stepUnder } from './layout';
import type { Shown } from './scale';
import type { DecodedGradients } from './schema';
import { Verdicts } from './Verdicts';
import { words as translated } from './words';

export function GradientsView({ data }: { data: DecodedGradients }) {
  const { text, language, interactive } = useEnv();
  const words = useWords(translated);
  const [ref, width] = useWidth<HTMLDivElement>();
  const [scale, setScale] = useState<Shown['scale']>('log');
  const [measure, setMeasure] = useState<Shown['measure']>('norm');
  const shown = useMemo<Shown>(() => ({ scale, measure }), [scale, measure]);
  const placed = useMemo(() => placeDiagram(data, shown, width, words), [data, shown, width, words]);
  const { cursor, hover, pin, onKeyDown } = useCursor({ steps: data.timesteps });
  usePictureState({ shown, step: cursor?.step });
  useCopies([{ label: words.copyCsv, text: () => csv(data) }]);
  const head = headOf(data, words, language);
  if (data.timesteps === 0) return <Head title={head.title} detail={`${head.detail} · ${text.empty}`} />;

  const parts = cursor ? describeStep(data, cursor.step, shown, words) : [];
  const last = stepName(data, data.flows[0]!.judgedHidden.last);
  return (
    <div>
      <Head {...head}>
        {interactive ? (
          <>
            <Switch<Shown['scale']>
              label={words.scale}
              value={scale}
              onChange={setScale}
              options={[
                { value: 'log', label: words.logarithmic },
                { value: 'linear', label: words.linear },
              ]}
            />
            {data.kind === 'model' ? (
              <Switch<Shown['measure']>
                label={words.measure}
                value={measure}
                onChange={setMeasure}
                options={[
                  { value: 'norm', label: words.norm, title: words.normTitle },
                  { value: 'relative', label: words.relative(last), title: words.relativeTitle },
                ]}
              />
            ) : null}
          </>
        ) : null}
      </Head>
      <div ref={ref} class="rnn-plot">
        <CursorPlot
          width={width}
          height={placed.height}
          label={`${head.title}, ${head.detail}. ${describeFlows(data, words)} ${words.cursor}`}
          last={data.timesteps}
          now={(cursor?.step ?? 0) + 1}
          told={parts.join(', ') || words.hint}
          placeAt={(x, y) => {
            const step = stepUnder(placed.layout, data.timesteps, x, y - placed.legend.height);
            return step === undefined ? undefined : { step };
          }}
          hover={hover}
          pin={pin}
          onKeyDown={onKeyDown}
        >
          <GradientsDiagram data={data} shown={shown} placed={placed} step={cursor?.step} />
        </CursorPlot>
      </div>
      <Readout parts={parts} hint={words.hint} />
      <Verdicts data={data} />
      {data.flows.map(({ name, clipping }, i) =>
        clipping ? (
          <svg
            key={i}
            class="rnn-clipping"
            width={Math.min(width, CLIPPING_WIDTH)}
            height={clippingHeight(clipping)}
            role="img"
            aria-label={describeClipping(name, clipping, words)}
          >
            <ClippingBars name={name} clipping={clipping} width={Math.min(width, CLIPPING_WIDTH)} />
          </svg>
        ) : null,
      )}
    </div>
  );
}

const CLIPPING_WIDTH = 640;
