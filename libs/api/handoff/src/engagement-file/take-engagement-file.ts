import { EngagementDoor } from '@akashi/api-engagements';
import { LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { EngagementFileView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { EngagementFileStore } from './engagement-file.store';

/** 一件書類の取得: told in the ledger before a byte of it is sent. */
@Injectable()
export class TakeEngagementFile {
  constructor(
    private readonly door: EngagementDoor,
    private readonly store: EngagementFileStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: MemberCaller, engagementId: string, id: string): Promise<EngagementFileView> {
    return this.door.writeBeside(caller, engagementId, async (tx) => {
      const file = await this.store.one(tx, caller, engagementId, id);
      const { number, sha256 } = file;
      this.ledger.record(tx, {
        action: 'engagement-file.taken',
        engagementId,
        entity: { type: 'engagement-file', id, version: 1 },
        facts: { number, sha256 },
      });
      return file;
    });
  }
}
