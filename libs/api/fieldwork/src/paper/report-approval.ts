import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';

/**
 * Has a report of this engagement been approved? Its results are frozen then. Only asked while the engagement is in
 * reporting: before that there is no report, and after it fieldwork is closed. A report that was composed under an earlier plan
 * holds nothing fast: it is composed anew, and until then the tests of the amendment are done.
 */
export async function isReportApproved(tx: Tx, caller: Caller, room: Room): Promise<boolean> {
  if (room.state !== 'in_reporting') return false;
  const [row] = await tx.query<{ approved: boolean }[]>(
    `SELECT EXISTS (SELECT FROM report WHERE firm_id = $1 AND engagement_id = $2 AND state IN ('approved', 'issued')
       AND composed_at >= (SELECT max(approved_at) FROM scope_plan
         WHERE firm_id = $1 AND engagement_id = $2 AND state = 'approved')) AS approved`,
    [caller.firmId, room.engagementId],
  );
  return row?.approved === true;
}
