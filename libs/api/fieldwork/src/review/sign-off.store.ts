import type { Caller, Tx } from '@akashi/api-platform';
import type { RecordedTestView } from '@akashi/contracts';
import type { TestState } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** The two signatures under a working paper, as the table names them. */
export type PaperSignature = 'prepare' | 'review';

/** What the rules about signing ask of a paper beyond its own row. */
export interface SigningFacts {
  id: string;
  steps: { hasResult: boolean }[];
  /** The test looks at the items of a population. */
  sampled: boolean;
  deviations: { raised: number; explained: number; open: number };
  /** Signatures that nobody voided. */
  signOffs: { signerId: string; role: PaperSignature; digest: string }[];
}

const selectFacts = `
  SELECT t.id,
    coalesce((SELECT json_agg(json_build_object('hasResult', btrim(s.result, E' \\t\\r\\n\\u3000') <> '') ORDER BY s.position)
      FROM test_step s WHERE s.firm_id = t.firm_id AND s.engagement_id = t.engagement_id AND s.test_id = t.id
        AND s.ended_at IS NULL), '[]') AS steps,
    EXISTS (SELECT FROM population_test p
      JOIN population q ON q.firm_id = p.firm_id AND q.engagement_id = p.engagement_id AND q.id = p.population_id
      WHERE p.firm_id = t.firm_id AND p.engagement_id = t.engagement_id AND p.test_id = t.id AND q.ended_at IS NULL) AS sampled,
    (SELECT json_build_object('raised', count(*) FILTER (WHERE d.state = 'raised'),
        'explained', count(*) FILTER (WHERE d.state = 'explained'),
        'open', count(*) FILTER (WHERE d.state IN ('open', 'explanation_proposed')))
      FROM deviation d WHERE d.firm_id = t.firm_id AND d.engagement_id = t.engagement_id AND d.test_id = t.id) AS deviations,
    coalesce((SELECT json_agg(json_build_object('signerId', s.signer_id, 'role', s.role, 'digest', s.subject_digest)
        ORDER BY s.signed_at)
      FROM sign_off s
      LEFT JOIN sign_off_void v ON v.firm_id = s.firm_id AND v.engagement_id = s.engagement_id AND v.sign_off_id = s.id
      WHERE s.firm_id = t.firm_id AND s.engagement_id = t.engagement_id AND s.subject_type = 'control_test'
        AND s.subject_id = t.id AND v.sign_off_id IS NULL), '[]') AS "signOffs"
  FROM control_test t WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = ANY ($3::uuid[])`;

@Injectable()
export class SignOffStore {
  async facts(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testIds: readonly string[],
  ): Promise<Map<string, SigningFacts>> {
    const rows = await tx.query<SigningFacts[]>(selectFacts, [caller.firmId, engagementId, testIds]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Moves locked papers to a state; a new round when their signatures were taken back. */
  async move(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testIds: readonly string[],
    to: { state: TestState; newRound: boolean },
  ): Promise<RecordedTestView[]> {
    const [rows] = await tx.query<[RecordedTestView[], number]>(
      `UPDATE control_test SET state = $4, round = round + CASE WHEN $5::boolean THEN 1 ELSE 0 END, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = ANY ($3::uuid[])
       RETURNING id, version, state, round, 0 AS "voidedSignOffs"`,
      [caller.firmId, engagementId, testIds, to.state, to.newRound],
    );
    return rows;
  }
}
