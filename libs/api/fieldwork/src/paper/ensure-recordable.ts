import type { Room } from '@akashi/api-engagements';
import { ensure, type Caller, type Tx } from '@akashi/api-platform';
import { mayRecordTest } from '@akashi/domain/control';
import { isReportApproved } from './report-approval';

/** Refuses a change of what a paper rests on once fieldwork is closed or the report approved. */
export async function ensureRecordable(tx: Tx, caller: Caller, room: Room): Promise<void> {
  const reportApproved = await isReportApproved(tx, caller, room);
  ensure(mayRecordTest({ engagementState: room.state, reportApproved, today: '', steps: [] }));
}
