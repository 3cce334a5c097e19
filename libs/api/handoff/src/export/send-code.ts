import { LinkCodeStore, SendLinkCode } from '@akashi/api-people';
import { LedgerWriter, Transactions } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { codedLink, type LinkPlace, type LinkRow } from './export.store';
import { recipientOf } from './recipient-of';

export interface AskedCode {
  place: LinkPlace;
  link: LinkRow;
  token: string;
  ask: string;
  requestId: string;
}

/** The code of a recipient's link, kept with the entry that it was sent. */
@Injectable()
export class SendCode {
  constructor(
    private readonly codes: LinkCodeStore,
    private readonly sending: SendLinkCode,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  begin(asked: AskedCode): void {
    const { place, link } = asked;
    this.sending.begin({ place: codedLink(place), link, keep: (code) => this.keep(asked, code) });
  }

  private keep({ place, link, token, ask, requestId }: AskedCode, code: string): Promise<string> {
    const holder = { ...recipientOf(place, requestId), name: link.recipientName };
    const admit = () => Promise.resolve(holder);
    return this.transactions.writeAdmitted(holder, admit, async (tx) => {
      const { id, expiresAt } = await this.codes.add(tx, codedLink(place), { token, ask, code });
      this.ledger.record(tx, {
        action: 'export.code-sent',
        engagementId: place.engagementId,
        entity: { type: 'export', id: place.exportId },
        facts: { expiresAt: expiresAt.toISOString() },
      });
      return id;
    });
  }
}
