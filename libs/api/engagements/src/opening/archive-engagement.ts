import { ensure, LedgerCheckpoints, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { AcceptEngagementBody, EngagementView } from '@akashi/contracts';
import { mayArchiveEngagement } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { MoveEngagement } from '../move-engagement';
import { OverviewStore } from '../overview/overview.store';

@Injectable()
export class ArchiveEngagement {
  constructor(
    private readonly door: EngagementDoor,
    private readonly moveEngagement: MoveEngagement,
    private readonly overview: OverviewStore,
    private readonly ledger: LedgerWriter,
    private readonly checkpoints: LedgerCheckpoints,
  ) {}

  async execute(caller: MemberCaller, id: string, body: AcceptEngagementBody): Promise<EngagementView> {
    const archived = await this.archive(caller, id, body);
    await this.checkpoints.signAfter(caller, id, 'archive');
    return archived;
  }

  private archive(caller: MemberCaller, id: string, body: AcceptEngagementBody): Promise<EngagementView> {
    return this.door.write(caller, id, async (tx, room) => {
      const openNotes = await this.overview.openNotes(tx, caller, id);
      ensure(mayArchiveEngagement({ state: room.state, openNotes }));
      await this.moveEngagement.execute(tx, caller, { ...room, version: body.version }, 'archived');
      this.ledger.record(tx, {
        action: 'engagement.archived',
        engagementId: id,
        entity: { type: 'engagement', id, version: body.version + 1 },
        facts: {},
      });
      return this.overview.view(tx, caller, { ...room, state: 'archived' });
    });
  }
}
