import { Clock, DomainProblem, Ids, SealedSecrets, SignInPool } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

const openForMs = 10 * 60 * 1000;
/** Enough for an office behind one address; a flood ends here. */
const mostOfAnAddress = 200;

/** To come in, to link an identity of one's own, or to see what the provider says. */
export type ProviderPurpose = 'in' | 'link' | 'test';

/** What the answer of an OpenID Connect provider is held against. */
export interface ProviderChecks {
  nonce: string;
  verifier: string;
}

/** What is kept until the answer comes: of SAML the id of the request. */
export type AttemptChecks = ProviderChecks | { requestId: string };

interface ProviderAttempt {
  purpose: ProviderPurpose;
  firmId: string;
  providerVersion: number;
  /** The session that begins; null while nobody has signed in. */
  session: Buffer | null;
}

interface TakenAttempt {
  firmId: string;
  providerVersion: number;
  checks: AttemptChecks;
  /** What SAML's provider had the browser send; null where nothing came, or the browser does not show its ticket. */
  sent: string | null;
}

/** Who comes back, and with what. */
interface ComingBack {
  purpose: ProviderPurpose;
  browser: string | null;
  session: Buffer | null;
  ticket: string;
}

interface AttemptRow extends Pick<TakenAttempt, 'firmId' | 'providerVersion'> {
  fits: boolean;
  sealed: Buffer;
  answer: Buffer | null;
}

const answerOf = (state: string): string => `answer ${state}`;

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Who is on the way to a provider, on whatever process: each comes back once, soon, and in the browser that went. */
@Injectable()
export class ProviderAttempts {
  constructor(
    private readonly pool: SignInPool,
    private readonly secrets: SealedSecrets,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What the answer is known again by. The purpose stands before it, for the page that it comes back to. */
  newState(purpose: ProviderPurpose): string {
    return `${purpose}.${this.ids.secret(32).toString('base64url')}`;
  }

  /** Gives the secret for the browser's cookie. */
  async keep(state: string, attempt: ProviderAttempt, checks: AttemptChecks, ip: string): Promise<string> {
    const { purpose, firmId, providerVersion, session } = attempt;
    const now = this.clock.now();
    const browser = this.ids.secret(32).toString('base64url');
    const sealed = this.secrets.seal(Buffer.from(JSON.stringify(checks)), state);
    await this.pool.query(`DELETE FROM provider_attempt WHERE expires_at <= $1`, [now]);
    const { rowCount } = await this.pool.query(
      `INSERT INTO provider_attempt (state_sha256, firm_id, purpose, browser_sha256, session_hash, provider_version, sealed, ip,
         expires_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE (SELECT count(*) FROM provider_attempt WHERE ip = $8) < $10`,
      [
        ...[hashOf(state), firmId, purpose, hashOf(browser), session, providerVersion, sealed, ip],
        ...[new Date(now.getTime() + openForMs), mostOfAnAddress],
      ],
    );
    if (rowCount !== 1) throw this.tooMany();
    return browser;
  }

  /**
   * Lays a SAML provider's answer beside the attempt that it says it is for, once, and gives the ticket that whoever began comes
   * back with; null where nobody is on the way.
   */
  async keepAnswer(state: string, sent: string): Promise<string | null> {
    const ticket = this.ids.secret(32).toString('base64url');
    const sealed = this.secrets.seal(Buffer.from(sent), answerOf(state));
    const { rowCount } = await this.pool.query(
      `UPDATE provider_attempt a SET ticket_sha256 = $2, answer = $3
       WHERE a.state_sha256 = $1 AND a.answer IS NULL AND a.expires_at > $4 AND EXISTS (SELECT FROM identity_provider p
         WHERE p.firm_id = a.firm_id AND p.kind = 'saml')`,
      [hashOf(state), hashOf(ticket), sealed, this.clock.now()],
    );
    return rowCount === 1 ? ticket : null;
  }

  /** Whatever it was, it is over: nobody comes back twice. */
  async take(state: string, { purpose, browser, session, ticket }: ComingBack): Promise<TakenAttempt> {
    const { rows } = await this.pool.query<AttemptRow>(
      `DELETE FROM provider_attempt WHERE state_sha256 = $1
       RETURNING firm_id AS "firmId", provider_version AS "providerVersion", sealed, purpose = $2 AND browser_sha256 = $3
         AND session_hash IS NOT DISTINCT FROM $4 AND expires_at > $5 AS fits, CASE WHEN ticket_sha256 = $6 THEN answer END AS answer`,
      [hashOf(state), purpose, hashOf(browser ?? ''), session, this.clock.now(), hashOf(ticket)],
    );
    const [row] = rows;
    const checks = row?.fits ? this.secrets.open(row.sealed, state) : null;
    if (!row || !checks) throw new DomainProblem('identity-provider.attempt-over');
    const { firmId, providerVersion, answer } = row;
    const sent = answer === null ? null : (this.secrets.open(answer, answerOf(state))?.toString() ?? null);
    return { firmId, providerVersion, checks: JSON.parse(checks.toString()) as AttemptChecks, sent };
  }

  private tooMany(): DomainProblem {
    const seconds = openForMs / 1000;
    return new DomainProblem('too-many-requests', { retryAfterSeconds: seconds, facts: { seconds } });
  }
}
