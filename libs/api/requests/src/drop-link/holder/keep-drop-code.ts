import { LinkCodeStore } from '@akashi/api-people';
import { LedgerWriter, linkPerson, Transactions } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { codedDropLink, type DropLinkRow, type DropPlace } from '../drop-link.store';

interface AskedDropCode {
  place: DropPlace;
  link: DropLinkRow;
  token: string;
  ask: string;
  requestId: string;
}

/** The code of a drop link, kept with the entry that it was sent. */
@Injectable()
export class KeepDropCode {
  constructor(
    private readonly codes: LinkCodeStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Gives the id of the code. */
  execute({ place, link, token, ask, requestId }: AskedDropCode, code: string): Promise<string> {
    const holder = linkPerson({ ...place, name: link.recipientName }, requestId);
    return this.transactions.writeByLink(holder, async (tx) => {
      const { id, expiresAt } = await this.codes.add(tx, codedDropLink(place), { token, ask, code });
      this.ledger.record(tx, {
        action: 'drop-link.code-sent',
        engagementId: place.engagementId,
        entity: { type: 'drop-link', id: place.linkId },
        facts: { expiresAt: expiresAt.toISOString() },
      });
      return id;
    });
  }
}
