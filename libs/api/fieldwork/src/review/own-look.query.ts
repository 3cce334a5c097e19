import type { Caller, Tx } from '@akashi/api-platform';

/** When a person last had a paper before them as it is no more, and in which state. */
export interface OwnLook {
  digest: string;
  at: string;
}

/**
 * The newest state of the paper that they saw or signed and that is not the one of now; none once they signed the one of
 * now. $1 firm, $2 engagement, $3 test, $4 person, $5 the digest of now.
 */
const selectLook = `
  WITH seen AS (
    SELECT l.digest, l.looked_at AS at, false AS signed FROM paper_look l
    WHERE l.firm_id = $1 AND l.engagement_id = $2 AND l.test_id = $3 AND l.user_id = $4
    UNION ALL
    SELECT s.subject_digest, s.signed_at, true FROM sign_off s
    WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.subject_type = 'control_test' AND s.subject_id = $3
      AND s.signer_id = $4
  )
  SELECT digest, at FROM seen WHERE digest <> $5 AND NOT EXISTS (SELECT FROM seen WHERE signed AND digest = $5)
  ORDER BY at DESC LIMIT 1`;

export async function ownLook(
  tx: Tx,
  caller: Pick<Caller, 'firmId' | 'userId'>,
  engagementId: string,
  testId: string,
  now: string,
): Promise<OwnLook | null> {
  const rows = await tx.query<OwnLook[]>(selectLook, [caller.firmId, engagementId, testId, caller.userId, now]);
  return rows[0] ?? null;
}
