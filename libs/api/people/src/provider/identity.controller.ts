import { CurrentCaller, Handles, type Caller, type SignedInRequest } from '@akashi/api-platform';
import type { ProviderAddressView } from '@akashi/contracts';
import { identityProviderApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { LinkIdentity } from './link-identity';
import { ProviderAnswerDto } from './provider-answer.dto';
import { ProviderWay } from './provider-way';
import { UnlinkIdentity } from './unlink-identity';

/** A member's own identity at the firm's provider. */
@Controller()
export class IdentityController {
  constructor(
    private readonly way: ProviderWay,
    private readonly linkIdentity: LinkIdentity,
    private readonly unlinkIdentity: UnlinkIdentity,
  ) {}

  @Handles(identityProviderApi.startLink)
  startLink(
    @CurrentCaller() caller: Caller,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProviderAddressView> {
    return this.way.go('link', caller.firmId, request, response);
  }

  @Handles(identityProviderApi.link)
  async link(
    @CurrentCaller() caller: Caller,
    @Req() request: SignedInRequest,
    @Body() body: ProviderAnswerDto,
  ): Promise<void> {
    return this.linkIdentity.execute(caller, await this.way.comeBack('link', body, request));
  }

  @Handles(identityProviderApi.unlink)
  unlink(@CurrentCaller() caller: Caller): Promise<void> {
    return this.unlinkIdentity.execute(caller);
  }
}
