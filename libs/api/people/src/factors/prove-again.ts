import type { Session } from '@akashi/api-platform';
import { DomainProblem } from '@akashi/api-platform';
import type { StepUpBody } from '@akashi/contracts';
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
    const device = await this.factors.device(userId);
    if (!device) return this.sessions.stepUp(idHash, 'password');
    if (code.trim() === '') throw new DomainProblem('factor.code-wrong');
    await this.sessions.stepUp(idHash, await this.giveFactor.execute(userId, code));
  }
}
