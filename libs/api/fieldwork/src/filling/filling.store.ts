import { DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { HeldProcedure, StepFromProcedure, TestState } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** A paper with the procedures the firm holds for its criterion and its kind of test. */
export interface FillablePaper {
  id: string;
  version: number;
  state: TestState;
  round: number;
  stepCount: number;
  present: string[];
  procedures: HeldProcedure[];
}

export interface SourcedStep {
  from: number | null;
  procedureId: string | null;
  newest: number | null;
  newestText: string | null;
}

/** The newest version of a procedure `p`, as `v`. */
const newestVersion = `
  JOIN LATERAL (SELECT n.version, n.techniques, n.text FROM procedure_version n
    WHERE n.firm_id = p.firm_id AND n.procedure_id = p.id ORDER BY n.version DESC LIMIT 1) v ON true`;

const selectPapers = `
  SELECT t.id, t.version, t.state, t.round,
    (SELECT count(*)::int FROM test_step s WHERE s.firm_id = t.firm_id AND s.engagement_id = t.engagement_id
      AND s.test_id = t.id AND s.ended_at IS NULL) AS "stepCount",
    coalesce((SELECT json_agg(DISTINCT s.procedure_id) FROM test_step s WHERE s.firm_id = t.firm_id
      AND s.engagement_id = t.engagement_id AND s.test_id = t.id AND s.ended_at IS NULL
      AND s.procedure_id IS NOT NULL), '[]') AS present,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'version', v.version, 'techniques', v.techniques,
        'text', v.text) ORDER BY p.code) FROM procedure p ${newestVersion}
      WHERE p.firm_id = t.firm_id AND p.edition_id = c.edition_id AND p.criterion_key = c.criterion_key
        AND p.test_type = t.test_type), '[]') AS procedures
  FROM control_test t
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = ANY ($3::uuid[]) ORDER BY t.id`;

/** The steps of papers as they come from the firm's procedures, and what they came from. */
@Injectable()
export class FillingStore {
  constructor(private readonly ids: Ids) {}

  /** All of these papers, in the order of their ids; for a change, locked. */
  async papers(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testIds: readonly string[],
    lock: 'lock' | 'look',
  ): Promise<FillablePaper[]> {
    const text = lock === 'lock' ? `${selectPapers} FOR UPDATE OF t` : selectPapers;
    const papers = await tx.query<FillablePaper[]>(text, [caller.firmId, engagementId, testIds]);
    if (papers.length !== testIds.length) throw new DomainProblem('not-found');
    return papers;
  }

  /** Appends steps to their papers. Nobody has performed them yet. */
  async append(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    papers: readonly { id: string; steps: readonly StepFromProcedure[] }[],
  ): Promise<void> {
    const rows = papers.flatMap(({ id, steps }) =>
      steps.map((step, place) => ({ ...step, id: this.ids.next(), testId: id, place: place + 1 })),
    );
    await tx.query(
      `INSERT INTO test_step (firm_id, engagement_id, test_id, id, position, technique, procedure, procedure_id,
         procedure_version)
       SELECT $1, $2, x."testId", x.id, x.place + coalesce((SELECT max(s.position) FROM test_step s WHERE s.firm_id = $1
           AND s.engagement_id = $2 AND s.test_id = x."testId" AND s.ended_at IS NULL), 0),
         x.technique, x.procedure, x."procedureId", x."procedureVersion"
       FROM json_to_recordset($3::json) AS x(id uuid, "testId" uuid, place int, technique text, procedure text,
         "procedureId" uuid, "procedureVersion" int)`,
      [caller.firmId, engagementId, JSON.stringify(rows)],
    );
  }

  /** A step on the paper with the newest version of what it came from, locked. */
  async step(tx: Tx, caller: Caller, engagementId: string, testId: string, stepId: string): Promise<SourcedStep> {
    const [step] = await tx.query<SourcedStep[]>(
      `SELECT s.procedure_version AS "from", s.procedure_id AS "procedureId", v.version AS newest, v.text AS "newestText"
       FROM test_step s
       LEFT JOIN procedure p ON p.firm_id = s.firm_id AND p.id = s.procedure_id
       LEFT ${newestVersion.trim()}
       WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.test_id = $3 AND s.id = $4 AND s.ended_at IS NULL
       FOR UPDATE OF s`,
      [caller.firmId, engagementId, testId, stepId],
    );
    if (!step) throw new DomainProblem('not-found');
    return step;
  }

  /** The step now comes from this version; with a text, that is its wording from now on. */
  async renew(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    stepId: string,
    to: { version: number; text: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE test_step SET procedure_version = $4, procedure = coalesce($5, procedure), version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND ended_at IS NULL`,
      [caller.firmId, engagementId, stepId, to.version, to.text],
    );
  }
}
