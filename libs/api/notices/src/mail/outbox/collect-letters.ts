import type { Tx } from '@akashi/api-platform';
import type { LedgerEvent } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { CollectInvitations } from './collect-invitations';
import { CollectLinkNews } from './collect-link-news';
import { CollectReplaced } from './collect-replaced';

/** Mail to people who have no inbox: whoever is invited, has a replaced version, or has a drop link. */
@Injectable()
export class CollectLetters {
  constructor(
    private readonly replaced: CollectReplaced,
    private readonly invitations: CollectInvitations,
    private readonly linkNews: CollectLinkNews,
  ) {}

  async of(tx: Tx, event: LedgerEvent): Promise<void> {
    await this.replaced.of(tx, event);
    await this.invitations.of(tx, event);
    await this.linkNews.of(tx, event);
  }

  ofDays(tx: Tx, firmId: string): Promise<void> {
    return this.linkNews.ofDays(tx, firmId);
  }
}
