import { Handles, IsText, type LoggedRequest } from '@akashi/api-platform';
import type { JoinClientBody, JoinClientView, OpenClientInvitationBody } from '@akashi/contracts';
import { clientPersonApi } from '@akashi/contracts/api';
import { Body, Controller, Req } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import type { Request } from 'express';
import { JoinClient } from './join-client';
import { OpenClientInvitation } from './open-client-invitation';

class OpenClientInvitationDto implements OpenClientInvitationBody {
  @IsText(1, 100) token!: string;
}

class JoinClientDto implements JoinClientBody {
  @IsText(1, 100) token!: string;
  @IsText(0, 100) familyKana!: string;
  @IsText(0, 100) givenKana!: string;
  @IsString()
  @Length(1, 1000)
  password!: string;
}

/** The invited person's side of a link to a client: the token travels in the body, and nothing is accepted by a GET. */
@Controller()
export class JoinClientController {
  constructor(
    private readonly openInvitation: OpenClientInvitation,
    private readonly joinClient: JoinClient,
  ) {}

  @Handles(clientPersonApi.open)
  open(@Body() { token }: OpenClientInvitationDto, @Req() request: Request): Promise<JoinClientView> {
    return this.openInvitation.execute(token, request.ip ?? '');
  }

  @Handles(clientPersonApi.join)
  async join(@Body() body: JoinClientDto, @Req() request: LoggedRequest): Promise<void> {
    request.forFirm = await this.joinClient.execute(body, { ip: request.ip ?? '', requestId: request.requestId });
  }
}
