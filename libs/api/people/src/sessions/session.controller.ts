import { DomainProblem, Handles, Mailer, SessionCookie, SignInWays, type SignedInRequest } from '@akashi/api-platform';
import type { ChooseMembershipBody, SessionView, SignInBody, SignInWaysView } from '@akashi/contracts';
import { sessionApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import type { Response } from 'express';
import { ChooseWorkplace } from './choose-workplace';
import { sessionOf } from './session-of';
import { SessionViews } from './session-views';
import { SessionStore } from './session.store';
import type { SignedInAccount } from './sign-in';

class SignInDto implements SignInBody {
  @IsString()
  @Length(3, 254)
  email!: string;

  @IsString()
  @Length(1, 256)
  password!: string;
}

class ChooseMembershipDto implements ChooseMembershipBody {
  @IsUUID() firmId!: string;
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  clientId!: string | null;
  @IsOptional() @IsUUID() inspectionId?: string | null;
}

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionStore,
    private readonly views: SessionViews,
    private readonly workplace: ChooseWorkplace,
    private readonly cookie: SessionCookie,
    private readonly waysIn: SignInWays,
    private readonly mailer: Mailer,
  ) {}

  @Handles(sessionApi.current)
  current(@Req() request: SignedInRequest): Promise<SessionView> {
    return this.views.of(sessionOf(request));
  }

  @Handles(sessionApi.ways)
  async ways(): Promise<SignInWaysView> {
    return { demo: this.waysIn.demo, mailsPasswordLinks: this.mailer.isSetUp };
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
    const secret = await this.workplace.open(request.user as SignedInAccount, 'password', browser);
    const session = await this.sessions.find(secret);
    if (!session) throw new DomainProblem('wrong-credentials');
    // Whoever signs in again leaves no earlier session of this browser behind.
    if (request.session) await this.sessions.revoke(request.session.idHash);
    request.session = session;
    this.cookie.set(response, secret);
    return this.views.of(session);
  }

  /** Where to work, of the person's own memberships; changed as often as they like. */
  @Handles(sessionApi.choose)
  async choose(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() { firmId, clientId, inspectionId = null }: ChooseMembershipDto,
  ): Promise<SessionView> {
    const secret = await this.workplace.choose(sessionOf(request), { firmId, clientId, inspectionId });
    const session = await this.sessions.find(secret);
    if (!session) throw new DomainProblem('not-signed-in');
    request.session = session;
    this.cookie.set(response, secret);
    return this.views.of(session);
  }

  @Handles(sessionApi.close)
  async close(@Req() request: SignedInRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.revoke(sessionOf(request).idHash);
    this.cookie.clear(response);
  }
}
