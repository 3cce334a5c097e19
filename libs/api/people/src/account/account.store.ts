import {
  Clock,
  DomainProblem,
  mustChange,
  SignInPool,
  type Caller,
  type InspectorAtAccountCaller,
  type Session,
  type Tx,
} from '@akashi/api-platform';
import type { CorrectReadingBody, OwnMemberView, OwnSessionView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import type { OwnerOfPassword } from '@akashi/domain/firm';

const selectSessions = `
  SELECT s.id, s.id_hash = $2 AS "isThis", s.user_agent AS "userAgent", s.ip, f.name AS "firmName",
    s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"
  FROM session s LEFT JOIN firm f ON f.firm_id = s.firm_id
  WHERE s.user_id = $1 AND ($4::uuid IS NULL OR s.firm_id = $4) AND s.revoked_at IS NULL AND s.idle_expires_at > $3 AND s.absolute_expires_at > $3
  ORDER BY s.id_hash = $2 DESC, s.last_seen_at DESC`;

const selectMember = `
  SELECT m.family_name || ' ' || m.given_name AS name, m.family_kana AS "familyKana", m.given_kana AS "givenKana",
    m.title, m.firm_roles AS "firmRoles", m.version::int
  FROM member m WHERE m.firm_id = $1 AND m.user_id = $2`;

type OwnSession = Pick<Session, 'userId' | 'idHash' | 'byProviderOf'>;

/** A person in a firm, at one of its clients or in an inspection, as an entry names them. */
export interface AccountHolder {
  type: 'member' | 'client-person' | 'inspector';
  id: string;
  version: number;
}

/** A person's own account: sessions are read by the sign-in role, the rest behind the firm's wall. */
@Injectable()
export class AccountStore {
  constructor(
    private readonly pool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /** Where the person is signed in now, this session first. */
  async sessions({ userId, idHash, byProviderOf }: OwnSession): Promise<OwnSessionView[]> {
    const values = [userId, idHash, this.clock.now(), byProviderOf];
    const { rows } = await this.pool.query<OwnSessionView>(selectSessions, values);
    return rows;
  }

  /** Ends one of the person's own sessions; of anybody else's nothing is said. */
  async endSession(userId: string, sessionId: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `UPDATE session SET revoked_at = $3 WHERE id = $2 AND user_id = $1 AND revoked_at IS NULL`,
      [userId, sessionId, this.clock.now()],
    );
    if (rowCount !== 1) throw new DomainProblem('not-found');
  }

  async endOtherSessions(userId: string, idHash: Buffer): Promise<void> {
    await this.pool.query(
      `UPDATE session SET revoked_at = $3 WHERE user_id = $1 AND id_hash <> $2 AND revoked_at IS NULL`,
      [userId, idHash, this.clock.now()],
    );
  }

  /** The hash that stands, as the sign-in role reads it. */
  async passwordHash(userId: string): Promise<string> {
    const { rows } = await this.pool.query<{ hash: string }>(
      `SELECT password_hash AS hash FROM account WHERE id = $1 AND disabled_at IS NULL`,
      [userId],
    );
    if (!rows[0]) throw new DomainProblem('not-signed-in');
    return rows[0].hash;
  }

  async member(tx: Tx, caller: Pick<Caller, 'firmId' | 'userId'>): Promise<OwnMemberView> {
    const [view] = await tx.query<OwnMemberView[]>(selectMember, [caller.firmId, caller.userId]);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  /** As whom the ledger names a person who changes something of their own account. */
  async holder(tx: Tx, caller: Caller): Promise<AccountHolder> {
    const { firmId, clientId, userId } = caller;
    if (caller.kind === 'inspector') return this.inspector(tx, caller);
    if (clientId === null) return { type: 'member', id: userId, version: (await this.member(tx, caller)).version };
    const [row] = await tx.query<{ version: number }[]>(
      `SELECT version::int FROM client_person WHERE firm_id = $1 AND client_id = $2 AND account_id = $3`,
      [firmId, clientId, userId],
    );
    if (!row) throw new DomainProblem('not-found');
    return { type: 'client-person', id: userId, version: row.version };
  }

  private async inspector(tx: Tx, { firmId, userId, inspectionId }: InspectorAtAccountCaller): Promise<AccountHolder> {
    const [row] = await tx.query<{ id: string; version: number }[]>(
      `SELECT id, version::int FROM inspector
       WHERE firm_id = $1 AND inspection_id = $2 AND account_id = $3 AND disabled_at IS NULL`,
      [firmId, inspectionId, userId],
    );
    if (!row) throw new DomainProblem('not-found');
    return { type: 'inspector', ...row };
  }

  async owner(tx: Tx, caller: Caller): Promise<OwnerOfPassword> {
    const [row] = await tx.query<OwnerOfPassword[]>(
      `SELECT ARRAY[m.family_name, m.given_name, m.family_kana, m.given_kana] AS names, a.email, f.name AS "firmName"
       FROM account a JOIN firm f ON f.firm_id = $1 JOIN (
         SELECT user_id, family_name, given_name, family_kana, given_kana FROM member WHERE firm_id = $1 AND $3::uuid IS NULL
         UNION ALL
         SELECT account_id, family_name, given_name, '', '' FROM inspector WHERE firm_id = $1 AND inspection_id = $4
         UNION ALL
         SELECT account_id, family_name, given_name, family_kana, given_kana FROM client_person
           WHERE firm_id = $1 AND client_id = $3) m ON m.user_id = a.id
       WHERE a.id = $2`,
      [caller.firmId, caller.userId, caller.clientId, caller.kind === 'inspector' ? caller.inspectionId : null],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Only over the hash that was proven, and with it every other session ends. Gives how many. */
  async changePassword(tx: Tx, caller: Caller, kept: Buffer, hash: { before: string; after: string }): Promise<number> {
    const [changed] = await tx.query<{ done: boolean }[]>(`SELECT change_password($1, $2, $3) AS done`, [
      caller.userId,
      hash.before,
      hash.after,
    ]);
    if (!changed?.done) throw new DomainProblem('stale-version');
    const [others] = await tx.query<{ ended: number }[]>(`SELECT end_other_sessions($1, $2, $3) AS ended`, [
      caller.userId,
      kept,
      this.clock.now(),
    ]);
    return others?.ended ?? 0;
  }

  async correctReading(tx: Tx, caller: Caller, { familyKana, givenKana, version }: CorrectReadingBody): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE member SET family_kana = $4, given_kana = $5, version = version + 1
       WHERE firm_id = $1 AND user_id = $2 AND version = $3`,
      [caller.firmId, caller.userId, version, familyKana, givenKana],
    );
    mustChange({ affected });
  }
}
