import { advisorTexts } from '../display/advisor';
import { branchText } from '../display/advisor/adviceText';
import { MIME, showAs } from '../display/mime';
import { adviceFor, type Recommendation } from './advisor/advise';
import { adviceView } from './advisor/adviceView';
import { advisedModel } from './advisor/advisedModel';
import type { AdviseAnswers } from './advisor/answers';
import { adviceText } from './advisor/text';
import type { ModelSpecification } from './specification/specification';
import type { SpecifiedModel } from './SpecifiedModel';

const texts = advisorTexts.en;

/** What the advisor recommends, and why. Displayed, it is the decision tree with the path that the answers take. */
export class Advice {
  /** As they were given. */
  readonly answers: AdviseAnswers;
  /** What has been decided so far; `undefined` without answers. */
  readonly recommendation?: Recommendation;
  /** Why, one sentence for each question that was answered. */
  readonly reasons: string[];
  /** Where the rule is loose, or the answers do not fit one another. */
  readonly caveats: string[];
  /** What else to try, or to take instead. */
  readonly alternatives: string[];
  /** What speaks for a recurrent network here, newer ones notwithstanding. */
  readonly forRecurrent: string[];
  /** The recommended model, ready to be built; `undefined` while an answer is missing. */
  readonly model?: SpecifiedModel;

  constructor(
    given: AdviseAnswers | undefined,
    specified: (specification: ModelSpecification) => SpecifiedModel,
  ) {
    const data = adviceFor(given);
    this.answers = data.answers;
    this.recommendation = data.recommendation;
    this.reasons = data.path.map((step) => branchText(step, texts).reason);
    this.caveats = data.caveats.map((caveat) => texts.caveats[caveat]);
    this.alternatives = data.alternatives.map(
      (id) => `${texts.alternatives[id].name}: ${texts.alternatives[id].why}`,
    );
    this.forRecurrent = data.assets.map((asset) => texts.assets[asset]);
    const specification = data.recommendation && advisedModel(data.recommendation, data.answers);
    this.model = specification && specified(specification);
    const view = adviceView(data, specification);
    showAs(this, () => ({ [MIME.advisor]: view, [MIME.text]: adviceText(view) }));
  }
}
