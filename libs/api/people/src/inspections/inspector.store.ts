import { Clock, DomainProblem, mustChange, SignInPool, type Caller, type Tx } from '@akashi/api-platform';
import type { InspectorView, InviteInspectorBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../invitations/invitation-token';
import type { NewLink } from '../invitations/invitation.store';
import { selectInspectorLink, selectInspectors } from './inspection.query';

/** Where a link leads, found before any firm is known. */
export interface InspectorPlace {
  firmId: string;
  id: string;
}

export interface InspectorLinkRow extends InviteInspectorBody {
  id: string;
  inspectionId: string;
  authority: string;
  firmName: string;
  beginsOn: string;
  endsOn: string;
  isEnded: boolean;
  /** Null once it was used. */
  tokenSha256: string | null;
  expiresAt: Date;
  joinedAt: Date | null;
  disabledAt: Date | null;
  version: number;
}

interface Seen {
  id: string;
  version: number;
}

@Injectable()
export class InspectorStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly clock: Clock,
  ) {}

  async view(tx: Tx, { firmId }: Pick<Caller, 'firmId'>, inspectionId: string, id: string): Promise<InspectorView> {
    const values = [firmId, inspectionId, this.clock.now(), id];
    const [row] = await tx.query<InspectorView[]>(`${selectInspectors} AND i.id = $4`, values);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Who is of this inspection, of the firm and of its clients under this address. */
  async addresses(tx: Tx, firmId: string, inspectionId: string, email: string) {
    const [row] = await tx.query<Record<'there' | 'members' | 'clients', string[]>[]>(
      `SELECT
         ARRAY(SELECT i.email FROM inspector i WHERE i.firm_id = $1 AND i.inspection_id = $2 AND i.email = $3
           AND i.disabled_at IS NULL) AS there,
         ARRAY(SELECT a.email FROM member m JOIN account a ON a.id = m.user_id
           WHERE m.firm_id = $1 AND a.email = $3 AND m.disabled_at IS NULL) AS members,
         ARRAY(SELECT a.email FROM client_person p JOIN account a ON a.id = p.account_id
           WHERE p.firm_id = $1 AND a.email = $3 AND p.disabled_at IS NULL) AS clients`,
      [firmId, inspectionId, email],
    );
    return row ?? { there: [], members: [], clients: [] };
  }

  async add(tx: Tx, caller: Caller, inspectionId: string, id: string, body: InviteInspectorBody, link: NewLink) {
    const { email, familyName, givenName, title } = body;
    await tx.query(
      `INSERT INTO inspector (firm_id, id, inspection_id, email, family_name, given_name, title, token_sha256, expires_at,
         invited_by, invited_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[caller.firmId, id, inspectionId, email, familyName, givenName, title],
        ...[tokenHash(link.token), link.expiresAt, caller.userId, this.clock.now()],
      ],
    );
  }

  /** Read by the sign-in role, which sees nothing of an inspector but where they are; null when no link has this token. */
  async place(token: string): Promise<InspectorPlace | null> {
    const { rows } = await this.signInPool.query<InspectorPlace>(
      `SELECT firm_id AS "firmId", id FROM inspector WHERE token_sha256 = $1`,
      [tokenHash(token)],
    );
    return rows[0] ?? null;
  }

  async find(tx: Tx, { firmId, id }: InspectorPlace): Promise<InspectorLinkRow | null> {
    const [row] = await tx.query<InspectorLinkRow[]>(selectInspectorLink, [firmId, id]);
    return row ?? null;
  }

  /** On which side of this firm's audits somebody with an account works. */
  async sidesOf(tx: Tx, firmId: string, accountId: string | null) {
    const [row] = await tx.query<{ worksForFirm: boolean; worksForClient: boolean }[]>(
      `SELECT EXISTS (SELECT FROM member WHERE firm_id = $1 AND user_id = $2 AND disabled_at IS NULL) AS "worksForFirm",
         EXISTS (SELECT FROM client_person WHERE firm_id = $1 AND account_id = $2 AND disabled_at IS NULL) AS "worksForClient"`,
      [firmId, accountId],
    );
    return row ?? { worksForFirm: false, worksForClient: false };
  }

  /** Once: the link is nothing from here on, and whoever comes second by it finds another version. */
  async join(tx: Tx, firmId: string, { id, version }: Seen, accountId: string): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE inspector SET account_id = $4, joined_at = $5, token_sha256 = NULL, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [firmId, id, version, accountId, this.clock.now()],
    );
    if (affected !== 1) throw new DomainProblem('invitation.not-usable');
  }

  /** The link before is nothing from here on: its hash is gone. */
  async renew(tx: Tx, caller: Caller, { id, version }: Seen, { token, expiresAt }: NewLink): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE inspector SET token_sha256 = $4, expires_at = $5, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3 AND account_id IS NULL`,
      [caller.firmId, id, version, tokenHash(token), expiresAt],
    );
    mustChange({ affected });
  }

  async end(tx: Tx, caller: Caller, { id, version }: Seen): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE inspector SET disabled_at = $4, ended_by = $5, token_sha256 = NULL, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [caller.firmId, id, version, this.clock.now(), caller.userId],
    );
    mustChange({ affected });
  }
}
