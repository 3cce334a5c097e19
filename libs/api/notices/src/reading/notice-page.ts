import type { NoticeQuery } from '@akashi/contracts/api/notice.api';

const pageSize = 100;

/** One more than the page holds is read: it says that there is another page. */
export const pageValues = ({ before, limit = pageSize, only, engagementId }: NoticeQuery): unknown[] => [
  before ?? null,
  only === 'unread',
  engagementId ?? null,
  limit + 1,
];

/** The page, and where the next begins; null on the last. */
export function pageOf<N extends { number: number }>(
  found: readonly N[],
  { limit = pageSize }: NoticeQuery,
): { notices: N[]; before: number | null } {
  const notices = found.slice(0, limit);
  return { notices, before: found.length > limit ? notices.at(-1)!.number : null };
}
