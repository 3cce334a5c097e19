import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';

/** The first thing recorded in a planned engagement takes it into fieldwork; afterwards this costs nothing. */
export async function startFieldwork(tx: Tx, caller: Caller, room: Room): Promise<void> {
  if (room.state !== 'planned') return;
  await tx.query(
    `UPDATE engagement SET state = 'in_fieldwork', version = version + 1 WHERE firm_id = $1 AND id = $2 AND state = 'planned'`,
    [caller.firmId, room.engagementId],
  );
}
