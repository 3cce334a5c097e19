import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { EnrolPasskeyBody, RecoveryCodesView } from '@akashi/contracts';
import { mayEnrolPasskey } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
import { everySend } from '../factors/every-send';
import { KeepPasskey } from './keep-passkey';
import { NewPasskeys } from './new-passkeys';
import { PasskeyStore } from './passkey.store';

/** A person's own passkey, made by themselves alone; beside others, and with codes on paper where it is the first factor. */
@Injectable()
export class EnrolPasskey {
  constructor(
    private readonly newPasskeys: NewPasskeys,
    private readonly passkeys: PasskeyStore,
    private readonly keepPasskey: KeepPasskey,
    private readonly accounts: AccountStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, session: Buffer, body: EnrolPasskeyBody): Promise<RecoveryCodesView> {
    const { userId } = caller;
    const { isAskedNow, made } = await this.newPasskeys.read(body, session);
    const passkeys = (await this.passkeys.credentialsOf(userId)).length;
    ensure(mayEnrolPasskey({ isAskedNow, isProven: made !== null, isKnown: false, passkeys }));
    if (made === null) throw new DomainProblem('factor.passkey-wrong');
    return this.transactions.write(everySend(caller), async (tx) => {
      const entity = await this.accounts.holder(tx, caller);
      const { codes, sessions } = await this.keepPasskey.keep(tx, { userId, name: body.name, session }, made);
      this.ledger.record(tx, {
        action: 'factor.enrolled',
        engagementId: null,
        entity,
        facts: { kind: 'passkey', replaced: false, sessions },
      });
      return { codes };
    });
  }
}
