import { Transactions, type LinkPersonCaller } from '@akashi/api-platform';
import type { DropView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { DropLinkDoor, firmsSideOf } from './drop-link-door';
import { DropRequestStore } from './drop-request.store';

/** The page behind a link: who asks, until when, and what. */
@Injectable()
export class ViewByLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly door: DropLinkDoor,
    private readonly seen: DropRequestStore,
  ) {}

  async execute(caller: LinkPersonCaller): Promise<DropView> {
    const { firmName, recipientName, expiresAt } = await this.transactions.read(firmsSideOf(caller), (tx) =>
      this.door.openLink(tx, caller),
    );
    const requests = await this.transactions.read(caller, (tx) => this.seen.list(tx, caller));
    return { firmName, recipientName, expiresAt: expiresAt.toISOString(), requests };
  }
}
