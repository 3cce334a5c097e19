import { JobQueue, Mailer, RecurringWork, SignInPool } from '@akashi/api-platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SendMail } from './send-mail';

const lookEveryMs = 10_000;

/** So many of one firm in a row; the next look goes on. */
const mailsAtOnce = 50;

/** Sends what is due, firm by firm. A server that takes none holds up nothing but mail. */
@Injectable()
export class SendMails implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('mail');
  private readonly recurring = new RecurringWork(this.log, () => this.run());

  constructor(
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly mailer: Mailer,
    private readonly sendMail: SendMail,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works' || !this.mailer.isSetUp) return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** How many were sent. */
  async run(): Promise<number> {
    if (!this.mailer.isSetUp) return 0;
    const firmIds = await this.signInPool.firmIds();
    let sent = 0;
    for (const firmId of firmIds) {
      const firms = await this.inFirm(firmId).catch((error: unknown) => this.tell(error));
      sent += firms.sent;
      if (firms.isServerDown) break;
    }
    return sent;
  }

  private async inFirm(firmId: string): Promise<{ sent: number; isServerDown: boolean }> {
    let sent = 0;
    for (let mails = 0; mails < mailsAtOnce && !this.recurring.isEnding; mails++) {
      const done = await this.sendMail.next(firmId);
      if (done === 'none') break;
      if (done === 'needless') continue;
      if (done.state === 'sent') sent++;
      else this.log.warn(`A mail of ${firmId} was not taken: ${done.fault}`);
      if (done.state === 'again' && done.isOfEveryMail) return { sent, isServerDown: true };
    }
    return { sent, isServerDown: false };
  }

  private tell(error: unknown): { sent: number; isServerDown: boolean } {
    this.recurring.tell(error);
    return { sent: 0, isServerDown: false };
  }
}
