import type { EngagementKind } from '@akashi/domain/engagement';
import type { EngagementFrameView } from '../engagement-frame.contract';
import type { EngagementSummaryView, EngagementView } from '../engagement.contract';
import { get, of, post, put } from './operation';

export interface OpenEngagementBody {
  name: string;
  clientId: string;
  serviceId: string;
  kind: EngagementKind;
  editionId: string;
  periodStart: string;
  periodEnd: string;
  leaderId: string;
  /** A version in force on the last day of the period; without it the one proposed for ISMAP. */
  rulesetId?: string;
}

export interface OverrideDateBody {
  date: string;
  reason: string;
  version: number;
}

/** Declines or withdraws a proposed engagement. */
export interface EndEngagementBody {
  version: number;
  /** The day on which the firm decided, or the client told it. */
  on: string;
  reason: string;
}

export interface AcceptEngagementBody {
  version: number;
}

export const engagementApi = {
  /** Opens an engagement for a client's service. */
  open: post('engagements', 'engagement.open', { body: of<OpenEngagementBody>(), answer: of<{ id: string }>() }),
  /** Records that the firm accepts the engagement. */
  accept: post('engagements/:engagementId/accept', 'engagement.accept', {
    body: of<AcceptEngagementBody>(),
    answer: of<EngagementView>(),
    status: 200,
  }),
  /** Records that the firm turns a proposed engagement down. */
  decline: post('engagements/:engagementId/decline', 'engagement.decline', {
    body: of<EndEngagementBody>(),
    answer: of<EngagementView>(),
    status: 200,
  }),
  /** Records that the client took a proposed engagement back. */
  withdraw: post('engagements/:engagementId/withdraw', 'engagement.withdraw', {
    body: of<EndEngagementBody>(),
    answer: of<EngagementView>(),
    status: 200,
  }),
  /** Closes the engagement for every further change. */
  archive: post('engagements/:engagementId/archive', 'engagement.archive', {
    stepUp: 'signature',
    body: of<AcceptEngagementBody>(),
    answer: of<EngagementView>(),
    status: 200,
  }),
  /** Sets a date of the schedule by hand, with its reason. */
  overrideDate: put('engagements/:engagementId/dates/:rule', 'date.override', {
    body: of<OverrideDateBody>(),
    answer: of<EngagementView>(),
  }),
  /** The engagements that the caller may see, with what waits in each. */
  list: get('engagements', 'engagement.list', { answer: of<EngagementSummaryView[]>() }),
  /** One engagement with its dates, people and next steps. */
  view: get('engagements/:engagementId', 'engagement.read', { answer: of<EngagementView>() }),
  /** What every page of the engagement shows around its content. */
  frame: get('engagements/:engagementId/frame', 'engagement.read', { answer: of<EngagementFrameView>() }),
};
