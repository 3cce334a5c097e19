import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { IssuedProvisioningTokenView, MakeProvisioningTokenBody, ProvisioningView } from '@akashi/contracts';
import { provisioningApi } from '@akashi/contracts/api';
import { Body, Controller } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import { MakeProvisioningToken } from './make-provisioning-token';
import { ReadProvisioning } from './read-provisioning';

class MakeProvisioningTokenDto implements MakeProvisioningTokenBody {
  @IsText(1, 100) name!: string;
  @IsInt() @Min(1) @Max(100_000) days!: number;
}

/** The administrator's side of joiners and leavers by the firm's provider. */
@Controller()
export class ProvisioningController {
  constructor(
    private readonly reader: ReadProvisioning,
    private readonly makeToken: MakeProvisioningToken,
  ) {}

  @Handles(provisioningApi.view)
  view(@CurrentCaller() caller: Caller): Promise<ProvisioningView> {
    return this.reader.execute(caller);
  }

  @Handles(provisioningApi.makeToken)
  make(@CurrentCaller() caller: Caller, @Body() body: MakeProvisioningTokenDto): Promise<IssuedProvisioningTokenView> {
    return this.makeToken.execute(caller, body);
  }
}
