import { DomainProblem, ensure, SealedSecrets } from '@akashi/api-platform';
import type { EnrolCodesBody } from '@akashi/contracts';
import { mayEnrolCodes, typedCode } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import { CodesOffer } from './codes-offer';
import { DeviceCodes } from './device-codes';
import type { Device } from './factor.store';
import { RecoveryCodes } from './recovery-codes';

/** A device on its way into the database, once it has shown that it holds its secret, with the codes on paper. */
export interface ProvenDevice {
  device: Device;
  codes: string[];
  macs: string[];
}

/** Asks a device for its first code; guesses at it are counted as those at any other. */
@Injectable()
export class NewDevice {
  constructor(
    private readonly offers: CodesOffer,
    private readonly codes: DeviceCodes,
    private readonly recovery: RecoveryCodes,
    private readonly secrets: SealedSecrets,
    private readonly throttle: SignInThrottle,
  ) {}

  async prove(accountId: string, { offer, code }: EnrolCodesBody): Promise<ProvenDevice> {
    await this.throttle.admit(`enrol:${accountId}`);
    const secret = this.offers.open(offer, accountId);
    const step = secret === null ? null : this.codes.stepOf(secret, typedCode(code));
    ensure(mayEnrolCodes({ isOfferOpen: secret !== null, isCodeRight: step !== null }));
    if (secret === null || step === null) throw new DomainProblem('factor.code-wrong');
    await this.throttle.forget(`enrol:${accountId}`);
    const device = { sealedSecret: this.secrets.seal(secret, accountId), lastStep: step };
    return { device, ...this.recovery.make(accountId) };
  }
}
