import {
  CurrentCaller,
  CurrentPerson,
  DomainProblem,
  Handles,
  IsText,
  SessionCookie,
  type Caller,
  type SignedInRequest,
} from '@akashi/api-platform';
import type { AccountView, ChangePasswordBody, CorrectReadingBody, OwnMemberView } from '@akashi/contracts';
import { accountApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { IsInt, IsString, Length, Min } from 'class-validator';
import type { Response } from 'express';
import { sessionOf } from '../sessions/session-of';
import { SessionStore } from '../sessions/session.store';
import { AccountStore } from './account.store';
import { ChangePassword } from './change-password';
import { CorrectReading } from './correct-reading';
import { ReadAccount } from './read-account';

class ChangePasswordDto implements ChangePasswordBody {
  @IsString()
  @Length(1, 256)
  old!: string;

  @IsString()
  @Length(1, 1000)
  password!: string;
}

class CorrectReadingDto implements CorrectReadingBody {
  @IsText(0, 100) familyKana!: string;
  @IsText(0, 100) givenKana!: string;
  @IsInt() @Min(1) version!: number;
}

@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountStore,
    private readonly readAccount: ReadAccount,
    private readonly sessions: SessionStore,
    private readonly changeOwnPassword: ChangePassword,
    private readonly correctOwnReading: CorrectReading,
    private readonly cookie: SessionCookie,
  ) {}

  @Handles(accountApi.view)
  view(@Req() request: SignedInRequest): Promise<AccountView> {
    return this.readAccount.execute(sessionOf(request));
  }

  /** This session goes on under a new secret: whoever had copied the old one is out as well. */
  @Handles(accountApi.changePassword)
  async changePassword(
    @CurrentPerson() caller: Caller,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() body: ChangePasswordDto,
  ): Promise<void> {
    const { idHash } = sessionOf(request);
    await this.changeOwnPassword.execute(caller, idHash, body);
    const secret = await this.sessions.move(idHash, caller);
    if (secret === null) throw new DomainProblem('not-signed-in');
    this.cookie.set(response, secret);
  }

  @Handles(accountApi.correctReading)
  correctReading(@CurrentCaller() caller: Caller, @Body() body: CorrectReadingDto): Promise<OwnMemberView> {
    return this.correctOwnReading.execute(caller, body);
  }

  @Handles(accountApi.endSession)
  endSession(@Req() request: SignedInRequest, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    return this.accounts.endSession(sessionOf(request).userId, sessionId);
  }

  @Handles(accountApi.endOtherSessions)
  endOtherSessions(@Req() request: SignedInRequest): Promise<void> {
    const { userId, idHash } = sessionOf(request);
    return this.accounts.endOtherSessions(userId, idHash);
  }
}
