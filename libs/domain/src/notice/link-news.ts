/**
 * What the recipient of a drop link (資料受付リンク) is told by mail, the gravest first. They have no inbox and no setting of their own:
 * what stands here is all that they hear, and each of it is a deadline to them or lets them in or out, so none of it is left out.
 */
export const linkNews = ['ended', 'returned', 'due.passed', 'due.near', 'reminded', 'asked', 'made'] as const;

export type LinkNews = (typeof linkNews)[number];

/** News that are of one request each. */
export const requestNews = ['returned', 'due.passed', 'due.near', 'reminded', 'asked'] as const satisfies LinkNews[];

export type RequestNews = (typeof requestNews)[number];

const told: Readonly<Record<string, LinkNews>> = {
  'drop-link.created': 'made',
  'drop-link.ended': 'ended',
  'request.sent': 'asked',
  'request.returned': 'returned',
  'request.reminded': 'reminded',
};

/** What an act tells the recipients of links; null where it tells them nothing. */
export const linkNewsOf = (action: string): LinkNews | null => told[action] ?? null;

/** One of what waits for a recipient's mail. */
export interface WaitingNews {
  readonly what: LinkNews;
  /** Of which request; null for what is of the link itself. */
  readonly requestId: string | null;
  /** What it asks for still stands: the request waits for an answer, on that day. Of an end: they may have heard of the link before. */
  readonly stands: boolean;
}

/**
 * What a mail says of what waits in it: of each request the gravest, in the order of `linkNews`. A link that was ended says that alone,
 * and nothing at all where its recipient was never told of it: whoever got it by mistake has nothing to hear of.
 */
export function toldNews<T extends WaitingNews>(waiting: readonly T[], isOpen: boolean): T[] {
  const ended = waiting.find(({ what }) => what === 'ended');
  if (ended) return !ended.stands || waiting.some(({ what }) => what === 'made') ? [] : [ended];
  if (!isOpen) return [];
  const graveFirst = waiting
    .filter(({ what, stands }) => what === 'made' || stands)
    .sort((a, b) => linkNews.indexOf(a.what) - linkNews.indexOf(b.what));
  const seen = new Set<string>();
  return graveFirst.filter(({ requestId }) => {
    const isFirst = !seen.has(requestId ?? '');
    seen.add(requestId ?? '');
    return isFirst;
  });
}
