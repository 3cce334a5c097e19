import type { Room } from '@akashi/api-engagements';
import { ensure, type Caller, type Tx } from '@akashi/api-platform';
import { mayCorrectPaper } from '@akashi/domain/control';

/**
 * Has a report of this engagement been approved? Its results are frozen then. Only asked while the engagement is in
 * reporting: before that there is no report, and after it fieldwork is closed but for a correction, whose own version is asked about. A
 * report that was composed under an earlier plan holds nothing fast: it is composed anew, and until then the tests of the amendment are
 * done.
 */
export async function isReportApproved(tx: Tx, caller: Caller, room: Room): Promise<boolean> {
  if (room.state !== 'in_reporting') return false;
  const [row] = await tx.query<{ approved: boolean }[]>(
    `SELECT EXISTS (SELECT FROM report WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved'
       AND composed_at >= (SELECT max(approved_at) FROM scope_plan
         WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved')) AS approved`,
    [caller.firmId, room.engagementId],
  );
  return row?.approved === true;
}

/** Whether a paper `t` is signed work that an open correction of the report has not reopened. */
export const frozenByCorrection = `t.state = 'reviewed' AND EXISTS (SELECT FROM report_correction c
    WHERE c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.state = 'open'
      AND NOT EXISTS (SELECT FROM correction_paper p WHERE p.firm_id = c.firm_id AND p.engagement_id = c.engagement_id
        AND p.correction_id = c.id AND p.test_id = t.id))`;

/**
 * Refuses a change of a signed paper while an issued report is corrected, unless the paper was reopened for it. Papers that an amendment
 * brought in the meantime are nobody's signed work yet.
 */
export async function ensureReopened(tx: Tx, caller: Caller, room: Room, testIds: readonly string[]): Promise<void> {
  if (room.state !== 'in_reporting') return;
  const [row] = await tx.query<{ frozen: boolean }[]>(
    `SELECT EXISTS (SELECT FROM control_test t
       WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = ANY ($3::uuid[]) AND ${frozenByCorrection}) AS frozen`,
    [caller.firmId, room.engagementId, testIds],
  );
  ensure(mayCorrectPaper({ isFrozen: row?.frozen === true }));
}
