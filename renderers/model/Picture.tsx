import type { ModelView } from '../../src/rnn/display/views';
import { withNumbers } from '../../src/rnn/display/withNumbers';
import { useEnv } from '../shared/env';
import { count, shapeText } from '../shared/format';
import { TablePicture } from '../shared/TablePicture';
import { useWords } from '../shared/words';
import { words as translated } from './words';

export function ModelPicture({ data }: { data: ModelView }) {
  const { text, language } = useEnv();
  const words = useWords(translated);
  const total = `${text.total}: ${text.parameters(count(data.parameters, language))}, ${words.trainable(count(data.trainableParameters, language))}`;
  return (
    <TablePicture
      title={data.name}
      detail={data.type}
      description={total}
      columns={[
        { label: text.layer },
        { label: words.type },
        { label: words.outputShape },
        { label: words.parameterColumn, numeric: true },
      ]}
      rows={data.layers.map((layer) => [
        layer.name,
        layer.trainable || layer.parameters === 0 ? layer.type : `${layer.type} · ${words.frozen}`,
        shapeText(layer.outputShape, text),
        count(layer.parameters, language),
      ])}
      notes={[
        total,
        ...data.layers.flatMap(({ name, formula, parameters }) =>
          formula
            ? [`${name}: ${formula.symbols} = ${withNumbers(formula)} = ${count(parameters, language)}`]
            : [],
        ),
      ]}
    />
  );
}
