import { Clock, Mailer, Transactions, type Walls } from '@akashi/api-platform';
import { mailOutcome, type MailFault, type MailOutcome } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import { MailOutbox, type MailEnd, type AnyTakenMail, type Taken } from '../outbox/mail-outbox';
import { WriteLetters } from './write-letters';

/** No mail takes so long; whoever took one and says nothing for this time has died. */
const takenForMs = 10 * 60 * 1000;
const minuteMs = 60 * 1000;

/** What became of the next mail of a firm: none was due, nobody had to be told, or how it ended. */
export type Sent = 'none' | 'needless' | MailOutcome;

/**
 * Sends the next mail of a firm: taken in one transaction, sent in none, and marked in another. Whoever dies between leaves it taken; when
 * its time is over it is sent once more under the same id, and a third time by nobody.
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: MailOutbox,
    private readonly writing: WriteLetters,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async next(firmId: string): Promise<Sent> {
    const walls = { firmId, clientId: null };
    const now = this.clock.now();
    const mail = await this.transactions.housekeep(walls, (tx) =>
      this.outbox.take(tx, firmId, now, new Date(now.getTime() + takenForMs)),
    );
    if (!mail) return 'none';
    const tried = await this.attempt(firmId, mail).catch(async (error: unknown) => {
      // Nothing left the house: that is no doubt, and others are not held up by it.
      await this.mark(walls, mail, { fault: 'not-written', address: '' });
      throw error;
    });
    return tried ? this.mark(walls, mail, tried) : this.needless(walls, mail);
  }

  /** Null where nobody has to be told any more. */
  private async attempt(
    firmId: string,
    mail: AnyTakenMail,
  ): Promise<{ fault: MailFault | null; address: string } | null> {
    const { tries, doubts, messageId } = mail;
    const isDoubtful = mailOutcome({ fault: 'in-doubt', tries, doubts }).state !== 'again';
    // Writing it would make another link, and end the one that may have arrived.
    if (isDoubtful && mail.invitation) return { fault: 'in-doubt', address: '' };
    const written = await this.writing.of(firmId, mail);
    if (!written) return null;
    const { address, ...parts } = { messageId, ...written };
    const fault = isDoubtful ? 'in-doubt' : await this.mailer.send({ ...parts, to: address });
    return { fault, address };
  }

  private async needless(walls: Walls, mail: Taken): Promise<'needless'> {
    await this.end(walls, mail, { state: 'needless', doubts: mail.doubts });
    return 'needless';
  }

  private async mark(
    walls: Walls,
    mail: Taken,
    { fault, address }: { fault: MailFault | null; address: string },
  ): Promise<MailOutcome> {
    const doubts = mail.doubts + (fault === 'in-doubt' ? 1 : 0);
    const outcome = mailOutcome({ fault, tries: mail.tries, doubts });
    const wait = outcome.state === 'again' ? outcome.waitMinutes * minuteMs : null;
    await this.end(walls, mail, {
      ...{ state: outcome.state, fault: outcome.state === 'sent' ? null : outcome.fault, doubts },
      ...(outcome.state === 'undelivered' && { address }),
      ...(wait !== null && { sendAt: new Date(this.clock.now().getTime() + wait) }),
    });
    return outcome;
  }

  private end(walls: Walls, mail: Taken, end: Partial<MailEnd> & Pick<MailEnd, 'state' | 'doubts'>): Promise<void> {
    const at = this.clock.now();
    return this.transactions.housekeep(walls, (tx) =>
      this.outbox.end(tx, walls.firmId, mail, { fault: null, address: null, sendAt: null, at, ...end }),
    );
  }
}
