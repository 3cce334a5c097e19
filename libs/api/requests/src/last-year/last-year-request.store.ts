import type { Room } from '@akashi/api-engagements';
import { PriorPapers } from '@akashi/api-fieldwork';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { LastYear } from '@akashi/api-scoping';
import { Injectable } from '@nestjs/common';

/** A request of last year as it was sent, with the papers of this year that it would serve. */
export interface LastYearRequest {
  id: string;
  code: string;
  title: string;
  wanted: string;
  shows: string;
  dueOn: string;
  /** Who was asked, if they are at the client today. */
  answererId: string | null;
  answererName: string | null;
  /** How often it was answered: more than once is an answer that was sent back. */
  round: number;
  /** Papers that it served then. */
  tests: number;
  testIds: string[];
  /** Asked again in this engagement. */
  isTakenOver: boolean;
}

/**
 * $1 firm, $2 this engagement, $3 last year's, $4 requests or null for all of them. What was never sent, and what was taken back, is
 * nothing to ask again.
 */
const selectLastYear = `
  SELECT r.id, 'R-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0') AS code, r.title, r.wanted, r.shows,
    r.due_on AS "dueOn", p.account_id AS "answererId", p.family_name || ' ' || p.given_name AS "answererName", r.round::int,
    coalesce((SELECT json_agg(x.test_id) FROM evidence_request_test x
      WHERE x.firm_id = r.firm_id AND x.engagement_id = r.engagement_id AND x.request_id = r.id), '[]') AS "testIds",
    EXISTS (SELECT FROM evidence_request n WHERE n.firm_id = r.firm_id AND n.engagement_id = $2 AND n.follows_id = r.id
      AND n.state <> 'withdrawn') AS "isTakenOver"
  FROM evidence_request r
  JOIN engagement e ON e.firm_id = r.firm_id AND e.id = r.engagement_id
  LEFT JOIN client_person p ON p.firm_id = r.firm_id AND p.client_id = e.client_id AND p.account_id = r.answerer_id
    AND p.disabled_at IS NULL
  WHERE r.firm_id = $1 AND r.engagement_id = $3 AND r.state NOT IN ('draft', 'withdrawn')
    AND ($4::uuid[] IS NULL OR r.id = ANY ($4::uuid[]))
  ORDER BY r.number`;

/** $1 firm, $2 engagement. */
const selectTests = `SELECT id FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND state <> 'closed'`;

/** What the client was asked in the last audited year, read beside the papers of this one. */
@Injectable()
export class LastYearRequestStore {
  constructor(private readonly prior: PriorPapers) {}

  lastYear(tx: Tx, caller: Caller, engagementId: string): Promise<LastYear | null> {
    return this.prior.lastYear(tx, caller, engagementId);
  }

  async all(tx: Tx, caller: Caller, room: Room, lastYear: LastYear): Promise<LastYearRequest[]> {
    return this.read(tx, caller, room, lastYear, null);
  }

  /** One that last year does not have is told for all of them. */
  async some(
    tx: Tx,
    caller: Caller,
    room: Room,
    lastYear: LastYear,
    ids: readonly string[],
  ): Promise<LastYearRequest[]> {
    const found = await this.read(tx, caller, room, lastYear, ids);
    if (found.length !== new Set(ids).size) throw new DomainProblem('not-found');
    return found;
  }

  private async read(
    tx: Tx,
    caller: Caller,
    room: Room,
    lastYear: LastYear,
    ids: readonly string[] | null,
  ): Promise<LastYearRequest[]> {
    const of = [caller.firmId, room.engagementId];
    const requests = await tx.query<LastYearRequest[]>(selectLastYear, [...of, lastYear.engagementId, ids]);
    const tests = await tx.query<{ id: string }[]>(selectTests, of);
    const thisYear = tests.map(({ id }) => id);
    const priorOf = await this.prior.of(tx, caller, room, lastYear, thisYear);
    const nowOf = Map.groupBy(priorOf, ([, then]) => then);
    return requests.map((request) => ({
      ...request,
      tests: request.testIds.length,
      testIds: request.testIds.flatMap((then) => (nowOf.get(then) ?? []).map(([now]) => now)),
    }));
  }
}
