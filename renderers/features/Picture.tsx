import { useEnv } from '../shared/env';
import { innerWidth, StaticPicture } from '../shared/StaticPicture';
import { useWords } from '../shared/words';
import { FeaturesDrawing } from './FeaturesDrawing';
import { layoutFeatures } from './layout';
import { describe, readingParts } from './reading';
import type { FeatureData } from './schema';
import { words } from './words';

export function FeaturesPicture({ data, state }: { data: FeatureData; state?: unknown }) {
  const { width, language } = useEnv();
  const say = useWords(words);
  const { t = data.series.length - 1 } = (state ?? {}) as { t?: number };
  const layout = layoutFeatures(data, innerWidth(width), say, language);
  const reading = readingParts(data, t, say, language);
  return (
    <StaticPicture
      width={width}
      height={layout.height}
      title={say.title}
      detail={reading.join(' · ')}
      description={`${describe(data, say, language)}. ${reading.join(', ')}.`}
    >
      <FeaturesDrawing data={data} t={t} layout={layout} />
    </StaticPicture>
  );
}
