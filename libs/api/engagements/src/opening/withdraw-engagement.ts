import { Clock, ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { EndEngagementBody, EngagementView } from '@akashi/contracts';
import { mayWithdrawEngagement } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { MoveEngagement } from '../move-engagement';
import { OverviewStore } from '../overview/overview.store';

/** The client takes the work back before the firm has accepted it. */
@Injectable()
export class WithdrawEngagement {
  constructor(
    private readonly door: EngagementDoor,
    private readonly moveEngagement: MoveEngagement,
    private readonly overview: OverviewStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: MemberCaller, id: string, { version, on, reason }: EndEngagementBody): Promise<EngagementView> {
    return this.door.write(caller, id, async (tx, room) => {
      ensure(mayWithdrawEngagement({ state: room.state, on, today: this.clock.today(), reason }));
      const mark = { endedOn: on, endReason: reason, endedBy: caller.userId };
      await this.moveEngagement.execute(tx, caller, { ...room, version }, 'withdrawn', mark);
      this.ledger.record(tx, {
        action: 'engagement.withdrawn',
        engagementId: id,
        entity: { type: 'engagement', id, version: version + 1 },
        facts: { on },
        after: { reason },
      });
      return this.overview.view(tx, caller, { ...room, state: 'withdrawn' });
    });
  }
}
