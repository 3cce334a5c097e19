import { Clock, DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { FirmRole } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';

/** A member as they stand under the lock, with everyone who administers the firm at that moment. */
export interface LockedMember {
  firmRoles: FirmRole[];
  isDisabled: boolean;
  version: number;
  administrators: string[];
}

interface MemberAsItIs {
  version: number;
  disabledAt: Date | null;
}

/** Who opened a way in; null for whoever runs the installation. */
export interface LinkIssuer {
  firmId: string;
  issuedBy: string | null;
}

interface Seen {
  userId: string;
  version: number;
}

/** What is changed of somebody's membership. The rows of all administrators are held meanwhile, so that two cannot end each other. */
@Injectable()
export class MembershipChanges {
  constructor(private readonly clock: Clock) {}

  /** Rows are locked in the order of their ids; each is read as it stands once the lock is held. */
  async lock(tx: Tx, { firmId }: Caller, userId: string): Promise<LockedMember> {
    const rows = await tx.query<{ userId: string; firmRoles: FirmRole[]; isDisabled: boolean; version: number }[]>(
      `SELECT user_id AS "userId", firm_roles AS "firmRoles", disabled_at IS NOT NULL AS "isDisabled", version FROM member
       WHERE firm_id = $1 AND (user_id = $2 OR 'firm_admin' = ANY (firm_roles)) ORDER BY user_id FOR UPDATE`,
      [firmId, userId],
    );
    const member = rows.find((row) => row.userId === userId);
    if (!member) throw new DomainProblem('not-found');
    const administrators = rows.filter((row) => row.firmRoles.includes('firm_admin') && !row.isDisabled);
    return { ...member, administrators: administrators.map((row) => row.userId) };
  }

  /** Null for whoever is no member. */
  async find(tx: Tx, { firmId }: Pick<Caller, 'firmId'>, userId: string): Promise<MemberAsItIs | null> {
    const [row] = await tx.query<MemberAsItIs[]>(
      `SELECT version, disabled_at AS "disabledAt" FROM member WHERE firm_id = $1 AND user_id = $2 FOR UPDATE`,
      [firmId, userId],
    );
    return row ?? null;
  }

  /** Are they one of the people of a client of this firm by now? */
  async worksForClient(tx: Tx, { firmId }: Caller, userId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM client_person WHERE firm_id = $1 AND account_id = $2 AND disabled_at IS NULL LIMIT 1`,
      [firmId, userId],
    );
    return rows.length > 0;
  }

  async disable(tx: Tx, caller: Caller, { userId, version }: Seen, reason: string): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE member SET disabled_at = $4, disabled_by = $5, disabled_reason = $6, version = version + 1
       WHERE firm_id = $1 AND user_id = $2 AND version = $3`,
      [caller.firmId, userId, version, this.clock.now(), caller.userId, reason],
    );
    mustChange({ affected });
  }

  async enable(tx: Tx, caller: Caller, { userId, version }: Seen): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE member SET disabled_at = NULL, disabled_by = NULL, disabled_reason = NULL, version = version + 1
       WHERE firm_id = $1 AND user_id = $2 AND version = $3`,
      [caller.firmId, userId, version],
    );
    mustChange({ affected });
  }

  async setRoles(tx: Tx, caller: Caller, { userId, version }: Seen, firmRoles: readonly FirmRole[]): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE member SET firm_roles = $4, version = version + 1 WHERE firm_id = $1 AND user_id = $2 AND version = $3`,
      [caller.firmId, userId, version, firmRoles],
    );
    mustChange({ affected });
  }

  async requireFactor(tx: Tx, caller: Caller, { userId, version }: Seen, isRequired: boolean): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE member SET requires_second_factor = $4, version = version + 1
       WHERE firm_id = $1 AND user_id = $2 AND version = $3`,
      [caller.firmId, userId, version, isRequired],
    );
    mustChange({ affected });
  }

  /** Somebody else opened a way in to the membership: until the person is identified, it signs nothing. */
  async doubt(tx: Tx, { firmId, issuedBy }: LinkIssuer, { userId, version }: Seen): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE member SET unconfirmed_since = coalesce(unconfirmed_since, $4), ways_issued_by = ways_issued_by || array_remove(ARRAY[$5::uuid], NULL),
         version = version + 1
       WHERE firm_id = $1 AND user_id = $2 AND version = $3`,
      [firmId, userId, version, this.clock.now(), issuedBy],
    );
    mustChange({ affected });
  }

  /** Ends the member's sessions in this firm; gives how many. */
  async endSessions(tx: Tx, userId: string): Promise<number> {
    const [row] = await tx.query<{ ended: number }[]>(`SELECT end_sessions_here($1, $2) AS ended`, [
      userId,
      this.clock.now(),
    ]);
    return row?.ended ?? 0;
  }
}
