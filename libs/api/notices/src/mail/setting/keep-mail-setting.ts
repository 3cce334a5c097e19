import {
  DomainProblem,
  LedgerWriter,
  Mailer,
  Transactions,
  type ClientPersonCaller,
  type MemberCaller,
  type Tx,
} from '@akashi/api-platform';
import type { MailSettingView } from '@akashi/contracts';
import type { SetMailBody } from '@akashi/contracts/api/mail.api';
import { Injectable } from '@nestjs/common';
import type { NoticeOwner } from '../../notice.store';
import { MailSettingStore } from './mail-setting.store';

const noMailRecord = 'How somebody is told by mail is no record of the audit.';

/** How one is told by mail: a member's own, and that of one of a client's people behind their wall. */
@Injectable()
export class KeepMailSetting {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
    private readonly settings: MailSettingStore,
    private readonly mailer: Mailer,
  ) {}

  read(caller: MemberCaller | ClientPersonCaller): Promise<MailSettingView> {
    return this.transactions.read(caller, (tx) => this.view(tx, caller));
  }

  set(caller: MemberCaller, body: SetMailBody): Promise<MailSettingView> {
    return this.transactions.write(caller, async (tx) => {
      this.ledger.recordNothing(tx, noMailRecord);
      await this.settings.put(tx, caller, body);
      return this.view(tx, caller);
    });
  }

  setAtClient(caller: ClientPersonCaller, body: SetMailBody): Promise<MailSettingView> {
    return this.transactions.writeForClient(caller, {
      find: () => Promise.resolve(),
      change: async (tx) => {
        this.ledger.recordNothing(tx, noMailRecord);
        await this.settings.put(tx, caller, body);
      },
      answer: (tx) => this.view(tx, caller),
    });
  }

  private async view(tx: Tx, owner: NoticeOwner): Promise<MailSettingView> {
    const [account] = await tx.query<{ email: string }[]>(`SELECT email FROM account WHERE id = $1`, [owner.userId]);
    if (!account) throw new DomainProblem('not-found');
    const { way, digestHour, quietFrom, quietUntil, mailLanguage, version } = await this.settings.standing(tx, owner);
    const said = { way, digestHour, quietFrom, quietUntil, mailLanguage, version };
    return { isSetUp: this.mailer.isSetUp, address: account.email, ...said };
  }
}
