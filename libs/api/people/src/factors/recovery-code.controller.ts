import { CurrentPerson, Handles, type Caller } from '@akashi/api-platform';
import type { RecoveryCodesView } from '@akashi/contracts';
import { factorApi } from '@akashi/contracts/api';
import { Controller } from '@nestjs/common';
import { RenewRecoveryCodes } from './renew-recovery-codes';

@Controller()
export class RecoveryCodeController {
  constructor(private readonly renew: RenewRecoveryCodes) {}

  @Handles(factorApi.renewRecoveryCodes)
  renewRecoveryCodes(@CurrentPerson() caller: Caller): Promise<RecoveryCodesView> {
    return this.renew.execute(caller);
  }
}
