import { Clock, DomainProblem, SignInPool } from '@akashi/api-platform';
import { accountAddress } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../passwords/password-hasher';
import { SignInThrottle } from './sign-in-throttle';

interface AccountRow {
  id: string;
  passwordHash: string;
  firmIds: string[];
  /** They signed in from this address not long ago. */
  isKnownHere: boolean;
  /** They work for one firm alone, which has them come in by its provider. */
  comesByProvider: boolean;
}

/** Who gave the right password. */
export interface SignedInAccount {
  userId: string;
}

const knownForMs = 30 * 24 * 60 * 60 * 1000;
/** Wrong passwords in a minute, from one address and for all of one firm's people. */
const perAddress = 30;
const perFirm = 300;

/** $1 e-mail address, $2 where it comes from, $3 since when a place is known. */
const findAccount = `
  SELECT a.id, a.password_hash AS "passwordHash", p.firms AS "firmIds",
    EXISTS (SELECT FROM session s WHERE s.user_id = a.id AND s.ip = $2 AND s.created_at > $3) AS "isKnownHere",
    cardinality(p.firms) = 1 AND EXISTS (SELECT FROM member_identity i JOIN identity_provider o
      ON o.firm_id = i.firm_id AND o.kind = i.kind AND o.issuer = i.issuer AND o.is_only AND o.enabled_at IS NOT NULL
      WHERE i.user_id = a.id AND i.firm_id = p.firms[1] AND i.ended_at IS NULL) AS "comesByProvider"
  FROM account a CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT firm_id) AS firms FROM (
      SELECT m.firm_id FROM member m WHERE m.user_id = a.id AND m.disabled_at IS NULL
      UNION ALL SELECT c.firm_id FROM client_person c WHERE c.account_id = a.id AND c.disabled_at IS NULL
      UNION ALL SELECT i.firm_id FROM inspector i WHERE i.account_id = a.id AND i.disabled_at IS NULL) AS place) AS p
  WHERE a.email = $1 AND a.disabled_at IS NULL AND p.firms IS NOT NULL`;

/** One answer for a wrong password, an unknown address and a person who may work nowhere, in the same time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly pool: SignInPool,
    private readonly passwords: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever comes from where they signed in before is counted apart: a stranger who tries their address, or the whole
   * firm's, from anywhere else does not keep them out.
   */
  async verify(email: string, password: string, ip: string): Promise<SignedInAccount> {
    const address = accountAddress(email);
    const account = await this.find(address, ip);
    const isKnownHere = account?.isKnownHere === true;
    const own = ownCount(address, isKnownHere ? ip : null);
    await this.throttle.admit(own);
    const shared = isKnownHere ? [] : this.shared(ip, account);
    for (const [key, perMinute] of shared) await this.throttle.admitWithin(key, perMinute);
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    if (!account || !right) throw new DomainProblem('wrong-credentials', {}, account?.id ?? null);
    await this.throttle.forget(own);
    await Promise.all(shared.map(([key]) => this.throttle.giveBack(key)));
    if (account.comesByProvider) throw new DomainProblem('identity-provider.only-way');
    return { userId: account.id };
  }

  private async find(address: string, ip: string): Promise<AccountRow | undefined> {
    const knownSince = new Date(this.clock.now().getTime() - knownForMs);
    const { rows } = await this.pool.query<AccountRow>(findAccount, [address, ip, knownSince]);
    return rows[0];
  }

  /** Whether this is the password behind the hash; its own count, which nobody without the session can fill. */
  async proves(email: string, passwordHash: string, password: string): Promise<boolean> {
    const key = `proof:${email}`;
    await this.throttle.admit(key);
    const right = await this.passwords.matches(passwordHash, password);
    if (right) await this.throttle.forget(key);
    return right;
  }

  /** An address that nobody has takes as long as any other: it is counted too, and never full. */
  private shared(ip: string, account: AccountRow | undefined): [string, number][] {
    const firms = (account?.firmIds ?? []).map((id): [string, number] => [`firm:${id}`, perFirm]);
    return [[`address:${ip}`, perAddress], ...(account ? firms : [['firm:none', Infinity] as [string, number]])];
  }
}

/** What somebody's own attempts are counted under, apart where they are known. */
const ownCount = (address: string, ip: string | null): string =>
  ip === null ? `account:${address}` : `account:${address}@${ip}`;
