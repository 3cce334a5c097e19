import { Clock, LedgerWriter, Mailer, Transactions, type Caller, type Tx } from '@akashi/api-platform';
import type { FirmMailView, UndeliveredMailView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { MailOutbox } from '../outbox/mail-outbox';
import { countWaiting, selectUndelivered } from './undelivered.query';

const noMailRecord = 'That a mail is tried once more is no record of the audit.';

/** Mail of the firm that did not arrive: to whom, why, and once more on request. */
@Injectable()
export class FirmMail {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
    private readonly mailer: Mailer,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
  ) {}

  read(caller: Caller): Promise<FirmMailView> {
    return this.transactions.read(caller, (tx) => this.view(tx, caller));
  }

  sendAgain(caller: Caller, mail: { id: string; version: number }): Promise<FirmMailView> {
    return this.transactions.write(caller, async (tx) => {
      this.ledger.recordNothing(tx, noMailRecord);
      await this.outbox.sendAgain(tx, caller.firmId, mail, this.clock.now());
      return this.view(tx, caller);
    });
  }

  private async view(tx: Tx, { firmId }: Caller): Promise<FirmMailView> {
    const undelivered = await tx.query<UndeliveredMailView[]>(selectUndelivered, [firmId]);
    const [row] = await tx.query<[{ waiting: number }]>(countWaiting, [firmId]);
    return { isSetUp: this.mailer.isSetUp, sender: this.mailer.sender, waiting: row.waiting, undelivered };
  }
}
