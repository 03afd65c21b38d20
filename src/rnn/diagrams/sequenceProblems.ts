import type { LayersModel } from '@tensorflow/tfjs';
import { formatBatchShape } from '../display/formatNumber';
import { MIME, type View, view } from '../display/mime';
import { textTable } from '../display/textTable';
import type { ProblemKind, ProblemsView, UnrolledLayer } from '../display/views';
import { networkOf } from '../inspect/network';

const KINDS: Record<ProblemKind, { shapes: string; example: string }> = {
  'one-to-one': { shapes: '(B, F) → (B, K)', example: 'no sequence: one reading, one class' },
  'one-to-many': { shapes: '(B, F) → (B, T, K)', example: 'a picture, its caption' },
  'many-to-one': { shapes: '(B, T, F) → (B, K)', example: 'the months before, the next month' },
  'many-to-many': { shapes: '(B, T, F) → (B, T, K)', example: 'each word, its class' },
  'encoder-decoder': { shapes: '(B, T₁, F) → (B, T₂, K)', example: 'a sentence, its translation' },
};

/** See `Rnn.sequenceProblems`. */
export function sequenceProblems(model?: LayersModel): View {
  const data: ProblemsView = {
    version: 1,
    kinds: Object.keys(KINDS) as ProblemKind[],
    ...(model && { model: modelOf(model) }),
  };
  return view({ [MIME.problems]: data, [MIME.text]: problemsText(data) });
}

function modelOf(model: LayersModel): NonNullable<ProblemsView['model']> {
  if (model.layers.length === 0) throw new Error(`"${model.name}" has no layers yet: add some first.`);
  const { layers } = networkOf(model).view;
  return {
    name: model.name,
    kind: kindOf(layers),
    input: model.inputs[0]!.shape,
    output: model.outputs[0]!.shape,
  };
}

/**
 * What goes in and comes out decides. From a sequence to a sequence, the two lie in step where every step's output is
 * made at that step; where a state is passed on to another layer, or one vector is between them, they do not.
 */
function kindOf(layers: UnrolledLayer[]): ProblemKind {
  const inputs = layers.filter(({ inbound, stateFrom }) => inbound.length === 0 && stateFrom === undefined);
  const many = inputs.some(({ inputExtent }) => inputExtent === 'sequence');
  const toMany = layers.at(-1)!.outputExtent === 'sequence';
  if (!toMany) return many ? 'many-to-one' : 'one-to-one';
  if (!many) return 'one-to-many';
  const apart = layers.some(
    (layer) =>
      layer.stateFrom !== undefined ||
      (layer.inputExtent === 'vector' && layer.outputExtent === 'sequence') ||
      changesLength(layer),
  );
  return apart ? 'encoder-decoder' : 'many-to-many';
}

/** Pooling, convolution without padding and the like. */
function changesLength({ inputShape, outputShape, outputExtent }: UnrolledLayer): boolean {
  return outputExtent === 'sequence' && inputShape.length >= 2 && inputShape[1] !== outputShape[1];
}

function problemsText({ kinds, model }: ProblemsView): string {
  const rows = kinds.map((kind) => [
    model?.kind === kind ? '▸' : '',
    kind,
    KINDS[kind].shapes,
    KINDS[kind].example,
  ]);
  return [
    'Five kinds of sequence problem (B batch, T timesteps, F features, K outputs)',
    textTable(['', 'kind', 'shapes', 'example'], rows),
    ...(model
      ? [
          `▸ "${model.name}": ${model.kind}, ${formatBatchShape(model.input)} → ${formatBatchShape(model.output)}`,
        ]
      : []),
  ].join('\n');
}
