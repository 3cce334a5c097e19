import { DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { StepToCopy, TestState } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** A paper that steps are copied to. */
export interface CopyTarget {
  id: string;
  version: number;
  state: TestState;
  stepCount: number;
  /** Steps of other papers that some of its own were copied from. */
  present: string[];
}

const selectTargets = `
  SELECT t.id, t.version, t.state,
    (SELECT count(*)::int FROM test_step s WHERE s.firm_id = t.firm_id AND s.engagement_id = t.engagement_id
      AND s.test_id = t.id AND s.ended_at IS NULL) AS "stepCount",
    coalesce((SELECT json_agg(s.copied_step_id) FROM test_step s WHERE s.firm_id = t.firm_id
      AND s.engagement_id = t.engagement_id AND s.test_id = t.id AND s.ended_at IS NULL
      AND s.copied_step_id IS NOT NULL), '[]') AS present
  FROM control_test t WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = ANY ($3::uuid[]) ORDER BY t.id`;

const selectSteps = `
  SELECT s.test_id AS "testId", s.engagement_id AS "engagementId", s.id AS "stepId", s.version AS "stepVersion",
    s.technique, s.procedure
  FROM test_step s WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.test_id = ANY ($3::uuid[]) AND s.ended_at IS NULL
    AND ($4::uuid[] IS NULL OR s.id = ANY ($4::uuid[]))
  ORDER BY s.test_id, s.position, s.id`;

/** Steps on their way from one paper to others. */
@Injectable()
export class CopyStore {
  constructor(private readonly ids: Ids) {}

  /** All of these papers, in the order of their ids; for a change, locked. */
  async targets(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testIds: readonly string[],
    lock: 'lock' | 'look',
  ): Promise<CopyTarget[]> {
    const text = lock === 'lock' ? `${selectTargets} FOR UPDATE OF t` : selectTargets;
    const targets = await tx.query<CopyTarget[]>(text, [caller.firmId, engagementId, testIds]);
    if (targets.length !== testIds.length) throw new DomainProblem('not-found');
    return targets;
  }

  /** The steps of papers of one engagement, of these alone where any are named. */
  async steps(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testIds: readonly string[],
    stepIds: readonly string[] | null,
  ): Promise<Map<string, StepToCopy[]>> {
    const rows = await tx.query<(StepToCopy & { testId: string })[]>(selectSteps, [
      caller.firmId,
      engagementId,
      testIds,
      stepIds,
    ]);
    return Map.groupBy(rows, ({ testId }) => testId);
  }

  /** Whether a paper of this engagement exists. */
  async exists(tx: Tx, caller: Caller, engagementId: string, testId: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(
      `SELECT FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      [caller.firmId, engagementId, testId],
    );
    return found.length > 0;
  }

  /** Appends steps to their papers. Nobody has performed them yet. */
  async append(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    papers: readonly { id: string; steps: readonly StepToCopy[] }[],
  ): Promise<void> {
    const rows = papers.flatMap(({ id, steps }) =>
      steps.map((step, place) => ({ ...step, id: this.ids.next(), testId: id, place: place + 1 })),
    );
    await tx.query(
      `INSERT INTO test_step (firm_id, engagement_id, test_id, id, position, technique, procedure, copied_engagement_id,
         copied_step_id, copied_step_version)
       SELECT $1, $2, x."testId", x.id, x.place + coalesce((SELECT max(s.position) FROM test_step s WHERE s.firm_id = $1
           AND s.engagement_id = $2 AND s.test_id = x."testId" AND s.ended_at IS NULL), 0),
         x.technique, x.procedure, x."engagementId", x."stepId", x."stepVersion"
       FROM json_to_recordset($3::json) AS x(id uuid, "testId" uuid, place int, technique text, procedure text,
         "engagementId" uuid, "stepId" uuid, "stepVersion" int)`,
      [caller.firmId, engagementId, JSON.stringify(rows)],
    );
  }
}
