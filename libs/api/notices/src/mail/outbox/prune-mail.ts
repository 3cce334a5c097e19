import { Prunings, type Pruned, type Tx } from '@akashi/api-platform';
import { mailTerms } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';

/** The firm's page shows it. */
const isShown = `o.state = 'undelivered' AND o.id IN (SELECT u.id FROM mail_outbox u
  WHERE u.firm_id = $1 AND u.state = 'undelivered' ORDER BY u.ended_at DESC, u.id LIMIT ${mailTerms.undeliveredShown})`;

/** A list names it: beside an invitation that waits, the correction that it told of, or its link as the last of that. */
const isNamed = `CASE o.kind
  WHEN 'replaced' THEN true
  WHEN 'invitation' THEN EXISTS (SELECT FROM invitation i WHERE i.firm_id = $1 AND i.id = o.invitation_id
      AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL)
    OR EXISTS (SELECT FROM client_invitation i WHERE i.firm_id = $1 AND i.id = o.client_invitation_id
      AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL)
  WHEN 'drop-link' THEN o.state <> 'needless' AND NOT EXISTS (SELECT FROM mail_outbox n WHERE n.firm_id = $1
      AND n.kind = 'drop-link' AND n.engagement_id = o.engagement_id AND n.drop_link_id = o.drop_link_id
      AND n.state <> 'needless' AND n.made_at > o.made_at)
  ELSE false END`;

/** $1 firm, $2 ended before, $3 so many. One that is sent again at this moment is locked, and stays. */
const selectOver = `
  SELECT o.id FROM mail_outbox o
  WHERE o.firm_id = $1 AND o.state IN ('sent', 'needless', 'undelivered') AND o.ended_at < $2
    AND NOT (${isShown}) AND NOT (${isNamed})
  ORDER BY o.ended_at LIMIT $3 FOR UPDATE OF o SKIP LOCKED`;

/** Takes away mail that is over, with what it told. */
@Injectable()
export class PruneMail {
  constructor(prunings: Prunings) {
    prunings.inFirms('mail_outbox', (tx, firmId, pruned) => this.prune(tx, firmId, pruned));
  }

  private async prune(tx: Tx, firmId: string, { before, atMost }: Pruned): Promise<number> {
    const over = await tx.query<{ id: string }[]>(selectOver, [firmId, before, atMost]);
    const mails = [firmId, over.map(({ id }) => id)];
    await tx.query(`DELETE FROM mail_notice WHERE firm_id = $1 AND mail_id = ANY ($2::uuid[])`, mails);
    await tx.query(`DELETE FROM mail_link_news WHERE firm_id = $1 AND mail_id = ANY ($2::uuid[])`, mails);
    await tx.query(`DELETE FROM mail_outbox WHERE firm_id = $1 AND id = ANY ($2::uuid[])`, mails);
    return over.length;
  }
}
