import { LedgerWriter, linkPerson, Transactions } from '@akashi/api-platform';
import type { OpenDropBody, OpenedDropView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { DropLinkStore, type DropPlace } from '../drop-link.store';
import { DropLinkDoor } from './drop-link-door';

/** Opens a link for a while, and tells the ledger so. */
@Injectable()
export class OpenDropLink {
  constructor(
    private readonly door: DropLinkDoor,
    private readonly links: DropLinkStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    body: OpenDropBody,
    from: { ip: string; requestId: string },
  ): Promise<{ place: DropPlace; name: string; view: OpenedDropView }> {
    const { place, link, byCode } = await this.door.enter(body, from.ip);
    const name = link.recipientName;
    const holder = linkPerson({ ...place, name }, from.requestId);
    const { pass, until } = await this.transactions.writeByLink(holder, async (tx) => {
      await this.door.openLink(tx, place);
      this.ledger.record(tx, {
        action: 'drop-link.opened',
        engagementId: place.engagementId,
        entity: { type: 'drop-link', id: place.linkId },
        facts: { byCode },
      });
      return this.links.addOpening(tx, place, from.ip);
    });
    return { place, name, view: { pass, until: until.toISOString() } };
  }
}
