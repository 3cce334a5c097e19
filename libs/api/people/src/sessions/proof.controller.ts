import { DomainProblem, Handles, IsText, SessionCookie, type SignedInRequest } from '@akashi/api-platform';
import type { GiveCodeBody, SessionView, StepUpBody } from '@akashi/contracts';
import { sessionApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import type { Response } from 'express';
import { GiveFactor } from '../factors/give-factor';
import { ProveAgain } from '../factors/prove-again';
import { sessionOf } from './session-of';
import { SessionViews } from './session-views';
import { SessionStore } from './session.store';

class StepUpDto implements StepUpBody {
  @IsString()
  @Length(1, 256)
  password!: string;

  @IsText(0, 40) code!: string;
}

class GiveCodeDto implements GiveCodeBody {
  @IsText(1, 40) code!: string;
}

/** What a person proves in a session that is open: the second step of signing in, and that it is still them. */
@Controller()
export class ProofController {
  constructor(
    private readonly sessions: SessionStore,
    private readonly views: SessionViews,
    private readonly giveFactor: GiveFactor,
    private readonly proveAgain: ProveAgain,
    private readonly cookie: SessionCookie,
  ) {}

  /** The session goes on under a new secret, and now it is one. */
  @Handles(sessionApi.giveCode)
  async giveCode(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() { code }: GiveCodeDto,
  ): Promise<SessionView> {
    const { idHash, userId } = sessionOf(request);
    const given = await this.giveFactor.execute(userId, code);
    const secret = await this.sessions.prove(idHash, given);
    const session = secret === null ? null : await this.sessions.find(secret);
    if (secret === null || !session) throw new DomainProblem('not-signed-in');
    request.session = session;
    this.cookie.set(response, secret);
    return this.views.of(session);
  }

  /** Asks for the password again, and for a code of whoever has one; what it allows lasts five minutes. */
  @Handles(sessionApi.stepUp)
  async stepUp(@Req() request: SignedInRequest, @Body() body: StepUpDto): Promise<void> {
    await this.proveAgain.execute(sessionOf(request), body);
  }
}
