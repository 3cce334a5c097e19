/**
 * What the recipient of a drop link (資料受付リンク) is told by mail, the gravest first. They have no inbox and no setting of their own:
 * what stands here is all that they hear, and each of it is a deadline to them or lets them in or out, so none of it is left out.
 */
export const linkNews = [
  'ended',
  'returned',
  'due.passed',
  'due.near',
  'expires',
  'reminded',
  'asked',
  'extended',
  'withdrawn',
  'made',
] as const;

export type LinkNews = (typeof linkNews)[number];

/** News that are of one request each. */
export const requestNews = [
  'returned',
  'due.passed',
  'due.near',
  'reminded',
  'asked',
  'extended',
  'withdrawn',
] as const satisfies LinkNews[];

export type RequestNews = (typeof requestNews)[number];

/** So many days before a link expires its recipient is told, where it still asks for something. */
export const linkExpiresWithinDays = 3;

/** Whoever still waits for one of these has not heard of the link, or of the request, before. */
const firstHeard: readonly LinkNews[] = ['made', 'asked'];

const told: Readonly<Record<string, LinkNews>> = {
  'drop-link.created': 'made',
  'drop-link.ended': 'ended',
  'request.sent': 'asked',
  'request.returned': 'returned',
  'request.reminded': 'reminded',
  'request.extended': 'extended',
  'request.withdrawn': 'withdrawn',
};

/** What an act tells the recipients of links; null where it tells them nothing. */
export const linkNewsOf = (action: string): LinkNews | null => told[action] ?? null;

/** One of what waits for a recipient's mail. */
export interface WaitingNews {
  readonly what: LinkNews;
  /** Of which request; null for what is of the link itself. */
  readonly requestId: string | null;
  /**
   * It is so today: the request waits for an answer, on that day, or was withdrawn; of a link that expires, it still asks for something;
   * of an end, they may have heard of the link before.
   */
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
    .filter((one) => one.what === 'made' || (one.stands && !isUnheardOf(one, waiting)))
    .sort((a, b) => linkNews.indexOf(a.what) - linkNews.indexOf(b.what));
  const seen = new Set<string>();
  return graveFirst.filter(({ requestId }) => {
    const isFirst = !seen.has(requestId ?? '');
    seen.add(requestId ?? '');
    return isFirst;
  });
}

/** That a request is not wanted any more, or a link expires, is no news to whoever is told only now that there is one. */
function isUnheardOf({ what, requestId }: WaitingNews, waiting: readonly WaitingNews[]): boolean {
  if (what !== 'withdrawn' && what !== 'expires') return false;
  return waiting.some((one) => firstHeard.includes(one.what) && (one.requestId ?? requestId) === requestId);
}
