import { Clock, DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { MemberView, RecordCredentialBody } from '@akashi/contracts';
import type { FirmRole } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';

const selectMembers = `
  SELECT m.user_id AS "userId", m.family_name || ' ' || m.given_name AS name, m.family_kana || ' ' || m.given_kana AS kana,
    m.title, u.email, m.firm_roles AS "firmRoles", m.last_signed_in_at AS "lastSignedInAt", m.disabled_at AS "disabledAt", m.version,
    CASE WHEN m.unconfirmed_since IS NOT NULL
      THEN json_build_object('since', m.unconfirmed_since, 'waysIssuedBy', m.ways_issued_by) END AS unconfirmed,
    second_factors(m.user_id) > 0 AS "hasSecondFactor", m.requires_second_factor AS "requiresSecondFactor",
    coalesce((SELECT json_agg(json_build_object('id', c.id, 'type', c.type, 'number', c.number,
        'validFrom', c.valid_from, 'validUntil', c.valid_until) ORDER BY c.type, c.valid_from)
      FROM credential c WHERE c.firm_id = m.firm_id AND c.user_id = m.user_id), '[]') AS credentials
  FROM member m JOIN account u ON u.id = m.user_id`;

export interface NewMember {
  userId: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  title: string;
  email: string;
  passwordHash: string;
  firmRoles: readonly FirmRole[];
  /** Who handed out the link; null for the installation, which answers for whom it names. */
  invitedBy: string | null;
  /** Who else could have come in by it. */
  alsoIssuedBy?: readonly string[];
}

@Injectable()
export class MemberStore {
  constructor(private readonly clock: Clock) {}

  list(tx: Tx, caller: Caller): Promise<MemberView[]> {
    return tx.query(`${selectMembers} WHERE m.firm_id = $1 ORDER BY kana, m.user_id`, [caller.firmId]);
  }

  async view(tx: Tx, caller: Caller, userId: string): Promise<MemberView> {
    const [view] = await tx.query<MemberView[]>(`${selectMembers} WHERE m.firm_id = $1 AND m.user_id = $2`, [
      caller.firmId,
      userId,
    ]);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  /** The addresses of the firm's own members that equal this one; another firm's are not visible here. */
  async admittedEmails(tx: Tx, caller: Caller, email: string): Promise<string[]> {
    const rows = await tx.query<{ email: string }[]>(
      `SELECT u.email FROM member m JOIN account u ON u.id = m.user_id WHERE m.firm_id = $1 AND u.email = $2`,
      [caller.firmId, email],
    );
    return rows.map((row) => row.email);
  }

  async add(tx: Tx, caller: Caller, member: NewMember): Promise<void> {
    await tx.query(`INSERT INTO account (id, email, password_hash) VALUES ($1, $2, $3)`, [
      member.userId,
      member.email,
      member.passwordHash,
    ]);
    await tx.query(
      `INSERT INTO member (firm_id, user_id, family_name, given_name, family_kana, given_kana, title, firm_roles,
         unconfirmed_since, ways_issued_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        caller.firmId,
        member.userId,
        member.familyName,
        member.givenName,
        member.familyKana,
        member.givenKana,
        member.title,
        member.firmRoles,
        member.invitedBy === null ? null : this.clock.now(),
        member.invitedBy === null ? [] : [member.invitedBy, ...(member.alsoIssuedBy ?? [])],
      ],
    );
  }

  async addCredential(tx: Tx, caller: Caller, userId: string, credential: RecordCredentialBody & { id: string }) {
    await tx.query(
      `INSERT INTO credential (firm_id, id, user_id, type, number, valid_from, valid_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        caller.firmId,
        credential.id,
        userId,
        credential.type,
        credential.number,
        credential.validFrom,
        credential.validUntil,
      ],
    );
  }
}
