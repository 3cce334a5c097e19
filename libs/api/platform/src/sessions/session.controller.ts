import type { SessionView } from '@akashi/contracts';
import { sessionApi } from '@akashi/contracts/api';
import { permissionsOf } from '@akashi/domain/access';
import { Body, Controller, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Response } from 'express';
import { Handles } from '../access/handles';
import type { Session, SignedInRequest } from '../access/signed-in-request';
import { DomainProblem } from '../problems/domain-problem';
import { PasswordDto, SignInDto } from './session.dto';
import { SessionCookie } from './session-cookie';
import { SessionStore } from './session.store';
import { SignIn, type Account } from './sign-in';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionStore,
    private readonly signIn: SignIn,
    private readonly cookie: SessionCookie,
  ) {}

  @Handles(sessionApi.current)
  current(@Req() request: SignedInRequest): SessionView {
    return toSessionView(sessionOf(request));
  }

  /** The guard has verified the password by the time this runs; the session it opens has a new secret. */
  @Handles(sessionApi.open)
  @UseGuards(AuthGuard('password'))
  async open(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() _body: SignInDto,
  ): Promise<SessionView> {
    const account = request.user as Account;
    const secret = await this.sessions.open({
      ...account,
      ip: request.ip ?? '',
      userAgent: request.get('user-agent') ?? '',
    });
    const session = await this.sessions.find(secret);
    if (!session) throw new DomainProblem('wrong-credentials');
    // Whoever signs in again leaves no earlier session of this browser behind.
    if (request.session) await this.sessions.revoke(request.session.idHash);
    this.cookie.set(response, secret);
    return toSessionView(session);
  }

  @Handles(sessionApi.close)
  async close(@Req() request: SignedInRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.revoke(sessionOf(request).idHash);
    this.cookie.clear(response);
  }

  /** Asks for the password again; what it allows lasts five minutes. */
  @Handles(sessionApi.stepUp)
  async stepUp(@Req() request: SignedInRequest, @Body() body: PasswordDto): Promise<void> {
    const session = sessionOf(request);
    await this.signIn.stepUp(session.idHash, session.email, body.password);
  }
}

function sessionOf(request: SignedInRequest): Session {
  if (!request.session) throw new DomainProblem('not-signed-in');
  return request.session;
}

function toSessionView({ actor, email, firmName }: Session): SessionView {
  return { ...actor, firmRoles: [...actor.firmRoles], email, firmName, permissions: permissionsOf(actor) };
}
