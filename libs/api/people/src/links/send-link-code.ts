import { Mailer, Transactions } from '@akashi/api-platform';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { LinkCodeStore, type CodedLink } from './link-code.store';
import { writeCodeMail, type CodedMail } from './write-code-mail';

export interface CodeToSend {
  place: CodedLink;
  link: CodedMail & { recipientEmail: string };
  /** Keeps the code with the entry that says so; gives its id. */
  keep: (code: string) => Promise<string>;
}

/**
 * Makes a code and mails it to the address that its link was made for. Nobody waits for it: the answer would tell by its time that there
 * is such a link. A mail that is not taken is tried no more; whoever waits asks for another, and the firm sees why.
 */
@Injectable()
export class SendLinkCode implements BeforeApplicationShutdown {
  private readonly log = new Logger('link-code');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly codes: LinkCodeStore,
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {}

  begin(asked: CodeToSend): void {
    const work = this.send(asked)
      .catch((error: unknown) => this.log.error(error instanceof Error ? error.stack : String(error)))
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async send({ place, link, keep }: CodeToSend): Promise<void> {
    const code = this.codes.newCode();
    const id = await keep(code);
    const mail = { messageId: this.mailer.messageId(id), to: link.recipientEmail, unsubscribeUrl: null };
    const fault = await this.mailer.send({ ...mail, ...writeCodeMail(link, code) });
    if (fault !== null) this.log.warn(`The code of a link of ${place.firmId} was not taken: ${fault}`);
    await this.transactions.housekeep({ firmId: place.firmId, clientId: null }, (tx) =>
      this.codes.sent(tx, place, id, fault),
    );
  }
}
