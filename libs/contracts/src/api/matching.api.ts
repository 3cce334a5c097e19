import type { MatchField } from '@akashi/domain/matching';
import type { MatchedFileView, MatchingView, TakenProposalsView } from '../matching.contract';
import { get, of, post, put } from './operation';

export interface SetMatchingBody {
  /** The version of the rule that was seen; 0 where there was none. */
  version: number;
  fields: MatchField[];
}

export interface PlaceDocumentsBody {
  placed: { itemId: string; evidenceId: string }[];
  /** Documents that are not of their items after all, by their ids. */
  ended: string[];
}

export interface TakeProposalsBody {
  /** The look that was seen. */
  runNo: number;
  /** What is taken: of an attribute, for every paper that looks at it. */
  cells: { itemId: string; testId: string; attribute: string }[];
}

export const matchingApi = {
  /** Documents beside the items of a sample, the rule, and what its newest look found. */
  view: get('engagements/:engagementId/populations/:populationId/matching', 'population.read', {
    answer: of<MatchingView>(),
    logs: { kind: 'read', thing: 'population' },
  }),
  /** Files on the papers that are no item's yet, and of which items they may be. */
  files: get('engagements/:engagementId/populations/:populationId/matching/files', 'population.read', {
    answer: of<MatchedFileView[]>(),
    logs: { kind: 'read', thing: 'population' },
  }),
  /** Puts documents to items, or takes them away: all of them or none. They come onto every paper that looks at the items. */
  place: post('engagements/:engagementId/populations/:populationId/matching/documents', 'item.record', {
    body: of<PlaceDocumentsBody>(),
    answer: of<MatchingView>(),
    status: 200,
  }),
  /** Says which fields are looked for, and how near they have to come. */
  setRule: put('engagements/:engagementId/populations/:populationId/matching/rule', 'item.record', {
    body: of<SetMatchingBody>(),
    answer: of<MatchingView>(),
  }),
  /** Looks for the fields of every item in its documents. It proposes, and changes no result. */
  run: post('engagements/:engagementId/populations/:populationId/matching/runs', 'item.record', {
    answer: of<MatchingView>(),
  }),
  /** Records what the newest look proposes as results. */
  take: post('engagements/:engagementId/populations/:populationId/matching/taking', 'item.record', {
    body: of<TakeProposalsBody>(),
    answer: of<TakenProposalsView>(),
    status: 200,
  }),
};
