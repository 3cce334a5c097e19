import { CurrentCaller, Handles, IsText, type Caller, type LoggedRequest } from '@akashi/api-platform';
import type {
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
import { IssuePasswordLink } from './issue-password-link';
import { OpenPasswordLink } from './open-password-link';
import { SetPasswordByLink } from './set-password-by-link';

class IssuePasswordLinkDto implements IssuePasswordLinkBody {
  @IsInt() @Min(1) version!: number;
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
    private readonly openLink: OpenPasswordLink,
    private readonly setPassword: SetPasswordByLink,
  ) {}

  @Handles(passwordLinkApi.issue)
  issue(
    @CurrentCaller() caller: Caller,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: IssuePasswordLinkDto,
  ): Promise<IssuedPasswordLinkView> {
    return this.issueLink.execute(caller, userId, body);
  }

  @Handles(passwordLinkApi.open)
  open(@Body() { token }: OpenPasswordLinkDto, @Req() request: Request): Promise<PasswordLinkView> {
    return this.openLink.execute(token, request.ip ?? '');
  }

  @Handles(passwordLinkApi.set)
  async set(@Body() body: SetPasswordDto, @Req() request: LoggedRequest): Promise<void> {
    request.forFirm = await this.setPassword.execute(body, { ip: request.ip ?? '', requestId: request.requestId });
  }
}
