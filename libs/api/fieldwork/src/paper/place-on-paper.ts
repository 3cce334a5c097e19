import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { NotePlace } from '@akashi/domain/control';

/**
 * A step is one of the paper's own, a mark stands on its evidence, and a cell is one of its sample: an item that counts,
 * under an attribute of the test. Whatever is not on the paper is not there.
 */
export async function mustBeOnPaper(
  tx: Tx,
  caller: Caller,
  engagementId: string,
  testId: string,
  { stepId, markId, cell }: NotePlace,
): Promise<void> {
  const [found] = await tx.query<{ step: boolean; cell: boolean; mark: boolean }[]>(
    `SELECT $4::uuid IS NULL OR EXISTS (SELECT FROM test_step s WHERE s.firm_id = $1 AND s.engagement_id = $2
         AND s.test_id = $3 AND s.id = $4 AND s.ended_at IS NULL) AS step,
       $5::uuid IS NULL OR EXISTS (SELECT FROM sample_item i
         JOIN population_test p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id
           AND p.population_id = i.population_id
         JOIN population q ON q.firm_id = i.firm_id AND q.engagement_id = i.engagement_id AND q.id = i.population_id
           AND q.ended_at IS NULL
         WHERE i.firm_id = $1 AND i.engagement_id = $2 AND i.id = $5 AND i.void_reason IS NULL
           AND p.test_id = $3 AND p.attribute = $6) AS cell,
       $7::uuid IS NULL OR EXISTS (SELECT FROM evidence_mark m WHERE m.firm_id = $1 AND m.engagement_id = $2
         AND m.test_id = $3 AND m.id = $7 AND m.ended_at IS NULL) AS mark`,
    [caller.firmId, engagementId, testId, stepId, cell?.itemId ?? null, cell?.attribute ?? null, markId],
  );
  if (!found?.step || !found.cell || !found.mark) throw new DomainProblem('not-found');
}
