import { DomainProblem, SignInPool } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../passwords/password-hasher';
import { SignInThrottle } from './sign-in-throttle';

interface AccountRow {
  id: string;
  password_hash: string;
}

/** Who gave the right password. */
export interface SignedInAccount {
  userId: string;
}

/** One answer for a wrong password, an unknown address and a person who may work nowhere, in the same time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly pool: SignInPool,
    private readonly passwords: PasswordHasher,
    private readonly throttle: SignInThrottle,
  ) {}

  async verify(email: string, password: string): Promise<SignedInAccount> {
    const address = email.normalize('NFKC').trim().toLowerCase();
    await this.throttle.admit(`account:${address}`);
    const { rows } = await this.pool.query<AccountRow>(
      `SELECT a.id, a.password_hash FROM account a WHERE a.email = $1 AND a.disabled_at IS NULL
         AND (EXISTS (SELECT FROM member m WHERE m.user_id = a.id AND m.disabled_at IS NULL)
           OR EXISTS (SELECT FROM client_person p WHERE p.account_id = a.id AND p.disabled_at IS NULL))`,
      [address],
    );
    const account = rows[0];
    const right = await this.passwords.matches(account?.password_hash ?? null, password);
    if (!account || !right) throw new DomainProblem('wrong-credentials', {}, account?.id ?? null);
    await this.throttle.forget(`account:${address}`);
    return { userId: account.id };
  }

  /** Whether this is the password behind the hash; counted like an attempt to sign in, for it is one to guess. */
  async proves(email: string, passwordHash: string, password: string): Promise<boolean> {
    await this.throttle.admit(`account:${email}`);
    const right = await this.passwords.matches(passwordHash, password);
    if (right) await this.throttle.forget(`account:${email}`);
    return right;
  }
}
