import { Clock, DomainProblem, mustChange, type ApiTokenCaller, type Tx } from '@akashi/api-platform';
import type { PersonFilter } from '@akashi/domain/provisioning';
import { Injectable } from '@nestjs/common';
import { countPeople, lockProvided, selectPeople } from './provided-member.query';

/** A person of the firm as SCIM is told of them. */
export interface ProvidedRow {
  userId: string;
  userName: string;
  externalId: string | null;
  familyName: string;
  givenName: string;
  title: string;
  displayName: string;
  isActive: boolean;
  /** Of membership and row together. */
  version: string;
}

/** What the provider said of somebody, under its lock. */
export interface Provided extends Omit<ProvidedRow, 'version'> {
  isAwaited: boolean;
  endedAt: Date | null;
  deletedAt: Date | null;
  tokenId: string;
  version: number;
}

interface Awaited {
  userId: string;
  name: string;
  isMember: boolean;
}

type Said = Omit<Provided, 'tokenId' | 'version'>;
type Asker = Pick<ApiTokenCaller, 'firmId' | 'tokenId'>;

/** What a firm's provider said of the firm's people. */
@Injectable()
export class ProvidedMemberStore {
  constructor(private readonly clock: Clock) {}

  async page(
    tx: Tx,
    firmId: string,
    filter: PersonFilter | null,
    { count, startIndex }: { count: number; startIndex: number },
  ): Promise<{ total: number; people: ProvidedRow[] }> {
    const asked = [firmId, filter?.attribute ?? null, filter?.value ?? null];
    const [all] = await tx.query<{ n: number }[]>(countPeople, asked);
    const people = await tx.query<ProvidedRow[]>(selectPeople, [...asked, count, startIndex - 1]);
    return { total: all?.n ?? 0, people };
  }

  async find(tx: Tx, firmId: string, userId: string): Promise<ProvidedRow> {
    const [row] = await tx.query<ProvidedRow[]>(selectPeople, [firmId, 'id', userId, 1, 0]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Null for a member of whom the provider said nothing yet. */
  async lock(tx: Tx, firmId: string, userId: string): Promise<Provided | null> {
    const [row] = await tx.query<Provided[]>(lockProvided, [firmId, userId]);
    return row ?? null;
  }

  /** Somebody whom the provider removed; null where it has named nobody under the address, or has not removed them. */
  async removed(tx: Tx, firmId: string, userName: string): Promise<Pick<Awaited, 'userId' | 'isMember'> | null> {
    const [row] = await tx.query<Pick<Awaited, 'userId' | 'isMember'>[]>(
      `SELECT p.user_id AS "userId", m.user_id IS NOT NULL AS "isMember"
       FROM provided_member p LEFT JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.user_id
       WHERE p.firm_id = $1 AND p.user_name = $2 AND p.deleted_at IS NOT NULL`,
      [firmId, userName],
    );
    return row ?? null;
  }

  async add(tx: Tx, { firmId, tokenId }: Asker, said: Said): Promise<void> {
    await tx.query(
      `INSERT INTO provided_member (firm_id, user_id, user_name, external_id, family_name, given_name, title, display_name,
         is_active, is_awaited, ended_at, deleted_at, token_id, provided_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
      [firmId, ...valuesOf(said), tokenId, this.clock.now()],
    );
  }

  async change(tx: Tx, { firmId, tokenId }: Asker, { version, ...said }: Said & { version: number }): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE provided_member SET user_name = $3, external_id = $4, family_name = $5, given_name = $6, title = $7,
         display_name = $8, is_active = $9, is_awaited = $10, ended_at = $11, deleted_at = $12, token_id = $13, changed_at = $14,
         version = version + 1
       WHERE firm_id = $1 AND user_id = $2 AND version = $15`,
      [firmId, ...valuesOf(said), tokenId, this.clock.now(), version],
    );
    mustChange({ affected });
  }

  /** They came in: nobody else does by this address. */
  async arrived(tx: Tx, firmId: string, { userId, version }: { userId: string; version: number }): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE provided_member SET is_awaited = false, version = version + 1
       WHERE firm_id = $1 AND user_id = $2 AND version = $3`,
      [firmId, userId, version],
    );
    mustChange({ affected });
  }

  /** Whom the provider named, or let in again, and who has not come in by it since; null where it is nobody. */
  async awaited(tx: Tx, firmId: string, userName: string): Promise<Awaited | null> {
    const [row] = await tx.query<Awaited[]>(
      `SELECT p.user_id AS "userId", p.family_name || ' ' || p.given_name AS name, m.user_id IS NOT NULL AS "isMember"
       FROM provided_member p LEFT JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.user_id
       WHERE p.firm_id = $1 AND p.user_name = $2 AND p.is_awaited AND p.is_active AND p.deleted_at IS NULL`,
      [firmId, userName],
    );
    return row ?? null;
  }

  /** Who made the token by which somebody was named. */
  async makerOf(tx: Tx, firmId: string, tokenId: string): Promise<string> {
    const [row] = await tx.query<{ userId: string }[]>(
      `SELECT user_id AS "userId" FROM api_token WHERE firm_id = $1 AND id = $2`,
      [firmId, tokenId],
    );
    if (!row) throw new DomainProblem('not-found');
    return row.userId;
  }
}

/** In the order of the columns, from the account on. */
const valuesOf = (said: Said): unknown[] => [
  ...[said.userId, said.userName, said.externalId, said.familyName, said.givenName, said.title, said.displayName],
  ...[said.isActive, said.isAwaited, said.endedAt, said.deletedAt],
];
