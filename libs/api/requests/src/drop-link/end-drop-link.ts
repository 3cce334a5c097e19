import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { DropLinkView, EndDropLinkBody } from '@akashi/contracts';
import { mayEndDropLink } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { DropLinkStore } from './drop-link.store';

@Injectable()
export class EndDropLink {
  constructor(
    private readonly door: EngagementDoor,
    private readonly links: DropLinkStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    id: string,
    { version, reason }: EndDropLinkBody,
  ): Promise<DropLinkView> {
    return this.door.write(caller, engagementId, async (tx) => {
      const link = await this.links.view(tx, caller, engagementId, id);
      ensure(mayEndDropLink({ isEnded: link.state === 'ended', reason }));
      await this.links.end(tx, caller, { engagementId, id, version }, reason);
      this.ledger.record(tx, {
        action: 'drop-link.ended',
        engagementId,
        entity: { type: 'drop-link', id, version: version + 1 },
        facts: { files: link.files },
        after: { reason },
      });
      return this.links.view(tx, caller, engagementId, id);
    });
  }
}
