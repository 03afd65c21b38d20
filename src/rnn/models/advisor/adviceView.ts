import type { AdvisorView } from '../../display/views';
import type { ModelSpecification } from '../specification/specification';
import { summarise } from '../specification/summary';
import type { AdviceData } from './advise';

/** What the advisor says as a view: the tree, the way through it, and what there is to say beside it. */
export function adviceView(data: AdviceData, specification?: ModelSpecification): AdvisorView {
  const { path, caveats, alternatives, assets, recommendation } = data;
  return {
    version: 1,
    path,
    caveats,
    alternatives,
    assets,
    ...(recommendation?.layers !== undefined && { layers: recommendation.layers }),
    ...(specification && {
      model: { parameters: summarise(specification).parameters },
    }),
  };
}
