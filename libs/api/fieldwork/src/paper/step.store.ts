import { DomainProblem, Ids, type Caller, type ReadingCaller, type Tx } from '@akashi/api-platform';
import type { StepBody, StepView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/**
 * The newest version of the procedure as a step is concerned by it: one that only asks a client for something else says nothing new
 * to whoever performs it.
 */
const newestToTheStep = `(SELECT CASE WHEN (n.text, n.techniques) IS NOT DISTINCT FROM (v.text, v.techniques) THEN v.version
    ELSE n.version END
  FROM procedure_version n WHERE n.firm_id = p.firm_id AND n.procedure_id = p.id ORDER BY n.version DESC LIMIT 1)`;

/** The steps of a paper. A step that is taken off the list ends; its row stays. */
@Injectable()
export class StepStore {
  constructor(private readonly ids: Ids) {}

  list(tx: Tx, caller: ReadingCaller, engagementId: string, testId: string): Promise<StepView[]> {
    return tx.query(
      `SELECT s.id, s.position, s.technique, s.procedure, s.result, s.interviewee, s.performed_on AS "performedOn",
         s.performed_by AS "performedBy",
         CASE WHEN p.id IS NOT NULL THEN json_build_object('procedureId', p.id, 'code', p.code, 'version', v.version,
           'newest', ${newestToTheStep},
           'isVerbatim', s.procedure = v.text) END AS source,
         (SELECT json_build_object('stepId', o.id, 'engagementName', CASE WHEN o.engagement_id <> s.engagement_id THEN e.name END,
             'controlNumber', k.number, 'version', s.copied_step_version, 'newest', o.version,
             'isVerbatim', s.procedure = o.procedure)
           FROM test_step o
           JOIN engagement e ON e.firm_id = o.firm_id AND e.id = o.engagement_id
           JOIN control_test t ON t.firm_id = o.firm_id AND t.engagement_id = o.engagement_id AND t.id = o.test_id
           JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id
             AND c.id = t.individual_control_id
           JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
           WHERE o.firm_id = s.firm_id AND o.engagement_id = s.copied_engagement_id AND o.id = s.copied_step_id) AS copied
       FROM test_step s
       LEFT JOIN procedure p ON p.firm_id = s.firm_id AND p.id = s.procedure_id
       LEFT JOIN procedure_version v ON v.firm_id = s.firm_id AND v.procedure_id = s.procedure_id
         AND v.version = s.procedure_version
       WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.test_id = $3 AND s.ended_at IS NULL ORDER BY s.position, s.id`,
      [caller.firmId, engagementId, testId],
    );
  }

  /** Makes the list what was sent, in its order; gives the ids in that order. Who changed a step last performed it. */
  async replace(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testId: string,
    steps: readonly StepBody[],
  ): Promise<string[]> {
    const present = new Set((await this.list(tx, caller, engagementId, testId)).map(({ id }) => id));
    if (steps.some(({ id }) => id !== null && !present.has(id))) throw new DomainProblem('not-found');
    const rows = steps.map((step, index) => ({ ...step, id: step.id ?? this.ids.next(), position: index + 1 }));
    const ids = rows.map(({ id }) => id);
    await tx.query(
      `UPDATE test_step SET ended_at = now(), version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND test_id = $3 AND ended_at IS NULL AND id <> ALL ($4::uuid[])`,
      [caller.firmId, engagementId, testId, ids],
    );
    await tx.query(
      `INSERT INTO test_step AS s (firm_id, engagement_id, test_id, performed_by, id, position, technique, procedure,
         result, interviewee, performed_on)
       SELECT $1, $2, $3, $4, x.id, x.position, x.technique, x.procedure, x.result, x.interviewee, x."performedOn"
       FROM json_to_recordset($5::json) AS x(id uuid, position int, technique text, procedure text, result text,
         interviewee text, "performedOn" date)
       ON CONFLICT (firm_id, engagement_id, id) DO UPDATE SET position = excluded.position, technique = excluded.technique,
         procedure = excluded.procedure, result = excluded.result, interviewee = excluded.interviewee,
         performed_on = excluded.performed_on, version = s.version + 1,
         performed_by = CASE WHEN (s.technique, s.procedure, s.result, s.interviewee, s.performed_on)
             IS DISTINCT FROM (excluded.technique, excluded.procedure, excluded.result, excluded.interviewee,
               excluded.performed_on)
           THEN excluded.performed_by ELSE s.performed_by END`,
      [caller.firmId, engagementId, testId, caller.userId, JSON.stringify(rows)],
    );
    return ids;
  }
}
