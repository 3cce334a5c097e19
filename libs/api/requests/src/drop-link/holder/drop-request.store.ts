import { DomainProblem, scanOf, type LinkPersonCaller, type Tx } from '@akashi/api-platform';
import type { DropRequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { code } from '../../request.query';
import { asksFor } from '../drop-link.query';

/** $1 firm, $2 engagement, $3 link. Behind the link's wall, and named once more. */
const selectDropRequests = `
  SELECT r.id, ${code('r')} AS code, r.title, r.wanted, r.shows, r.state, r.due_on AS "dueOn", r.reason, r.round::int, r.version::int,
    coalesce((SELECT json_agg(json_build_object('id', f.id, 'round', f.round, 'fileName', f.file_name, 'size', f.size,
        'remarks', f.remarks, 'scan', ${scanOf('f')}, 'sentAt', f.sent_at) ORDER BY f.round DESC, f.sent_at, f.id)
      FROM evidence_request_file f WHERE f.firm_id = r.firm_id AND f.engagement_id = r.engagement_id AND f.request_id = r.id
        AND f.drop_link_id = d.id AND f.removed_at IS NULL), '[]') AS files
  FROM drop_link d
  JOIN evidence_request r ON r.firm_id = d.firm_id AND r.engagement_id = d.engagement_id AND r.state NOT IN ('draft', 'withdrawn')
    AND ${asksFor}
  WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.id = $3`;

/** Requests as whoever holds a link reads them: what the link does not ask for is not there. */
@Injectable()
export class DropRequestStore {
  list(tx: Tx, { firmId, engagementId, linkId }: LinkPersonCaller): Promise<DropRequestView[]> {
    return tx.query(`${selectDropRequests} ORDER BY r.state NOT IN ('returned', 'requested'), r.due_on, r.number`, [
      ...[firmId, engagementId, linkId],
    ]);
  }

  /** 404 for everything that the link does not ask for. */
  async view(tx: Tx, { firmId, engagementId, linkId }: LinkPersonCaller, id: string): Promise<DropRequestView> {
    const of = [firmId, engagementId, linkId, id];
    const [view] = await tx.query<DropRequestView[]>(`${selectDropRequests} AND r.id = $4`, of);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }
}
