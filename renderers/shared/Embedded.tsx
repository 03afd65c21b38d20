import { PictureSource } from './picture';
import type { ViewDefinition } from './view';

/** A view within another one, with a picture of its own. */
export function Embedded<T>({ definition, data }: { definition: ViewDefinition<T>; data: T }) {
  const { View } = definition;
  return (
    <PictureSource definition={definition} data={data}>
      <View data={data} />
    </PictureSource>
  );
}
