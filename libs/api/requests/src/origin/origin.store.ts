import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { AskedFrom, AskedFromRow, RequestRow } from '@akashi/contracts';
import type { FindingState } from '@akashi/domain/finding';
import type { AskedFromKind, AskFromOriginFacts } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { RequestStore } from '../request.store';
import {
  selectAskedFrom,
  selectCameAnotherWay,
  selectFindingState,
  selectLatestStatement,
  selectPopulationStanding,
} from './origin.query';

/** What a new request is linked with. */
export type NewOrigin =
  | { kind: 'procedure'; id: string; version: number }
  | { kind: 'statement'; statementNo: number }
  | { kind: 'population'; code: string }
  | { kind: 'finding'; id: string };

/** What requests come from. A link is written with its request and stays. */
@Injectable()
export class OriginStore {
  constructor(private readonly requests: RequestStore) {}

  /** What the rule asks of a place that somebody asks from, and the link that it becomes; one of another engagement is as good as absent. */
  async standing(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { kind, key }: AskedFrom,
  ): Promise<{ facts: AskFromOriginFacts; origin: NewOrigin }> {
    const of = [caller.firmId, engagementId];
    if (kind === 'population') {
      const [row] = await tx.query<[{ isDeclared: boolean; isThere: boolean }]>(selectPopulationStanding, [...of, key]);
      return { facts: { kind, ...row }, origin: { kind, code: key } };
    }
    if (kind === 'statement') {
      const [row] = await tx.query<[{ latestNo: number }]>(selectLatestStatement, of);
      const statementNo = /^\d{1,6}$/.test(key) ? Number(key) : -1;
      return { facts: { kind, seenNo: statementNo, ...row }, origin: { kind, statementNo } };
    }
    const found = isUUID(key) ? await tx.query<{ state: FindingState }[]>(selectFindingState, [...of, key]) : [];
    if (!found[0]) throw new DomainProblem('not-found');
    return { facts: { kind, ...found[0] }, origin: { kind, id: key } };
  }

  async add(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    requestId: string,
    origins: readonly NewOrigin[],
  ): Promise<void> {
    if (origins.length === 0) return;
    await tx.query(
      `INSERT INTO evidence_request_origin (firm_id, engagement_id, request_id, place, kind, procedure_id, procedure_version,
         statement_no, population_code, finding_id)
       SELECT $1, $2, $3, x.place, x.kind, CASE x.kind WHEN 'procedure' THEN x.id END, x.version, x."statementNo", x.code,
         CASE x.kind WHEN 'finding' THEN x.id END
       FROM json_to_recordset($4::json) AS x(place int, kind text, id uuid, version int, "statementNo" int, code text)`,
      [caller.firmId, engagementId, requestId, JSON.stringify(origins.map((one, at) => ({ ...one, place: at + 1 })))],
    );
  }

  /** What was asked for is here by another way: the next statement, the population, the plan. */
  async cameAnotherWay(tx: Tx, caller: Caller, of: { engagementId: string; id: string }): Promise<boolean> {
    const values = [caller.firmId, of.engagementId, of.id];
    const [row] = await tx.query<[{ isThere: boolean }]>(selectCameAnotherWay, values);
    return row.isThere;
  }

  /** What was asked from places of a kind, by number. */
  async askedFrom(tx: Tx, caller: Caller, engagementId: string, kind: AskedFromKind): Promise<AskedFromRow[]> {
    const links = await tx.query<{ id: string; key: string }[]>(selectAskedFrom, [caller.firmId, engagementId, kind]);
    const rows: RequestRow[] =
      links.length === 0
        ? []
        : await this.requests.rows(
            tx,
            caller,
            engagementId,
            links.map(({ id }) => id),
          );
    const keyOf = new Map(links.map(({ id, key }) => [id, key]));
    return rows.map((row) => ({ ...row, key: keyOf.get(row.id) ?? '' }));
  }
}
