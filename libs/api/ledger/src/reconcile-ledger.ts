import { EngagementDoor } from '@akashi/api-engagements';
import { Reconciliation, Turns, type Caller } from '@akashi/api-platform';
import type { ReconciliationView, StandingReconciliation } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** 照合: whether everything shown as final still is as the ledger says, now or the last time somebody looked. */
@Injectable()
export class ReconcileLedger {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reconciliation: Reconciliation,
    private readonly turns: Turns,
  ) {}

  async newest(caller: Caller, engagementId: string): Promise<StandingReconciliation> {
    await this.door.read(caller, engagementId, async () => undefined);
    return { reconciliation: await this.reconciliation.newest(caller, engagementId) };
  }

  /**
   * One after the other for each person: whoever asks twenty times waits for their own, and nobody else does. What is kept was
   * asked by somebody who works here; to whose days on the team have not begun it is shown and nothing more.
   */
  async execute(caller: Caller, engagementId: string): Promise<ReconciliationView> {
    const works = await this.door.worksIn(caller, engagementId);
    return this.turns.take(caller.userId, () =>
      works
        ? this.reconciliation.run(caller.firmId, engagementId, 'request')
        : this.reconciliation.show(caller.firmId, engagementId),
    );
  }
}
