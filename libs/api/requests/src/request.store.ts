import { DomainProblem, Ids, mustChange, type Caller, type Tx, type Walls } from '@akashi/api-platform';
import type { AnswererView, RequestRow, RequestView } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import type { RequestState } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestEntity } from './request.entity';
import { holdRequestFacts, selectRequestParts, selectRequests } from './request.query';

/** What the rules ask about a request, as it stands in this transaction. */
export interface RequestFacts {
  id: string;
  engagementId: string;
  number: number;
  code: string;
  title: string;
  wanted: string;
  shows: string;
  expected: string[];
  state: RequestState;
  dueOn: string;
  round: number;
  answererId: string | null;
  engagementState: EngagementState;
  periodStart: string;
  periodEnd: string;
  /** The client was asked, whatever became of it. */
  wasSent: boolean;
  version: number;
}

export type RequestChange = Partial<
  Pick<
    RequestEntity,
    | 'title'
    | 'wanted'
    | 'shows'
    | 'expected'
    | 'dueOn'
    | 'state'
    | 'answererId'
    | 'round'
    | 'since'
    | 'reason'
    | 'askedBy'
    | 'askedByName'
  >
>;

@Injectable()
export class RequestStore {
  constructor(private readonly ids: Ids) {}

  list(tx: Tx, caller: Caller, engagementId: string): Promise<RequestRow[]> {
    return tx.query(`${selectRequests} ORDER BY r.number`, [caller.firmId, engagementId]);
  }

  rows(tx: Tx, caller: Caller, engagementId: string, ids: readonly string[]): Promise<RequestRow[]> {
    return tx.query(`${selectRequests} AND r.id = ANY ($3::uuid[]) ORDER BY r.number`, [
      caller.firmId,
      engagementId,
      ids,
    ]);
  }

  /** The requests that a paper is served by; a paper of another engagement is as good as absent. */
  async ofPaper(tx: Tx, caller: Caller, engagementId: string, testId: string): Promise<RequestRow[]> {
    const of = [caller.firmId, engagementId, testId];
    const [test] = await tx.query<unknown[]>(
      `SELECT 1 FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      of,
    );
    if (!test) throw new DomainProblem('not-found');
    return tx.query(
      `${selectRequests} AND EXISTS (SELECT FROM evidence_request_test o WHERE o.firm_id = r.firm_id
         AND o.engagement_id = r.engagement_id AND o.request_id = r.id AND o.test_id = $3) ORDER BY r.number`,
      of,
    );
  }

  async view(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<RequestView> {
    const [row] = await this.rows(tx, caller, engagementId, [id]);
    if (!row) throw new DomainProblem('not-found');
    const [parts] = await tx.query<Omit<RequestView, keyof RequestRow>[]>(selectRequestParts, [
      caller.firmId,
      engagementId,
      id,
    ]);
    return { ...row, ...parts } as RequestView;
  }

  /** A request of another engagement is as good as absent. */
  async facts(tx: Tx, caller: Walls, engagementId: string, id: string): Promise<RequestFacts> {
    const [facts] = await this.factsOf(tx, caller, engagementId, [id]);
    return facts!;
  }

  /** Held, in the order of their ids; one that is not there is told for all of them. */
  async factsOf(tx: Tx, caller: Walls, engagementId: string, ids: readonly string[]): Promise<RequestFacts[]> {
    const facts = await tx.query<RequestFacts[]>(holdRequestFacts, [caller.firmId, engagementId, ids]);
    if (facts.length !== new Set(ids).size) throw new DomainProblem('not-found');
    return facts;
  }

  /** Who at the client can be asked today. */
  answerers(tx: Tx, caller: Caller, engagementId: string): Promise<AnswererView[]> {
    return tx.query(
      `SELECT p.account_id AS id, p.family_name || ' ' || p.given_name AS name, p.kind
       FROM engagement e JOIN client_person p ON p.firm_id = e.firm_id AND p.client_id = e.client_id
       WHERE e.firm_id = $1 AND e.id = $2 AND p.disabled_at IS NULL ORDER BY p.family_kana, p.given_kana, p.account_id`,
      [caller.firmId, engagementId],
    );
  }

  async answererIsThere(tx: Tx, caller: Caller, engagementId: string, answererId: string | null): Promise<boolean> {
    if (answererId === null) return true;
    return (await this.answerers(tx, caller, engagementId)).some(({ id }) => id === answererId);
  }

  /** Gives its id. */
  async add(tx: Tx, request: Omit<RequestEntity, 'id' | 'version'>): Promise<string> {
    const id = this.ids.next();
    await tx.insert(RequestEntity, { ...request, id });
    return id;
  }

  /** The papers that a request serves, in place of those before: one of another engagement is as good as absent. */
  async serve(tx: Tx, caller: Caller, engagementId: string, id: string, testIds: readonly string[]): Promise<void> {
    const of = [caller.firmId, engagementId, id];
    await tx.query(
      `DELETE FROM evidence_request_test WHERE firm_id = $1 AND engagement_id = $2 AND request_id = $3 AND test_id <> ALL ($4::uuid[])`,
      [...of, testIds],
    );
    await tx.query(
      `INSERT INTO evidence_request_test (firm_id, engagement_id, request_id, test_id)
       SELECT $1, $2, $3, t.id FROM control_test t WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = ANY ($4::uuid[])
       ON CONFLICT DO NOTHING`,
      [...of, testIds],
    );
    const [{ kept }] = await tx.query<[{ kept: number }]>(
      `SELECT count(*)::int AS kept FROM evidence_request_test WHERE firm_id = $1 AND engagement_id = $2 AND request_id = $3`,
      of,
    );
    if (kept !== testIds.length) throw new DomainProblem('not-found');
  }

  /** 409 when the request is not at this version any more. */
  async change(
    tx: Tx,
    of: { firmId: string; engagementId: string },
    seen: { id: string; version: number },
    change: RequestChange,
  ): Promise<void> {
    const { firmId, engagementId } = of;
    mustChange(await tx.update(RequestEntity, { firmId, engagementId, id: seen.id, version: seen.version }, change));
  }
}
