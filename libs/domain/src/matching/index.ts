import type { PlaceDocumentsRefusal } from './place-documents.rule';
import type { RunMatchingRefusal } from './run-matching.rule';
import type { SetMatchingRefusal } from './set-matching.rule';
import type { TakeProposalRefusal } from './take-proposal.rule';

export { matchInSteps, type DocumentText, type FieldMatch, type FoundValue } from './find-in-document';
export { findIds } from './find-ids';
export { findValue, isSearchable } from './find-value';
export {
  isTolerance,
  matchKinds,
  matchWays,
  matchWaysOf,
  type MatchField,
  type MatchKind,
  type MatchWay,
  type Sought,
} from './match-field';
export { matchFiles, type FileMatch, type FileToMatch, type KeyedItem } from './match-files';
export { mayPlaceDocuments, type PlaceDocumentsFacts, type PlaceDocumentsRefusal } from './place-documents.rule';
export { proposalFor, proposalOf, type Proposal } from './propose-results';
export { mayRunMatching, type RunMatchingFacts, type RunMatchingRefusal } from './run-matching.rule';
export { maySetMatching, type SetMatchingFacts, type SetMatchingRefusal } from './set-matching.rule';
export { mayTakeProposal, type TakeProposalFacts, type TakeProposalRefusal } from './take-proposal.rule';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type MatchingRefusal = PlaceDocumentsRefusal | RunMatchingRefusal | SetMatchingRefusal | TakeProposalRefusal;
