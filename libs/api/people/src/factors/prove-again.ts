import type { Session } from '@akashi/api-platform';
import { DomainProblem, ensure } from '@akashi/api-platform';
import type { StepUpBody } from '@akashi/contracts';
import { mayProveByPassword } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';
import { AccountStore } from '../account/account.store';
import { SessionStore } from '../sessions/session.store';
import { SignIn } from '../sessions/sign-in';
import { FactorStore } from './factor.store';
import { GiveFactor } from './give-factor';

/** Whoever is about to bind the firm proves themselves once more, by all that they sign in with. */
@Injectable()
export class ProveAgain {
  constructor(
    private readonly accounts: AccountStore,
    private readonly signIn: SignIn,
    private readonly factors: FactorStore,
    private readonly giveFactor: GiveFactor,
    private readonly sessions: SessionStore,
  ) {}

  async execute({ idHash, userId, email }: Session, { password, code }: StepUpBody): Promise<void> {
    const hash = await this.accounts.passwordHash(userId);
    if (!(await this.signIn.proves(email, hash, password))) throw new DomainProblem('wrong-credentials');
    const { asksCode: hasDevice, hasPasskey } = await this.factors.ways(userId);
    const isCodeGiven = code.trim() !== '';
    ensure(mayProveByPassword({ hasDevice, hasPasskey, isCodeGiven }));
    if (!hasDevice && !hasPasskey) return this.sessions.stepUp(idHash, 'password');
    await this.sessions.stepUp(idHash, await this.giveFactor.execute(userId, code));
  }
}
