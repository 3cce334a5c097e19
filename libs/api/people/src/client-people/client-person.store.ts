import { Clock, DomainProblem, mustChange, type Tx } from '@akashi/api-platform';
import type { ClientPersonView } from '@akashi/contracts';
import type { ClientPersonKind } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';

/** One client of a firm. */
export interface ClientPlace {
  readonly firmId: string;
  readonly clientId: string;
}

export interface LockedClientPerson {
  kind: ClientPersonKind;
  isEnded: boolean;
}

export interface NewClientPerson {
  accountId: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  title: string;
  kind: ClientPersonKind;
}

interface Seen {
  personId: string;
  version: number;
}

/** A person with the last link for a lost password beside them. */
interface ClientPersonRow extends Omit<ClientPersonView, 'passwordLink'> {
  linkByName: string | null;
  linkAt: string | null;
  linkUsedAt: string | null;
}

const selectPeople = `
  SELECT p.account_id AS "personId", p.family_name || ' ' || p.given_name AS name, p.family_kana || ' ' || p.given_kana AS kana,
    p.title, a.email, p.kind, p.joined_at AS "joinedAt", p.last_signed_in_at AS "lastSignedInAt", p.disabled_at AS "endedAt",
    p.version::int, l.issued_by_name AS "linkByName", l.issued_at AS "linkAt", l.reset_at AS "linkUsedAt"
  FROM client_person p JOIN account a ON a.id = p.account_id
  LEFT JOIN password_link l ON l.firm_id = p.firm_id AND l.client_id = p.client_id AND l.user_id = p.account_id AND NOT l.is_mailed
  WHERE p.firm_id = $1 AND p.client_id = $2
  ORDER BY p.disabled_at IS NOT NULL, kana, p.account_id`;

/** The people of a firm's clients. Each statement names the client, whoever asks and behind whichever wall. */
@Injectable()
export class ClientPersonStore {
  constructor(private readonly clock: Clock) {}

  async list(tx: Tx, { firmId, clientId }: ClientPlace): Promise<ClientPersonView[]> {
    const rows = await tx.query<ClientPersonRow[]>(selectPeople, [firmId, clientId]);
    return rows.map(({ linkByName, linkAt, linkUsedAt, ...person }) => ({
      ...person,
      passwordLink:
        linkByName === null || linkAt === null ? null : { byName: linkByName, at: linkAt, usedAt: linkUsedAt },
    }));
  }

  async clientName(tx: Tx, { firmId, clientId }: ClientPlace): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>(`SELECT name FROM client WHERE firm_id = $1 AND id = $2`, [
      firmId,
      clientId,
    ]);
    if (!row) throw new DomainProblem('not-found');
    return row.name;
  }

  /** Who at the client signs in under this address, and who of the firm does. */
  async addresses(
    tx: Tx,
    { firmId, clientId }: ClientPlace,
    email: string,
  ): Promise<Record<'there' | 'members', string[]>> {
    const [row] = await tx.query<Record<'there' | 'members', string[]>[]>(
      `SELECT
         ARRAY(SELECT a.email FROM client_person p JOIN account a ON a.id = p.account_id
           WHERE p.firm_id = $1 AND p.client_id = $2 AND a.email = $3 AND p.disabled_at IS NULL) AS there,
         ARRAY(SELECT a.email FROM member m JOIN account a ON a.id = m.user_id
           WHERE m.firm_id = $1 AND a.email = $3 AND m.disabled_at IS NULL) AS members`,
      [firmId, clientId, email],
    );
    return row ?? { there: [], members: [] };
  }

  async worksForFirm(tx: Tx, firmId: string, accountId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM member WHERE firm_id = $1 AND user_id = $2 AND disabled_at IS NULL`,
      [firmId, accountId],
    );
    return rows.length > 0;
  }

  async lock(tx: Tx, { firmId, clientId }: ClientPlace, personId: string): Promise<LockedClientPerson> {
    const [row] = await tx.query<LockedClientPerson[]>(
      `SELECT kind, disabled_at IS NOT NULL AS "isEnded" FROM client_person
       WHERE firm_id = $1 AND client_id = $2 AND account_id = $3 FOR UPDATE`,
      [firmId, clientId, personId],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Whoever ended and was invited anew is there again, as what they are invited to be. Gives the row's version. */
  async join(tx: Tx, { firmId, clientId }: ClientPlace, person: NewClientPerson): Promise<number> {
    const { accountId, familyName, givenName, familyKana, givenKana, title, kind } = person;
    const [row] = await tx.query<{ version: number }[]>(
      `INSERT INTO client_person (firm_id, client_id, account_id, family_name, given_name, family_kana, given_kana, title, kind,
         joined_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (firm_id, client_id, account_id) DO UPDATE SET family_name = excluded.family_name,
         given_name = excluded.given_name, family_kana = excluded.family_kana, given_kana = excluded.given_kana,
         title = excluded.title, kind = excluded.kind, joined_at = excluded.joined_at, disabled_at = NULL, ended_by = NULL,
         version = client_person.version + 1
       RETURNING version::int`,
      [firmId, clientId, accountId, familyName, givenName, familyKana, givenKana, title, kind, this.clock.now()],
    );
    return row?.version ?? 1;
  }

  async addAccount(tx: Tx, account: { id: string; email: string; passwordHash: string }): Promise<void> {
    const { id, email, passwordHash } = account;
    await tx.query(`INSERT INTO account (id, email, password_hash) VALUES ($1, $2, $3)`, [id, email, passwordHash]);
  }

  async setKind(tx: Tx, { firmId, clientId }: ClientPlace, { personId, version }: Seen, kind: ClientPersonKind) {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE client_person SET kind = $5, version = version + 1
       WHERE firm_id = $1 AND client_id = $2 AND account_id = $3 AND version = $4`,
      [firmId, clientId, personId, version, kind],
    );
    mustChange({ affected });
  }

  /** Somebody opened a way in to this place: the list that was seen before says so no more. */
  async markWay(tx: Tx, { firmId, clientId }: ClientPlace, { personId, version }: Seen): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE client_person SET version = version + 1
       WHERE firm_id = $1 AND client_id = $2 AND account_id = $3 AND version = $4`,
      [firmId, clientId, personId, version],
    );
    mustChange({ affected });
  }

  async end(tx: Tx, { firmId, clientId }: ClientPlace, { personId, version }: Seen, by: string): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE client_person SET disabled_at = $5, ended_by = $6, version = version + 1
       WHERE firm_id = $1 AND client_id = $2 AND account_id = $3 AND version = $4`,
      [firmId, clientId, personId, version, this.clock.now(), by],
    );
    mustChange({ affected });
  }
}
