import { LedgerWriter, Mailer, Transactions, type RecipientCaller } from '@akashi/api-platform';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { ExportCodeStore } from './export-code.store';
import type { LinkPlace, LinkRow } from './export.store';
import { recipientOf } from './recipient-of';
import { writeCodeMail } from './write-code-mail';

export interface AskedCode {
  place: LinkPlace;
  link: LinkRow;
  token: string;
  ask: string;
  requestId: string;
}

/**
 * Makes a code and mails it to the address that the link was made for. Nobody waits for it: the answer would tell by its time that there
 * is such a link. A mail that is not taken is tried no more; whoever waits asks for another, and the firm sees why.
 */
@Injectable()
export class SendCode implements BeforeApplicationShutdown {
  private readonly log = new Logger('export-code');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly codes: ExportCodeStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
    private readonly mailer: Mailer,
  ) {}

  begin(asked: AskedCode): void {
    const work = this.send(asked)
      .catch((error: unknown) => this.log.error(error instanceof Error ? error.stack : String(error)))
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async send(asked: AskedCode): Promise<void> {
    const { place, link } = asked;
    const code = this.codes.newCode();
    const id = await this.keep(asked, { ...recipientOf(place, asked.requestId), name: link.recipientName }, code);
    const mail = { messageId: this.mailer.messageId(id), to: link.recipientEmail, unsubscribeUrl: null };
    const fault = await this.mailer.send({ ...mail, ...writeCodeMail(link, code) });
    if (fault !== null) this.log.warn(`The code of a link of ${place.firmId} was not taken: ${fault}`);
    await this.transactions.housekeep({ ...place, clientId: null }, (tx) => this.codes.sent(tx, place, id, fault));
  }

  private keep({ place, token, ask }: AskedCode, holder: RecipientCaller, code: string): Promise<string> {
    const admit = () => Promise.resolve(holder);
    return this.transactions.writeAdmitted(holder, admit, async (tx) => {
      const { id, expiresAt } = await this.codes.add(tx, place, { token, ask, code });
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
