import { DomainProblem, ensure, LedgerWriter, SealedSecrets, Transactions, type Caller } from '@akashi/api-platform';
import type { EnrolCodesBody, RecoveryCodesView } from '@akashi/contracts';
import { mayEnrolCodes, typedCode } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import { CodesOffer } from './codes-offer';
import { DeviceCodes } from './device-codes';
import { everySend } from './every-send';
import { FactorStore } from './factor.store';
import { RecoveryCodes } from './recovery-codes';

/** A person's own device, set up by themselves alone; it takes the place of the one before, and other sessions end. */
@Injectable()
export class EnrolCodes {
  constructor(
    private readonly offers: CodesOffer,
    private readonly codes: DeviceCodes,
    private readonly recovery: RecoveryCodes,
    private readonly secrets: SealedSecrets,
    private readonly throttle: SignInThrottle,
    private readonly factors: FactorStore,
    private readonly accounts: AccountStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, session: Buffer, { offer, code }: EnrolCodesBody): Promise<RecoveryCodesView> {
    await this.throttle.admit(`enrol:${caller.userId}`);
    const secret = this.offers.open(offer, caller.userId);
    const step = secret === null ? null : this.codes.stepOf(secret, typedCode(code));
    ensure(mayEnrolCodes({ isOfferOpen: secret !== null, isCodeRight: step !== null }));
    if (secret === null || step === null) throw new DomainProblem('factor.code-wrong');
    await this.throttle.forget(`enrol:${caller.userId}`);
    const { codes, macs } = this.recovery.make(caller.userId);
    const device = { sealedSecret: this.secrets.seal(secret, caller.userId), lastStep: step };
    await this.transactions.write(everySend(caller), async (tx) => {
      const { version } = await this.accounts.member(tx, caller);
      const replaced = (await this.factors.count(tx, caller.userId)) > 0;
      await this.factors.enrolDevice(tx, caller.userId, device, macs);
      const sessions = await this.factors.endOtherSessions(tx, caller.userId, session);
      this.ledger.record(tx, {
        action: 'factor.enrolled',
        engagementId: null,
        entity: { type: 'member', id: caller.userId, version },
        facts: { kind: 'codes', replaced, sessions },
      });
    });
    return { codes };
  }
}
