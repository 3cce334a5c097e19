import type { NoticeRelation, NoticeThingKind, NoticeUrgency } from '@akashi/domain/notice';

/** What somebody is told, by ids, numbers and names of the matter: the words of what was done stand in the thing itself. */
interface NoticeFacts {
  readonly id: string;
  /** Its place in the order in which notices came. */
  readonly number: number;
  /** An action of the ledger, or `due.near` and `due.passed` for a day. */
  readonly action: string;
  readonly urgency: NoticeUrgency;
  readonly thingKind: NoticeThingKind;
  readonly thingId: string;
  /** `R-003`, `F-01`, or the number of the control; empty where the thing has none. */
  readonly code: string;
  /** The day that counts; of a deadline alone. */
  readonly dueOn: string | null;
  readonly at: string;
  readonly readAt: string | null;
  readonly version: number;
}

/** As a member reads it. */
export interface NoticeView extends NoticeFacts {
  /** Null for what is of the firm and of no engagement. */
  readonly engagementId: string | null;
  readonly engagementName: string | null;
  /** Why it concerns the person. */
  readonly relation: NoticeRelation;
  /** Null where nobody acted. */
  readonly actorName: string | null;
}

/** As one of a client's people reads it. */
export interface ClientNoticeView extends NoticeFacts {
  readonly engagementId: string;
  readonly serviceName: string;
}

/** What lies unread; of a muted engagement only its deadlines count. */
export interface NoticeCountView {
  readonly unread: number;
  readonly deadlines: number;
  /** Those of them that ask something of the person, deadlines among them: what is only to be known is not counted. */
  readonly asking: number;
}

export interface NoticesView extends NoticeCountView {
  /** The newest first. */
  readonly notices: readonly NoticeView[];
  /** The next page begins before this number; null on the last. */
  readonly before: number | null;
}

export interface ClientNoticesView extends NoticeCountView {
  readonly notices: readonly ClientNoticeView[];
  readonly before: number | null;
}

/** What a person set for themselves. Deadlines are told whatever stands here. */
export interface NoticeSettingView {
  readonly mutedEngagementIds: readonly string[];
  /** 0 while nothing was set. */
  readonly version: number;
}
