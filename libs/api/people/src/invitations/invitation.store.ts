import { Clock, DomainProblem, mustChange, SignInPool, type Caller, type Tx } from '@akashi/api-platform';
import type { InvitationView, InviteMemberBody } from '@akashi/contracts';
import type { FirmRole } from '@akashi/domain/access';
import { invitationState, type InvitationState } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { selectInvitations, selectLink } from './invitation.query';
import { tokenHash } from './invitation-token';

/** Where a link leads, found before any firm is known. */
export interface InvitationPlace {
  firmId: string;
  invitationId: string;
}

export interface InvitationRow extends InviteMemberBody {
  id: string;
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
  version: number;
  tokenSha256: string;
  firmName: string;
  inviterRoles: FirmRole[] | null;
  invitedBy: string | null;
}

export interface NewLink {
  token: string;
  expiresAt: Date;
}

export interface NewInvitationLink extends NewLink {
  /** It goes out by mail: the one that is kept meanwhile is nobody's. */
  isMailed: boolean;
}

interface Seen {
  id: string;
  version: number;
}

@Injectable()
export class InvitationStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /** Those that wait, the newest first. */
  list(tx: Tx, caller: Caller): Promise<InvitationView[]> {
    return tx.query(`${selectInvitations} ORDER BY i.invited_at DESC, i.id`, [caller.firmId, this.clock.now()]);
  }

  async view(tx: Tx, caller: Caller, id: string): Promise<InvitationView> {
    const [row] = await tx.query<InvitationView[]>(`${selectInvitations} AND i.id = $3`, [
      caller.firmId,
      this.clock.now(),
      id,
    ]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Read by the sign-in role, which sees nothing of an invitation but where it is; null when no link has this token. */
  async place(token: string): Promise<InvitationPlace | null> {
    const { rows } = await this.signInPool.query<InvitationPlace>(
      `SELECT firm_id AS "firmId", id AS "invitationId" FROM invitation WHERE token_sha256 = $1`,
      [tokenHash(token)],
    );
    return rows[0] ?? null;
  }

  async find(tx: Tx, { firmId, invitationId }: InvitationPlace): Promise<InvitationRow | null> {
    const [row] = await tx.query<InvitationRow[]>(selectLink, [firmId, invitationId]);
    return row ?? null;
  }

  /** Somebody signs in under this address already, in whatever firm; of them nothing else is told. */
  async isTaken(email: string): Promise<boolean> {
    const { rowCount } = await this.signInPool.query(`SELECT FROM account WHERE email = $1`, [email]);
    return rowCount === 1;
  }

  /** Where an invitation of the firm stands, for whoever would change it. */
  async state(tx: Tx, { firmId }: Caller, invitationId: string): Promise<InvitationState> {
    const row = await this.find(tx, { firmId, invitationId });
    if (!row) throw new DomainProblem('not-found');
    return invitationState(timesOf(row), this.clock.now().getTime());
  }

  /** The addresses that equal this one, of the firm's waiting invitations and of whom its provider named. */
  async waitingEmails(tx: Tx, caller: Caller, email: string): Promise<string[]> {
    const rows = await tx.query<{ email: string }[]>(
      `SELECT email FROM invitation
       WHERE firm_id = $1 AND email = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL
       UNION ALL SELECT p.user_name FROM provided_member p
       WHERE p.firm_id = $1 AND p.user_name = $2 AND p.deleted_at IS NULL
         AND NOT EXISTS (SELECT FROM member m WHERE m.firm_id = p.firm_id AND m.user_id = p.user_id)`,
      [caller.firmId, email],
    );
    return rows.map((row) => row.email);
  }

  async add(tx: Tx, caller: Caller, id: string, person: InviteMemberBody, link: NewInvitationLink): Promise<void> {
    const { email, familyName, givenName, title, firmRoles } = person;
    await tx.query(
      `INSERT INTO invitation (firm_id, id, email, family_name, given_name, title, firm_roles, token_sha256, expires_at,
         invited_by, invited_at, is_mailed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[caller.firmId, id, email, familyName, givenName, title, firmRoles],
        ...[tokenHash(link.token), link.expiresAt, caller.userId, this.clock.now(), link.isMailed],
      ],
    );
  }

  /** The token before opens nothing from here on. Who makes the new link answers for it. */
  async renew(tx: Tx, caller: Caller, { id, version }: Seen, link: NewInvitationLink): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE invitation SET token_sha256 = $4, expires_at = $5, invited_by = $6, invited_at = $7, is_mailed = $8,
         version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [
        ...[caller.firmId, id, version, tokenHash(link.token), link.expiresAt],
        ...[caller.userId, this.clock.now(), link.isMailed],
      ],
    );
    mustChange({ affected });
  }

  /** The link of its mail, which is being written: what anybody sees of the invitation stays as it is. */
  async remake(tx: Tx, firmId: string, { id, version }: Seen, token: string): Promise<boolean> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE invitation SET token_sha256 = $4 WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [firmId, id, version, tokenHash(token)],
    );
    return affected === 1;
  }

  async withdraw(tx: Tx, caller: Caller, { id, version }: Seen): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE invitation SET withdrawn_at = $4, version = version + 1 WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [caller.firmId, id, version, this.clock.now()],
    );
    mustChange({ affected });
  }

  /** Once: whoever comes second by the same link finds another version. */
  async accept(tx: Tx, firmId: string, { id, version }: Seen, userId: string): Promise<boolean> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE invitation SET accepted_at = $4, accepted_by = $5, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [firmId, id, version, this.clock.now(), userId],
    );
    return affected === 1;
  }
}

/** As the rules read them. */
export function timesOf({ acceptedAt, withdrawnAt, expiresAt }: InvitationRow) {
  return {
    acceptedAt: acceptedAt?.getTime() ?? null,
    withdrawnAt: withdrawnAt?.getTime() ?? null,
    expiresAt: expiresAt.getTime(),
  };
}
