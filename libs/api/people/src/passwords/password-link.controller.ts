import { CurrentCaller, Handles, IsText, type Caller, type LoggedRequest } from '@akashi/api-platform';
import type {
  AskPasswordLinkBody,
  IssuedPasswordLinkView,
  IssuePasswordLinkBody,
  OpenPasswordLinkBody,
  PasswordLinkView,
  SetPasswordBody,
} from '@akashi/contracts';
import { passwordLinkApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { IsInt, IsString, Length, Min } from 'class-validator';
import type { Request } from 'express';
import { AskPasswordLink } from './ask-password-link';
import { IssuePasswordLink } from './issue-password-link';
import { OpenPasswordLink } from './open-password-link';
import { SetPasswordByLink } from './set-password-by-link';
import { TellPasswordSet } from './tell-password-set';

class IssuePasswordLinkDto implements IssuePasswordLinkBody {
  @IsInt() @Min(1) version!: number;
}

class AskPasswordLinkDto implements AskPasswordLinkBody {
  @IsText(3, 254) email!: string;
}

class OpenPasswordLinkDto implements OpenPasswordLinkBody {
  @IsText(1, 100) token!: string;
}

class SetPasswordDto implements SetPasswordBody {
  @IsText(1, 100) token!: string;
  @IsString()
  @Length(1, 1000)
  password!: string;
}

/** The token travels in the body, never in an address that is logged, and nothing is accepted by a GET. */
@Controller()
export class PasswordLinkController {
  constructor(
    private readonly issueLink: IssuePasswordLink,
    private readonly askLink: AskPasswordLink,
    private readonly openLink: OpenPasswordLink,
    private readonly setPassword: SetPasswordByLink,
    private readonly tellSet: TellPasswordSet,
  ) {}

  @Handles(passwordLinkApi.issue)
  issue(
    @CurrentCaller() caller: Caller,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: IssuePasswordLinkDto,
  ): Promise<IssuedPasswordLinkView> {
    return this.issueLink.execute(caller, userId, body);
  }

  @Handles(passwordLinkApi.ask)
  ask(@Body() { email }: AskPasswordLinkDto, @Req() request: LoggedRequest): Promise<void> {
    return this.askLink.execute(email, { ip: request.ip ?? '', requestId: request.requestId });
  }

  @Handles(passwordLinkApi.open)
  open(@Body() { token }: OpenPasswordLinkDto, @Req() request: Request): Promise<PasswordLinkView> {
    return this.openLink.execute(token, request.ip ?? '');
  }

  @Handles(passwordLinkApi.set)
  async set(@Body() body: SetPasswordDto, @Req() request: LoggedRequest): Promise<void> {
    const done = await this.setPassword.execute(body, { ip: request.ip ?? '', requestId: request.requestId });
    request.forFirm = { firmId: done.firmId, person: done.person };
    this.tellSet.execute(done);
  }
}
