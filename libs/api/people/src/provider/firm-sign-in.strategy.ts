import { DomainProblem, ensure, type SignedInRequest } from '@akashi/api-platform';
import type { ProviderAnswerBody } from '@akashi/contracts';
import { mayComeByIdentity } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import passport from 'passport';
import { JoinByProvider } from '../provisioning/join-by-provider';
import { IdentityStore } from './identity.store';
import { ProviderWay } from './provider-way';

/** Who came in by the word of a firm's provider, and into which firm. */
export interface CameByProvider {
  firmId: string;
  userId: string;
}

type Verified = (fault: Error | null, person?: CameByProvider) => void;

/** What passport carries of it: the answer is verified in the guard, as a password is. */
class ReturnFromProvider extends passport.Strategy {
  constructor(private readonly verify: (request: Request, done: Verified) => void) {
    super();
  }

  override authenticate(request: Request): void {
    this.verify(request, (fault, person) => (person ? this.success(person) : this.error(fault)));
  }
}

/** Whoever comes back from their firm's provider: who they are say issuer and subject alone. */
@Injectable()
export class FirmSignInStrategy extends PassportStrategy(ReturnFromProvider, 'provider') {
  constructor(
    private readonly way: ProviderWay,
    private readonly identities: IdentityStore,
    private readonly joinByProvider: JoinByProvider,
  ) {
    super();
  }

  /** Runs in the guard, before the body is checked against its class: so it is checked here. */
  async validate(request: SignedInRequest): Promise<CameByProvider> {
    const back = await this.way.comeBack('in', answerIn(request.body), request);
    const { provider, person } = back;
    const { firmId, kind, issuer, domains } = provider;
    const { subject, address } = person;
    const linked = await this.identities.holder(firmId, { kind, issuer, subject });
    const userId = linked ?? (await this.joinByProvider.execute(back, request.requestId));
    ensure(mayComeByIdentity({ address, domains, isLinked: userId !== null }));
    if (userId === null) throw new DomainProblem('identity-provider.not-linked');
    return { firmId, userId };
  }
}

function answerIn(body: unknown): ProviderAnswerBody {
  const { code, state, iss } = (body ?? {}) as Record<string, unknown>;
  if (!isGiven(code, 4000) || !isGiven(state, 200) || typeof iss !== 'string' || iss.length > 500)
    throw new DomainProblem('invalid-input');
  return { code, state, iss };
}

const isGiven = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= max && value.isWellFormed();
