import { Clock, Ids, Mailer, type Tx } from '@akashi/api-platform';
import type { LedgerEvent } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { MailOutbox } from './mail-outbox';

/**
 * $1 firm, $2 engagement, $3 the version that took the place. One link for each address, one that was used before one that was not; a
 * link that was taken back before anything was received went to the wrong person, who has nothing to be told of.
 */
const selectHolders = `
  SELECT DISTINCT ON (lower(x.recipient_email)) c.id AS "correctionId", x.id AS "exportId"
  FROM report_correction c
  JOIN vendor_export x ON x.firm_id = c.firm_id AND x.engagement_id = c.engagement_id AND x.report_id = c.replaces_id
  WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.report_id = $3 AND c.state = 'issued'
    AND (x.revoked_at IS NULL OR x.download_count > 0)
  ORDER BY lower(x.recipient_email), x.download_count > 0 DESC, x.created_at, x.id`;

/** A corrected report was issued: whoever has the version before by a link is told by mail, once. */
@Injectable()
export class CollectReplaced {
  constructor(
    private readonly mailer: Mailer,
    private readonly outbox: MailOutbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, { action, tenant, engagement, entity, facts }: LedgerEvent): Promise<void> {
    if (!this.mailer.isSetUp || action !== 'report.issued' || !engagement || !facts['replacesId']) return;
    const of = [tenant, engagement, entity.id];
    const holders = await tx.query<{ correctionId: string; exportId: string }[]>(selectHolders, of);
    for (const { correctionId, exportId } of holders) {
      const id = this.ids.next();
      const replaced = { engagementId: engagement, correctionId, exportId };
      await this.outbox.tell(tx, tenant, { id, messageId: this.mailer.messageId(id), replaced }, this.clock.now());
    }
  }
}
