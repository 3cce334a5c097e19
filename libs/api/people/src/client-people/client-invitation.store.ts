import { Clock, DomainProblem, mustChange, SignInPool, type Caller, type Tx } from '@akashi/api-platform';
import type { ClientInvitationView, InviteClientPersonBody } from '@akashi/contracts';
import { invitationState, type InvitationState } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../invitations/invitation-token';
import type { NewInvitationLink } from '../invitations/invitation.store';
import { selectClientLink, selectWaiting } from './client-invitation.query';
import type { ClientPlace } from './client-person.store';

/** Where a link leads, found before any firm is known. */
export interface ClientInvitationPlace {
  firmId: string;
  id: string;
}

export interface ClientInvitationRow extends InviteClientPersonBody {
  id: string;
  clientId: string;
  clientName: string;
  firmName: string;
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
  tokenSha256: string;
  inviterMayInvite: boolean;
  version: number;
}

/** An account as whoever comes in by it proves that it is theirs. */
export interface AccountOfAddress {
  id: string;
  passwordHash: string;
  isDisabled: boolean;
}

interface Seen {
  id: string;
  version: number;
}

/** An invitation to a client, as it was seen. */
export interface AskedClientInvitation extends Seen {
  clientId: string;
}

@Injectable()
export class ClientInvitationStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly clock: Clock,
  ) {}

  /** Those that wait, the newest first. */
  list(tx: Tx, { firmId, clientId }: ClientPlace): Promise<ClientInvitationView[]> {
    return tx.query(`${selectWaiting} ORDER BY i.invited_at DESC, i.id`, [firmId, clientId, this.clock.now()]);
  }

  async view(tx: Tx, { firmId, clientId }: ClientPlace, id: string): Promise<ClientInvitationView> {
    const [row] = await tx.query<ClientInvitationView[]>(`${selectWaiting} AND i.id = $4`, [
      firmId,
      clientId,
      this.clock.now(),
      id,
    ]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  async waitingEmails(tx: Tx, { firmId, clientId }: ClientPlace, email: string): Promise<string[]> {
    const rows = await tx.query<{ email: string }[]>(
      `SELECT email FROM client_invitation
       WHERE firm_id = $1 AND client_id = $2 AND email = $3 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [firmId, clientId, email],
    );
    return rows.map((row) => row.email);
  }

  /** Read by the sign-in role, which sees nothing of an invitation but where it is; null when no link has this token. */
  async place(token: string): Promise<ClientInvitationPlace | null> {
    const { rows } = await this.signInPool.query<ClientInvitationPlace>(
      `SELECT firm_id AS "firmId", id FROM client_invitation WHERE token_sha256 = $1`,
      [tokenHash(token)],
    );
    return rows[0] ?? null;
  }

  async find(tx: Tx, { firmId, id }: ClientInvitationPlace): Promise<ClientInvitationRow | null> {
    const [row] = await tx.query<ClientInvitationRow[]>(selectClientLink, [firmId, id]);
    return row ?? null;
  }

  /** The account that signs in under this address, in whatever firm: looked up by the sign-in role. */
  async accountOf(email: string): Promise<AccountOfAddress | null> {
    const { rows } = await this.signInPool.query<AccountOfAddress>(
      `SELECT id, password_hash AS "passwordHash", disabled_at IS NOT NULL AS "isDisabled" FROM account WHERE email = $1`,
      [email],
    );
    return rows[0] ?? null;
  }

  /** Where an invitation to this client stands, for whoever would change it. */
  async state(tx: Tx, { firmId, clientId }: ClientPlace, id: string): Promise<InvitationState> {
    const row = await this.find(tx, { firmId, id });
    if (row?.clientId !== clientId) throw new DomainProblem('not-found');
    return invitationState(timesOfClientLink(row), this.clock.now().getTime());
  }

  async add(
    tx: Tx,
    caller: Caller,
    clientId: string,
    id: string,
    asked: InviteClientPersonBody,
    link: NewInvitationLink,
  ) {
    const { email, familyName, givenName, title, kind } = asked;
    await tx.query(
      `INSERT INTO client_invitation (firm_id, id, client_id, email, family_name, given_name, title, kind, token_sha256,
         expires_at, invited_by, invited_by_name, invited_at, is_mailed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[caller.firmId, id, clientId, email, familyName, givenName, title, kind],
        ...[tokenHash(link.token), link.expiresAt, caller.userId, caller.name, this.clock.now(), link.isMailed],
      ],
    );
  }

  /** The token before opens nothing from here on. Who makes the new link answers for it. */
  async renew(tx: Tx, caller: Caller, { id, version }: Seen, link: NewInvitationLink): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE client_invitation SET token_sha256 = $4, expires_at = $5, invited_by = $6, invited_by_name = $7, invited_at = $8,
         is_mailed = $9, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [
        ...[caller.firmId, id, version, tokenHash(link.token), link.expiresAt],
        ...[caller.userId, caller.name, this.clock.now(), link.isMailed],
      ],
    );
    mustChange({ affected });
  }

  /** The link of its mail, which is being written: what anybody sees of the invitation stays as it is. */
  async remake(tx: Tx, firmId: string, { id, version }: Seen, token: string): Promise<boolean> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE client_invitation SET token_sha256 = $4 WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [firmId, id, version, tokenHash(token)],
    );
    return affected === 1;
  }

  async withdraw(tx: Tx, { firmId }: Caller, { id, version }: Seen): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE client_invitation SET withdrawn_at = $4, version = version + 1 WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [firmId, id, version, this.clock.now()],
    );
    mustChange({ affected });
  }

  /** Once: whoever comes second by the same link finds another version. */
  async accept(tx: Tx, firmId: string, { id, version }: Seen, accountId: string): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE client_invitation SET accepted_at = $4, accepted_by = $5, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [firmId, id, version, this.clock.now(), accountId],
    );
    if (affected !== 1) throw new DomainProblem('invitation.not-usable');
  }
}

/** As the rules read them. */
export function timesOfClientLink({ acceptedAt, withdrawnAt, expiresAt }: ClientInvitationRow) {
  return {
    acceptedAt: acceptedAt?.getTime() ?? null,
    withdrawnAt: withdrawnAt?.getTime() ?? null,
    expiresAt: expiresAt.getTime(),
  };
}
