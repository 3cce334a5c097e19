import { Transactions, type Caller } from '@akashi/api-platform';
import type { FrameworkLinksView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import { FrameworkLinkStore } from './framework-link.store';

/** The links of an edition that the firm has, or of one of its criteria. */
@Injectable()
export class ReadFrameworkLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly links: FrameworkLinkStore,
  ) {}

  execute(caller: Caller, editionId: string, criterion: string | null): Promise<FrameworkLinksView> {
    return this.transactions.read(caller, async (tx) => {
      await this.editions.view(tx, caller, editionId);
      return this.links.view(tx, caller, editionId, criterion);
    });
  }
}
