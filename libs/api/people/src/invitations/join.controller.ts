import { Handles, IsText, type LoggedRequest } from '@akashi/api-platform';
import type { JoinFirmBody, JoinView, OpenInvitationBody } from '@akashi/contracts';
import { invitationApi } from '@akashi/contracts/api';
import { Body, Controller, Req } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import type { Request } from 'express';
import { JoinFirm } from './join-firm';
import { OpenInvitation } from './open-invitation';

class OpenInvitationDto implements OpenInvitationBody {
  @IsText(1, 100) token!: string;
}

class JoinFirmDto implements JoinFirmBody {
  @IsText(1, 100) token!: string;
  @IsText(0, 100) familyKana!: string;
  @IsText(0, 100) givenKana!: string;
  @IsString()
  @Length(1, 1000)
  password!: string;
}

/**
 * The invited person's side of a link: no account yet. The token travels in the body, never in an address that is logged,
 * and nothing is accepted by a GET, which programs that look through mail send too.
 */
@Controller()
export class JoinController {
  constructor(
    private readonly openInvitation: OpenInvitation,
    private readonly joinFirm: JoinFirm,
  ) {}

  @Handles(invitationApi.open)
  open(@Body() { token }: OpenInvitationDto, @Req() request: Request): Promise<JoinView> {
    return this.openInvitation.execute(token, request.ip ?? '');
  }

  @Handles(invitationApi.join)
  async join(@Body() body: JoinFirmDto, @Req() request: LoggedRequest): Promise<void> {
    request.forFirm = await this.joinFirm.execute(body, { ip: request.ip ?? '', requestId: request.requestId });
  }
}
