import { Clock, DomainProblem, Ids, SignInPool } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

const openForMs = 5 * 60 * 1000;
/** Enough for an office behind one address; a flood ends here. */
const mostOfAnAddress = 200;

/** What a device is asked for: a new key, a sign-in, its second step, or proof that it is still the person. */
export type PasskeyPurpose = 'enrol' | 'sign-in' | 'factor' | 'step-up' | 'act';

export interface AskedBy {
  purpose: PasskeyPurpose;
  /** Null while nobody has signed in. */
  session: Buffer | null;
  /** Of an act: what is done, and the digest of what is sent. */
  operation?: string;
  digest?: string;
}

/** What a challenge stood for. */
export interface TakenChallenge {
  fits: boolean;
  /** The act's text, of which the challenge is the hash. */
  act: string | null;
}

const hashOf = (challenge: string): Buffer => createHash('sha256').update(challenge).digest();

/** What devices are asked to sign, on whatever process: each is answered once, soon, and in the session it was asked in. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly pool: SignInPool,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  ask({ purpose, session }: AskedBy, ip: string): Promise<string> {
    return this.keep(this.ids.secret(32).toString('base64url'), { purpose, session, act: null }, ip);
  }

  /** The challenge is the hash of the act's text: whoever signs the one signs the other. */
  askForAct(act: string, session: Buffer, ip: string): Promise<string> {
    const challenge = createHash('sha256').update(act).digest('base64url');
    return this.keep(challenge, { purpose: 'act', session, act }, ip);
  }

  private async keep(
    challenge: string,
    { purpose, session, act }: Pick<AskedBy, 'purpose' | 'session'> & { act: string | null },
    ip: string,
  ): Promise<string> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + openForMs);
    await this.pool.query(`DELETE FROM passkey_challenge WHERE expires_at <= $1`, [now]);
    const { rowCount } = await this.pool.query(
      `INSERT INTO passkey_challenge (challenge_sha256, purpose, session_hash, ip, expires_at, act)
       SELECT $1, $2, $3, $4, $5, $7 WHERE (SELECT count(*) FROM passkey_challenge WHERE ip = $4) < $6`,
      [hashOf(challenge), purpose, session, ip, until, mostOfAnAddress, act],
    );
    if (rowCount !== 1) throw this.tooMany();
    return challenge;
  }

  /** Whether this was asked, for this and here. Whatever was, is not asked any more. */
  async take(challenge: string, { purpose, session, operation, digest }: AskedBy): Promise<TakenChallenge> {
    const { rows } = await this.pool.query<TakenChallenge>(
      `DELETE FROM passkey_challenge WHERE challenge_sha256 = $1
       RETURNING purpose = $2 AND session_hash IS NOT DISTINCT FROM $3 AND expires_at > $4
         AND act::json ->> 'operation' IS NOT DISTINCT FROM $5 AND act::json ->> 'digest' IS NOT DISTINCT FROM $6 AS fits, act`,
      [hashOf(challenge), purpose, session, this.clock.now(), operation ?? null, digest ?? null],
    );
    return rows[0] ?? { fits: false, act: null };
  }

  private tooMany(): DomainProblem {
    const seconds = openForMs / 1000;
    return new DomainProblem('too-many-requests', { retryAfterSeconds: seconds, facts: { seconds } });
  }
}
