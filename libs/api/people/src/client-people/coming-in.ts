import { DomainProblem, Ids } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { NewPassword } from '../passwords/new-password';
import { SignIn } from '../sessions/sign-in';
import { ClientInvitationStore } from './client-invitation.store';

/** By which account somebody comes in. */
export interface ProvenAccount {
  accountId: string;
  /** Null for whoever has an account: their password stays as it is. */
  passwordHash: string | null;
  isPasswordRight: boolean;
}

/**
 * One person is one account, across firms and years: whoever signs in under the address already gives the password that
 * stands, and anybody else sets one. Outside of any transaction, because hashing takes its time.
 */
@Injectable()
export class ComingIn {
  constructor(
    private readonly invitations: ClientInvitationStore,
    private readonly signIn: SignIn,
    private readonly passwords: NewPassword,
    private readonly ids: Ids,
  ) {}

  async prove(
    invited: { email: string; familyName: string; givenName: string; firmName: string },
    reading: { familyKana: string; givenKana: string },
    password: string,
  ): Promise<ProvenAccount> {
    const { email, familyName, givenName, firmName } = invited;
    const account = await this.invitations.accountOf(email);
    if (account?.isDisabled) throw new DomainProblem('invitation.not-usable');
    if (account) {
      const isPasswordRight = await this.signIn.proves(email, account.passwordHash, password);
      return { accountId: account.id, passwordHash: null, isPasswordRight };
    }
    const names = [familyName, givenName, reading.familyKana, reading.givenKana];
    const passwordHash = await this.passwords.hash(password, { names, email, firmName });
    return { accountId: this.ids.next(), passwordHash, isPasswordRight: true };
  }
}
