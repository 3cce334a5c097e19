import {
  CurrentPerson,
  DomainProblem,
  Handles,
  IsText,
  SessionCookie,
  type Caller,
  type SignedInRequest,
} from '@akashi/api-platform';
import type { EnrolPasskeyBody, PasskeyOfferView, RecoveryCodesView } from '@akashi/contracts';
import { passkeyApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sessionOf } from '../sessions/session-of';
import { SessionStore } from '../sessions/session.store';
import { EnrolPasskey } from './enrol-passkey';
import { OfferPasskey } from './offer-passkey';
import { RemovePasskey } from './remove-passkey';

class EnrolPasskeyDto implements EnrolPasskeyBody {
  @IsText(1, 60) name!: string;
  @IsText(1, 1400) credentialId!: string;
  @IsText(1, 4000) clientData!: string;
  @IsText(1, 16000) attestation!: string;
}

@Controller()
export class PasskeyController {
  constructor(
    private readonly offerPasskey: OfferPasskey,
    private readonly enrolPasskey: EnrolPasskey,
    private readonly removePasskey: RemovePasskey,
    private readonly sessions: SessionStore,
    private readonly cookie: SessionCookie,
  ) {}

  @Handles(passkeyApi.offer)
  offer(@Req() request: SignedInRequest): Promise<PasskeyOfferView> {
    return this.offerPasskey.execute(sessionOf(request), request.ip ?? '');
  }

  /** Whoever has just used a passkey has given the second factor: this session goes on as one that has. */
  @Handles(passkeyApi.enrol)
  async enrol(
    @CurrentPerson() caller: Caller,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() body: EnrolPasskeyDto,
  ): Promise<RecoveryCodesView> {
    const { idHash, isByRecovery } = sessionOf(request);
    const told = await this.enrolPasskey.execute(caller, idHash, body);
    // By a code on paper one comes in to set up what was lost; to sign, one comes in by what was set up.
    const secret = await this.sessions.prove(idHash, isByRecovery ? 'recovery' : 'passkey');
    if (secret === null) throw new DomainProblem('not-signed-in');
    this.cookie.set(response, secret);
    return told;
  }

  @Handles(passkeyApi.remove)
  async remove(
    @CurrentPerson() caller: Caller,
    @Req() request: SignedInRequest,
    @Param('passkeyId', ParseUUIDPipe) passkeyId: string,
  ): Promise<void> {
    const { idHash } = sessionOf(request);
    await this.removePasskey.execute(caller, idHash, passkeyId);
    await this.sessions.forgetFactor(idHash);
  }
}
