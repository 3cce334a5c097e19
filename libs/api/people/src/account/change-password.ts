import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { ChangePasswordBody } from '@akashi/contracts';
import { mayChangePassword } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { NewPassword } from '../passwords/new-password';
import { SignIn } from '../sessions/sign-in';
import { AccountStore } from './account.store';

/** A person's own password, changed by themselves alone: the one that stands is asked, and every other session ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly signIn: SignIn,
    private readonly passwords: NewPassword,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, session: Buffer, { old, password }: ChangePasswordBody): Promise<void> {
    const before = await this.accounts.passwordHash(caller.userId);
    const walls = { firmId: caller.firmId, clientId: null };
    const owner = await this.transactions.read(walls, (tx) => this.accounts.owner(tx, caller));
    const isOldRight = await this.signIn.proves(owner.email, before, old);
    ensure(mayChangePassword({ isOldRight, isSame: old.normalize('NFC') === password.normalize('NFC') }));
    const after = await this.passwords.hash(password, owner);
    await this.transactions.write(caller, async (tx) => {
      const entity = await this.accounts.holder(tx, caller);
      const sessions = await this.accounts.changePassword(tx, caller, session, { before, after });
      this.ledger.record(tx, {
        action: 'password.changed',
        engagementId: null,
        entity,
        facts: { sessions },
      });
    });
  }
}
