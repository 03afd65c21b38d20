import type { ComponentChildren } from 'preact';
import type { CellEquations, ModelLayer, ModelView } from '../../src/rnn/display/views';
import { ofShapes, withNumbers } from '../../src/rnn/display/withNumbers';
import { useEnv } from '../shared/env';
import { count } from '../shared/format';
import { useWords } from '../shared/words';
import { bytes } from './bytes';
import { equationsOf, partsOf } from './equations';
import { words as translated } from './words';

/** What is shown on demand: how the counts come about, the memory, the equations. */
export function Details({ data }: { data: ModelView }) {
  const words = useWords(translated);
  const counted = data.layers.filter(({ weights }) => weights !== undefined);
  const cells = data.layers.filter(({ equations }) => equations !== undefined);
  return (
    <div>
      {counted.length > 0 ? (
        <Part title={words.counts}>
          {counted.map((layer, i) => (
            <Count key={i} layer={layer} />
          ))}
        </Part>
      ) : null}
      {data.memory ? (
        <Part title={words.memory}>
          <Memory memory={data.memory} />
        </Part>
      ) : null}
      {cells.length > 0 ? (
        <Part title={words.equations}>
          <p class="rnn-notes">{words.symbols}</p>
          {grouped(cells).map(({ names, equations }, i) => (
            <Equations key={i} names={names} equations={equations} />
          ))}
        </Part>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details style="margin-top:6px">
      <summary style="cursor:pointer">{title}</summary>
      <div style="padding:2px 0 6px 16px">{children}</div>
    </details>
  );
}

function Count({ layer }: { layer: ModelLayer }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const { name, formula, weights = [], parameters, notTrained } = layer;
  const total = count(parameters, language);
  const meaning = formula
    ? formula.variables.map(({ symbol, meaning }) => `${symbol}: ${words.sizes[meaning]}`).join(', ')
    : words.fromShapes;
  return (
    <p style="margin:6px 0 0">
      <b style="font-weight:600">{name}</b> <span class="rnn-muted">{meaning}</span>
      <br />
      <span class="rnn-code">
        {formula ? `${formula.symbols} = ${withNumbers(formula)}` : ofShapes(weights)} = <b>{total}</b>
      </span>
      {notTrained ? <span class="rnn-muted"> · {words.notTrained(count(notTrained, language))}</span> : null}
    </p>
  );
}

function Memory({ memory }: { memory: NonNullable<ModelView['memory']> }) {
  const { language } = useEnv();
  const words = useWords(translated);
  const { weightBytes, activationBytes, optimizer } = memory;
  const line = (label: string, value: string, note?: string) => (
    <p style="margin:4px 0 0">
      {label}: <b style="font-weight:600">{value}</b>
      {note ? <span class="rnn-muted"> · {note}</span> : null}
    </p>
  );
  return (
    <>
      {line(words.weights, bytes(weightBytes, language))}
      {line(
        words.activations,
        activationBytes === null ? words.anyLength : bytes(activationBytes, language),
        words.activationsHow,
      )}
      {optimizer ? (
        line(
          words.optimizer(optimizer.name),
          bytes(optimizer.bytes, language),
          words.copies(String(optimizer.copies)),
        )
      ) : (
        <p class="rnn-notes">{words.optimizerNotKnown}</p>
      )}
    </>
  );
}

function Equations({ names, equations }: { names: string[]; equations: CellEquations }) {
  const words = useWords(translated);
  const notes = [
    ...(equations.cell === 'GRU'
      ? [words.convention, equations.resetAfter ? words.resetAfter : words.resetBefore]
      : []),
    ...(equations.recurrentActivation === 'hardSigmoid' ? [words.hardSigmoid] : []),
  ];
  return (
    <div style="margin-top:8px">
      <b style="font-weight:600">{equations.cell}</b> <span class="rnn-muted">{names.join(', ')}</span>
      {equationsOf(equations).map((equation) => (
        <div
          key={equation}
          style="font:italic 14px/1.7 'Cambria Math','STIX Two Text',Georgia,serif;padding-left:12px"
        >
          {partsOf(equation).map(({ text, below }, i) => (below ? <sub key={i}>{text}</sub> : text))}
        </div>
      ))}
      {notes.map((note) => (
        <p key={note} class="rnn-notes">
          {note}
        </p>
      ))}
    </div>
  );
}

/** Layers that compute the same have their equations once. */
function grouped(layers: ModelLayer[]): { names: string[]; equations: CellEquations }[] {
  const groups = new Map<string, { names: string[]; equations: CellEquations }>();
  for (const { name, equations } of layers) {
    const key = JSON.stringify(equations);
    const group = groups.get(key) ?? { names: [], equations: equations! };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}
