import { DomainProblem, Handles, IsText, SessionCookie, type SignedInRequest } from '@akashi/api-platform';
import type { PasskeyChallengeView, PasskeyProofBody, SessionView } from '@akashi/contracts';
import { passkeyApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ChooseWorkplace } from '../sessions/choose-workplace';
import { sessionOf } from '../sessions/session-of';
import { SessionViews } from '../sessions/session-views';
import { SessionStore } from '../sessions/session.store';
import { AskForPasskey } from './ask-for-passkey';
import { PasskeyProofs } from './passkey-proofs';

class PasskeyProofDto implements PasskeyProofBody {
  @IsText(1, 1400) credentialId!: string;
  @IsText(1, 4000) clientData!: string;
  @IsText(1, 4000) authenticatorData!: string;
  @IsText(1, 2000) signature!: string;
}

/** A passkey as the way in, as its second step, and as the proof that it is still the person. */
@Controller()
export class PasskeyProofController {
  constructor(
    private readonly askFor: AskForPasskey,
    private readonly proofs: PasskeyProofs,
    private readonly sessions: SessionStore,
    private readonly views: SessionViews,
    private readonly workplace: ChooseWorkplace,
    private readonly cookie: SessionCookie,
  ) {}

  @Handles(passkeyApi.ask)
  ask(@Req() request: SignedInRequest): Promise<PasskeyChallengeView> {
    return this.askFor.anybody(request.ip ?? '');
  }

  @Handles(passkeyApi.open)
  async open(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() body: PasskeyProofDto,
  ): Promise<SessionView> {
    const { key } = await this.proofs.take(body, { purpose: 'sign-in', session: null }, null);
    const browser = { ip: request.ip ?? '', userAgent: request.get('user-agent') ?? '' };
    const secret = await this.workplace.open({ userId: key.accountId }, 'passkey', browser);
    // Whoever signs in again leaves no earlier session of this browser behind.
    if (request.session) await this.sessions.revoke(request.session.idHash);
    return this.goOn(request, response, secret);
  }

  @Handles(passkeyApi.askAgain)
  askAgain(@Req() request: SignedInRequest): Promise<PasskeyChallengeView> {
    return this.askFor.own(sessionOf(request), request.ip ?? '');
  }

  /** The session goes on under a new secret, and now it is one. */
  @Handles(passkeyApi.give)
  async give(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() body: PasskeyProofDto,
  ): Promise<SessionView> {
    const { idHash, userId } = sessionOf(request);
    await this.proofs.take(body, { purpose: 'factor', session: idHash }, userId);
    return this.goOn(request, response, await this.sessions.prove(idHash, 'passkey'));
  }

  @Handles(passkeyApi.stepUp)
  async stepUp(@Req() request: SignedInRequest, @Body() body: PasskeyProofDto): Promise<void> {
    const { idHash, userId } = sessionOf(request);
    await this.proofs.take(body, { purpose: 'step-up', session: idHash }, userId);
    await this.sessions.stepUp(idHash, 'passkey');
  }

  private async goOn(request: SignedInRequest, response: Response, secret: string | null): Promise<SessionView> {
    const session = secret === null ? null : await this.sessions.find(secret);
    if (secret === null || !session) throw new DomainProblem('not-signed-in');
    request.session = session;
    this.cookie.set(response, secret);
    return this.views.of(session);
  }
}
