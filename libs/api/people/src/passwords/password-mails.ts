import { Ids, Mailer } from '@akashi/api-platform';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';

/** One person's mail about their password. */
export interface PasswordLetter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * Sends mails about passwords behind whoever asked: an answer that waited would tell by its time whose address is known. What holds a
 * link is in no table and is tried once; whoever waits for it asks again.
 */
@Injectable()
export class PasswordMails implements BeforeApplicationShutdown {
  private readonly log = new Logger('password-mail');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly mailer: Mailer,
    private readonly ids: Ids,
  ) {}

  get isSetUp(): boolean {
    return this.mailer.isSetUp;
  }

  /** Null where nobody is to be told; where no mail is sent, nothing is begun. */
  begin(write: () => Promise<PasswordLetter | null>): void {
    if (!this.isSetUp) return;
    const work = this.send(write)
      .catch((error: unknown) => this.log.error(error instanceof Error ? error.stack : String(error)))
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  /** Everything that was begun so far has ended afterwards. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.settled();
  }

  private async send(write: () => Promise<PasswordLetter | null>): Promise<void> {
    const letter = await write();
    if (!letter) return;
    const messageId = this.mailer.messageId(this.ids.next());
    const fault = await this.mailer.send({ ...letter, messageId, unsubscribeUrl: null });
    if (fault !== null) this.log.warn(`A mail about a password was not taken: ${fault}`);
  }
}
