import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { DeviationView, QueuedTest, ReviewQueueView } from '@akashi/contracts';
import { can } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { selectDeviations } from '../paper/deviation.query';
import { namesReader, openPlaces } from './note.query';

interface QueueRow extends QueuedTest {
  assigneeId: string | null;
  /** Notes that wait for an answer, and answered ones that the caller wrote. */
  openQuestions: number;
  ownAnswered: number;
  /** Notes that name the caller and wait for them. */
  naming: number;
}

/** Papers that wait for anyone, with who prepared them last. $1 firm, $2 engagement, $3 caller. */
const waiting = `
  SELECT t.id, t.version, t.test_type AS type, t.state, t.conclusion, t.assignee_id AS "assigneeId",
    k.number AS "controlNumber", c.text, p.signer_id AS "preparedBy", p.name AS "preparedByName",
    p.signed_at AS "preparedAt", t.open_note_count AS "openNotes", t.deviation_count AS deviations,
    t.evidence_count AS evidence, n.own AS "ownNotes",
    EXISTS (SELECT FROM sign_off g JOIN sign_off_void v ON v.firm_id = g.firm_id AND v.engagement_id = g.engagement_id
        AND v.sign_off_id = g.id
      WHERE g.firm_id = t.firm_id AND g.engagement_id = t.engagement_id AND g.subject_type = 'control_test'
        AND g.subject_id = t.id AND v.reason = 'test-returned') AS "wasReturned",
    n.open AS "openQuestions", n.answered AS "ownAnswered", n.naming, ${openPlaces} AS "notePlaces"
  FROM control_test t
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
  LEFT JOIN LATERAL (SELECT s.signer_id, m.family_name || ' ' || m.given_name AS name, s.signed_at FROM sign_off s
    JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.signer_id
    WHERE s.firm_id = t.firm_id AND s.engagement_id = t.engagement_id AND s.subject_type = 'control_test'
      AND s.subject_id = t.id AND s.role = 'prepare' ORDER BY s.signed_at DESC LIMIT 1) p ON true
  CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE n.state = 'open')::int AS open,
      count(*) FILTER (WHERE n.state = 'answered' AND n.written_by = $3)::int AS answered,
      count(*) FILTER (WHERE n.written_by = $3)::int AS own, count(*) FILTER (WHERE ${namesReader})::int AS naming
    FROM review_note n WHERE n.firm_id = t.firm_id AND n.engagement_id = t.engagement_id AND n.test_id = t.id) n
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.state <> 'closed' AND (t.state IN ('prepared', 'returned') OR t.open_note_count > 0)
  ORDER BY c.position, t.test_type`;

/** What waits for the caller in one engagement: to review, to do again, to answer, to settle, to agree to. */
@Injectable()
export class ReviewQueue {
  async read(tx: Tx, caller: Caller, { engagementId, role }: Room): Promise<ReviewQueueView> {
    const rows = await tx.query<QueueRow[]>(waiting, [caller.firmId, engagementId, caller.userId]);
    const mine = (row: QueueRow) => row.preparedBy === caller.userId || row.assigneeId === caller.userId;
    const reviewing = can(caller, 'test.review', role);
    return {
      toReview: rows
        .filter((row) => reviewing && row.state === 'prepared' && row.preparedBy !== caller.userId)
        .map(shown),
      toRework: rows.filter((row) => row.state === 'returned' && mine(row)).map(shown),
      toAnswer: rows.filter((row) => row.openQuestions > 0 && mine(row)).map(shown),
      mentioned: rows.filter((row) => row.naming > 0 && !(row.openQuestions > 0 && mine(row))).map(shown),
      toResolve: rows.filter((row) => row.ownAnswered > 0).map(shown),
      explanations: reviewing ? await this.explanations(tx, caller, engagementId) : [],
    };
  }

  private async explanations(tx: Tx, caller: Caller, engagementId: string): Promise<DeviationView[]> {
    const proposed = await tx.query<DeviationView[]>(
      `${selectDeviations} AND d.state = 'explanation_proposed' AND d.recorded_by <> $3 ORDER BY d.number`,
      [caller.firmId, engagementId, caller.userId],
    );
    return proposed.filter(({ evaluations }) => evaluations.at(-1)?.by !== caller.userId);
  }
}

function shown({ assigneeId: _a, openQuestions: _o, ownAnswered: _w, naming: _n, ...row }: QueueRow): QueuedTest {
  return row;
}
