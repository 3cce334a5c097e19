import { DomainProblem, Handles, SessionCookie, type SignedInRequest } from '@akashi/api-platform';
import type { ProviderAddressView, SessionView, StartAtProviderBody } from '@akashi/contracts';
import { identityProviderApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { IsUUID } from 'class-validator';
import type { Response } from 'express';
import { ChooseWorkplace } from '../sessions/choose-workplace';
import { SessionViews } from '../sessions/session-views';
import { SessionStore } from '../sessions/session.store';
import type { CameByProvider } from './firm-sign-in.strategy';
import { ProviderAnswerDto } from './provider-answer.dto';
import { ProviderWay } from './provider-way';

class StartAtProviderDto implements StartAtProviderBody {
  @IsUUID() firmId!: string;
}

/** Signing in by the firm's provider. The browser comes back to a page of ours, which sends what it was given: no GET lets in. */
@Controller()
export class ProviderSignInController {
  constructor(
    private readonly way: ProviderWay,
    private readonly sessions: SessionStore,
    private readonly views: SessionViews,
    private readonly workplace: ChooseWorkplace,
    private readonly cookie: SessionCookie,
  ) {}

  @Handles(identityProviderApi.start)
  start(
    @Body() { firmId }: StartAtProviderDto,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProviderAddressView> {
    return this.way.go('in', firmId, request, response);
  }

  /** The guard has verified the answer by the time this runs. */
  @Handles(identityProviderApi.open)
  @UseGuards(AuthGuard('provider'))
  async open(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() _body: ProviderAnswerDto,
  ): Promise<SessionView> {
    const { firmId, userId } = request.user as CameByProvider;
    const browser = { ip: request.ip ?? '', userAgent: request.get('user-agent') ?? '' };
    const secret = await this.workplace.openAt(firmId, userId, browser);
    const session = await this.sessions.find(secret);
    if (!session) throw new DomainProblem('not-signed-in');
    // Whoever signs in again leaves no earlier session of this browser behind.
    if (request.session) await this.sessions.revoke(request.session.idHash);
    request.session = session;
    this.cookie.set(response, secret);
    return this.views.of(session);
  }
}
