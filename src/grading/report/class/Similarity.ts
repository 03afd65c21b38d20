import type { ComparedSubmission, SimilarPair } from '../../similarity/similarSubmissions';

/** What `similarSubmissions` found, and in what: the names are the learners'. */
export interface Similarity {
  pairs: SimilarPair[];
  submissions: readonly ComparedSubmission[];
}
