import { ensure, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { AcceptEngagementBody, EngagementView } from '@akashi/contracts';
import { mayAcceptEngagement } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { MoveEngagement } from '../move-engagement';
import { OverviewStore } from '../overview/overview.store';
import { AcceptanceFacts } from '../team/acceptance-facts';

@Injectable()
export class AcceptEngagement {
  constructor(
    private readonly door: EngagementDoor,
    private readonly moveEngagement: MoveEngagement,
    private readonly acceptance: AcceptanceFacts,
    private readonly overview: OverviewStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: MemberCaller, id: string, body: AcceptEngagementBody): Promise<EngagementView> {
    return this.door.write(caller, id, async (tx, room) => {
      const facts = await this.acceptance.of(tx, caller, room);
      ensure(mayAcceptEngagement(facts));
      await this.moveEngagement.execute(tx, caller, { ...room, version: body.version }, 'accepted');
      this.ledger.record(tx, {
        action: 'engagement.accepted',
        engagementId: id,
        entity: { type: 'engagement', id, version: body.version + 1 },
        facts: { members: facts.members.length },
        after: facts.members,
      });
      return this.overview.view(tx, caller, { ...room, state: 'accepted' });
    });
  }
}
