import { Injectable } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import { PasswordHasher } from './password-hasher';
import { SessionStore, type NewSession } from './session.store';
import { SignInPool } from './sign-in-pool';
import { SignInThrottle } from './sign-in-throttle';

interface AccountRow {
  firm_id: string;
  id: string;
  password_hash: string;
}

export type Account = Pick<NewSession, 'firmId' | 'userId'>;

/** One answer for a wrong password, an unknown address and a disabled account, in the same time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly pool: SignInPool,
    private readonly passwords: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly sessions: SessionStore,
  ) {}

  async verify(email: string, password: string): Promise<Account> {
    const address = email.normalize('NFKC').trim().toLowerCase();
    await this.throttle.admit(`account:${address}`);
    const { rows } = await this.pool.query<AccountRow>(
      `SELECT firm_id, id, password_hash FROM user_account WHERE email = $1 AND disabled_at IS NULL`,
      [address],
    );
    const account = rows[0];
    const right = await this.passwords.matches(account?.password_hash ?? null, password);
    if (!account || !right) throw new DomainProblem('wrong-credentials');
    await this.throttle.forget(`account:${address}`);
    return { firmId: account.firm_id, userId: account.id };
  }

  /** Asks the password again before a signature that binds the firm. */
  async stepUp(idHash: Buffer, email: string, password: string): Promise<void> {
    await this.verify(email, password);
    await this.sessions.stepUp(idHash);
  }
}
