import {
  DomainProblem,
  Handles,
  IsText,
  SessionCookie,
  SignInWays,
  type Session,
  type SignedInRequest,
} from '@akashi/api-platform';
import type {
  ChooseMembershipBody,
  GiveCodeBody,
  SessionView,
  SignInBody,
  SignInWaysView,
  StepUpBody,
} from '@akashi/contracts';
import { sessionApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import type { Response } from 'express';
import { ChooseWorkplace } from './choose-workplace';
import { MembershipStore } from './membership.store';
import { sessionOf } from './session-of';
import { toAwaitingView, toSessionView } from './session-view';
import { SessionStore } from './session.store';
import { FactorStore } from '../factors/factor.store';
import { GiveFactor } from '../factors/give-factor';
import { ProveAgain } from '../factors/prove-again';
import type { SignedInAccount } from './sign-in';

class SignInDto implements SignInBody {
  @IsString()
  @Length(3, 254)
  email!: string;

  @IsString()
  @Length(1, 256)
  password!: string;
}

class StepUpDto implements StepUpBody {
  @IsString()
  @Length(1, 256)
  password!: string;

  @IsText(0, 40) code!: string;
}

class GiveCodeDto implements GiveCodeBody {
  @IsText(1, 40) code!: string;
}

class ChooseMembershipDto implements ChooseMembershipBody {
  @IsUUID() firmId!: string;
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  clientId!: string | null;
}

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionStore,
    private readonly memberships: MembershipStore,
    private readonly proveAgain: ProveAgain,
    private readonly giveFactor: GiveFactor,
    private readonly factors: FactorStore,
    private readonly workplace: ChooseWorkplace,
    private readonly cookie: SessionCookie,
    private readonly waysIn: SignInWays,
  ) {}

  @Handles(sessionApi.current)
  current(@Req() request: SignedInRequest): Promise<SessionView> {
    return this.view(sessionOf(request));
  }

  @Handles(sessionApi.ways)
  async ways(): Promise<SignInWaysView> {
    return { demo: this.waysIn.demo };
  }

  /** The guard has verified the password by the time this runs; the session it opens has a new secret. */
  @Handles(sessionApi.open)
  @UseGuards(AuthGuard('password'))
  async open(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() _body: SignInDto,
  ): Promise<SessionView> {
    const browser = { ip: request.ip ?? '', userAgent: request.get('user-agent') ?? '' };
    const secret = await this.workplace.open(request.user as SignedInAccount, browser);
    const session = await this.sessions.find(secret);
    if (!session) throw new DomainProblem('wrong-credentials');
    // Whoever signs in again leaves no earlier session of this browser behind.
    if (request.session) await this.sessions.revoke(request.session.idHash);
    this.cookie.set(response, secret);
    return this.view(session);
  }

  /** The second step: the session goes on under a new secret, and now it is one. */
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
    this.cookie.set(response, secret);
    return this.view(session);
  }

  /** Where to work, of the person's own memberships; changed as often as they like. */
  @Handles(sessionApi.choose)
  async choose(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() { firmId, clientId }: ChooseMembershipDto,
  ): Promise<SessionView> {
    const { idHash, userId } = sessionOf(request);
    const secret = await this.workplace.choose(idHash, userId, { firmId, clientId });
    const session = await this.sessions.find(secret);
    if (!session) throw new DomainProblem('not-signed-in');
    this.cookie.set(response, secret);
    return this.view(session);
  }

  @Handles(sessionApi.close)
  async close(@Req() request: SignedInRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.revoke(sessionOf(request).idHash);
    this.cookie.clear(response);
  }

  /** Asks for the password again, and for a code of whoever has one; what it allows lasts five minutes. */
  @Handles(sessionApi.stepUp)
  async stepUp(@Req() request: SignedInRequest, @Body() body: StepUpDto): Promise<void> {
    await this.proveAgain.execute(sessionOf(request), body);
  }

  private async view(session: Session): Promise<SessionView> {
    const { userId, awaits } = session;
    if (awaits !== null) return toAwaitingView(session, awaits, await this.factors.reset(userId));
    return toSessionView(session, await this.memberships.of(userId));
  }
}
