import { EngagementDoor } from '@akashi/api-engagements';
import { LedgerWriter, type Caller } from '@akashi/api-platform';
import type { MatrixPlaceBody, PersonAtCell } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PresenceStore } from './presence.store';

/** Says in which cell of the matrix somebody is, and is told in which the others are. */
@Injectable()
export class ShowPlace {
  constructor(
    private readonly door: EngagementDoor,
    private readonly presence: PresenceStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, place: MatrixPlaceBody): Promise<PersonAtCell[]> {
    return this.door.write(caller, engagementId, async (tx) => {
      await this.presence.put(tx, caller, engagementId, place);
      this.ledger.recordNothing(tx, 'Where somebody is just now is forgotten in seconds, and no record of the audit.');
      return this.presence.others(tx, caller, engagementId);
    });
  }
}
