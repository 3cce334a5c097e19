import { DomainProblem, Transactions } from '@akashi/api-platform';
import { SignInThrottle } from '@akashi/api-people';
import { Injectable } from '@nestjs/common';
import { MailSettingStore } from '../setting/mail-setting.store';
import { MailTokens } from './mail-tokens';

/** Ends a person's mail but for deadlines, by the token of a mail and without a session. Attempts are counted by address. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly tokens: MailTokens,
    private readonly throttle: SignInThrottle,
    private readonly settings: MailSettingStore,
    private readonly transactions: Transactions,
  ) {}

  async execute(token: string, ip: string): Promise<void> {
    const key = `mail-unsubscribe:${ip}`;
    await this.throttle.admit(key);
    const owner = this.tokens.owner(token);
    if (!owner) throw new DomainProblem('not-found');
    await this.throttle.forget(key);
    // No entry: as for what they set themselves, how somebody is told by mail is no record of the audit.
    await this.transactions.housekeep({ firmId: owner.firmId, clientId: null }, (tx) =>
      this.settings.silence(tx, owner),
    );
  }
}
