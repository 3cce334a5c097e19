import { noticeUrgencies, type NoticeUrgency } from '../ledger';

interface GroupedNotice {
  readonly engagementId: string | null;
  readonly urgency: NoticeUrgency;
  readonly thingKind: string;
  readonly thingId: string;
  readonly readAt: string | null;
}

/** What happened to one thing, the latest first: one line, however often it was changed. */
export interface NoticeLine<N> {
  readonly key: string;
  readonly latest: N;
  readonly all: readonly N[];
  readonly isUnread: boolean;
}

export interface NoticeSection<N> {
  readonly urgency: NoticeUrgency;
  readonly lines: readonly NoticeLine<N>[];
}

/** An engagement, or the firm itself where there is none. */
export interface NoticeGroup<N> {
  readonly engagementId: string | null;
  readonly sections: readonly NoticeSection<N>[];
}

/** Notices as an inbox shows them: by engagement in the order in which they come, in each the urgent first, a line a thing. */
export function groupNotices<N extends GroupedNotice>(notices: readonly N[]): NoticeGroup<N>[] {
  return [...Map.groupBy(notices, ({ engagementId }) => engagementId)].map(([engagementId, inside]) => ({
    engagementId,
    sections: noticeUrgencies
      .map((urgency) => ({ urgency, lines: linesOf(inside.filter((one) => one.urgency === urgency)) }))
      .filter(({ lines }) => lines.length > 0),
  }));
}

function linesOf<N extends GroupedNotice>(notices: readonly N[]): NoticeLine<N>[] {
  const byThing = Map.groupBy(notices, keyOf);
  return [...byThing].map(([key, all]) => ({
    key,
    latest: all[0]!,
    all,
    isUnread: all.some(({ readAt }) => readAt === null),
  }));
}

const keyOf = ({ engagementId, urgency, thingKind, thingId }: GroupedNotice): string =>
  [engagementId ?? 'firm', urgency, thingKind, thingId].join(' ');
