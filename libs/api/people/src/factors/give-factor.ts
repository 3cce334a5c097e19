import { DomainProblem, ensure, SealedSecrets } from '@akashi/api-platform';
import { isDeviceCode, mayGiveCode, typedCode } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import { DeviceCodes } from './device-codes';
import { FactorStore, type Device } from './factor.store';
import { RecoveryCodes } from './recovery-codes';

/** Takes a second factor: a code of the device, or one of those on paper. Each opens once, and guesses are counted. */
@Injectable()
export class GiveFactor {
  constructor(
    private readonly factors: FactorStore,
    private readonly codes: DeviceCodes,
    private readonly recovery: RecoveryCodes,
    private readonly secrets: SealedSecrets,
    private readonly throttle: SignInThrottle,
  ) {}

  async execute(accountId: string, text: string): Promise<'code' | 'recovery'> {
    const code = typedCode(text);
    // Its own count: the right password, which sets that of the account back, opens no room for guesses here.
    await this.throttle.admit(`factor:${accountId}`);
    const given = isDeviceCode(code) ? await this.ofDevice(accountId, code) : await this.onPaper(accountId, code);
    await this.throttle.forget(`factor:${accountId}`);
    return given;
  }

  private async ofDevice(accountId: string, code: string): Promise<'code'> {
    const device = await this.factors.device(accountId);
    const step = device ? this.stepOf(accountId, device, code) : null;
    ensure(mayGiveCode({ step, lastStep: device?.lastStep ?? null }));
    if (!device || step === null) throw new DomainProblem('factor.code-wrong');
    // Two at the same moment: the row takes a step once.
    if (!(await this.factors.takeStep(accountId, device, step))) throw new DomainProblem('factor.code-used');
    return 'code';
  }

  private stepOf(accountId: string, { sealedSecret }: Device, code: string): number | null {
    const secret = this.secrets.open(sealedSecret, accountId);
    return secret === null ? null : this.codes.stepOf(secret, code);
  }

  private async onPaper(accountId: string, code: string): Promise<'recovery'> {
    if (!(await this.factors.takeRecoveryCode(accountId, this.recovery.mac(code, accountId))))
      throw new DomainProblem('factor.code-wrong');
    return 'recovery';
  }
}
