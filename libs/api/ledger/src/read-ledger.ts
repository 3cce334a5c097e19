import { EngagementDoor } from '@akashi/api-engagements';
import { Turns, type Caller, type ReadingCaller } from '@akashi/api-platform';
import type {
  LedgerAnchoringView,
  LedgerCheckpointView,
  LedgerExport,
  LedgerPage,
  LedgerVerificationView,
} from '@akashi/contracts';
import type { StoredLedger } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { AnchoringStore } from './anchoring/anchoring.store';
import { LedgerStore, type LedgerCut } from './ledger.store';
import { WholeLedger } from './whole-ledger';

/** Reading leaves no entry: a ledger that grew by being looked at would never come to rest. */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly door: EngagementDoor,
    private readonly store: LedgerStore,
    private readonly whole: WholeLedger,
    private readonly turns: Turns,
    private readonly anchorings: AnchoringStore,
  ) {}

  page(caller: ReadingCaller, engagementId: string, cut: LedgerCut): Promise<LedgerPage> {
    return this.door.read(caller, engagementId, (tx) => this.store.page(tx, caller, engagementId, cut));
  }

  checkpoints(caller: ReadingCaller, engagementId: string): Promise<LedgerCheckpointView[]> {
    return this.door.read(caller, engagementId, (tx) => this.store.checkpoints(tx, caller, engagementId));
  }

  anchoring(caller: Caller, engagementId: string): Promise<LedgerAnchoringView> {
    return this.door.read(caller, engagementId, (tx) => this.anchorings.view(tx, caller, engagementId));
  }

  /** Read in the transaction and hashed after it: a long ledger keeps no connection waiting. */
  verify(caller: Caller, engagementId: string): Promise<LedgerVerificationView> {
    return this.turns.take(caller.userId, async () => this.whole.recompute(await this.load(caller, engagementId)));
  }

  async export(caller: Caller, engagementId: string): Promise<LedgerExport> {
    return this.whole.exported(await this.load(caller, engagementId));
  }

  private load(caller: Caller, engagementId: string): Promise<StoredLedger> {
    return this.door.read(caller, engagementId, (tx) => this.whole.load(tx, caller, engagementId));
  }
}
