import {
  CurrentPerson,
  DomainProblem,
  Handles,
  IsText,
  SessionCookie,
  type Caller,
  type SignedInRequest,
} from '@akashi/api-platform';
import type { CodesOfferView, EnrolCodesBody, FactorsView, RecoveryCodesView } from '@akashi/contracts';
import { factorApi } from '@akashi/contracts/api';
import { Body, Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sessionOf } from '../sessions/session-of';
import { SessionStore } from '../sessions/session.store';
import { EnrolCodes } from './enrol-codes';
import { OfferCodes } from './offer-codes';
import { ReadFactors } from './read-factors';
import { RemoveCodes } from './remove-codes';

class EnrolCodesDto implements EnrolCodesBody {
  @IsText(1, 200) offer!: string;
  @IsText(1, 40) code!: string;
}

@Controller()
export class FactorController {
  constructor(
    private readonly readFactors: ReadFactors,
    private readonly offer: OfferCodes,
    private readonly enrol: EnrolCodes,
    private readonly remove: RemoveCodes,
    private readonly sessions: SessionStore,
    private readonly cookie: SessionCookie,
  ) {}

  @Handles(factorApi.view)
  view(@CurrentPerson() caller: Caller): Promise<FactorsView> {
    return this.readFactors.execute(caller);
  }

  @Handles(factorApi.offerCodes)
  async offerCodes(@Req() request: SignedInRequest): Promise<CodesOfferView> {
    return this.offer.execute(sessionOf(request));
  }

  /** Whoever has just shown a code has given the second factor: this session goes on as one that has. */
  @Handles(factorApi.enrolCodes)
  async enrolCodes(
    @CurrentPerson() caller: Caller,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
    @Body() body: EnrolCodesDto,
  ): Promise<RecoveryCodesView> {
    const { idHash, isByRecovery } = sessionOf(request);
    const told = await this.enrol.execute(caller, idHash, body);
    // By a code on paper one comes in to set up what was lost; to sign, one comes in by what was set up.
    const secret = await this.sessions.prove(idHash, isByRecovery ? 'recovery' : 'code');
    if (secret === null) throw new DomainProblem('not-signed-in');
    this.cookie.set(response, secret);
    return told;
  }

  @Handles(factorApi.removeCodes)
  async removeCodes(@CurrentPerson() caller: Caller, @Req() request: SignedInRequest): Promise<void> {
    const { idHash } = sessionOf(request);
    await this.remove.execute(caller, idHash);
    await this.sessions.forgetFactor(idHash);
  }
}
