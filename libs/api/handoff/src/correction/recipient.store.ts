import { Ids, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { CorrectionRecipientView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/**
 * $1 firm, $2 engagement, $3 correction. The links to the replaced version and the packages with it that were handed over, each with
 * whether its recipient was told.
 */
const selectRecipients = `
  WITH c AS (SELECT id, replaces_id FROM report_correction WHERE firm_id = $1 AND engagement_id = $2 AND id = $3),
  received AS (
    SELECT 'export' AS kind, x.id, x.recipient_name AS name, x.recipient_email AS email, x.created_at AS at,
      (SELECT to_char(min(a.accessed_at) AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') FROM export_access a
        WHERE a.firm_id = x.firm_id AND a.engagement_id = x.engagement_id AND a.export_id = x.id) AS received
    FROM vendor_export x JOIN c ON c.replaces_id = x.report_id WHERE x.firm_id = $1 AND x.engagement_id = $2
    UNION ALL
    SELECT 'package', p.id, p.handed_over_to, NULL, p.built_at, p.handed_over_on::text
    FROM handoff_package p JOIN c ON c.replaces_id = p.report_id
    WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'handed_over')
  SELECT r.kind, r.id, r.name, r.email, r.received AS "receivedOn",
    (SELECT json_build_object('on', n.told_on, 'way', n.way, 'byName', m.family_name || ' ' || m.given_name)
      FROM correction_notice n JOIN member m ON m.firm_id = n.firm_id AND m.user_id = n.told_by
      WHERE n.firm_id = $1 AND n.engagement_id = $2 AND n.correction_id = $3
        AND coalesce(n.export_id, n.package_id) = r.id) AS told,
    -- One mail goes to an address, whichever of its links it hangs on.
    (SELECT json_build_object('at', o.ended_at, 'fault', CASE o.state WHEN 'undelivered' THEN o.fault END,
        'state', CASE o.state WHEN 'sent' THEN 'sent' WHEN 'undelivered' THEN 'undelivered' ELSE 'waiting' END)
      FROM mail_outbox o JOIN vendor_export y ON y.firm_id = o.firm_id AND y.engagement_id = o.engagement_id AND y.id = o.export_id
      WHERE o.firm_id = $1 AND o.engagement_id = $2 AND o.correction_id = $3 AND lower(y.recipient_email) = lower(r.email)) AS mail
  FROM received r ORDER BY r.at, r.id`;

export interface Notice {
  engagementId: string;
  correctionId: string;
  kind: CorrectionRecipientView['kind'];
  recipientId: string;
  toldOn: string;
  way: string;
}

/** Who received a version that is replaced, and that they were told. */
@Injectable()
export class RecipientStore {
  constructor(
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  list(tx: Tx, caller: Caller, engagementId: string, correctionId: string): Promise<CorrectionRecipientView[]> {
    return tx.query(selectRecipients, [caller.firmId, engagementId, correctionId]);
  }

  /** Gives its id. */
  async addNotice(tx: Tx, caller: Caller, notice: Notice): Promise<string> {
    const { engagementId, correctionId, kind, recipientId, toldOn, way } = notice;
    const id = this.ids.next();
    const ofExport = kind === 'export' ? recipientId : null;
    const ofPackage = kind === 'package' ? recipientId : null;
    await tx.query(
      `INSERT INTO correction_notice (firm_id, engagement_id, id, correction_id, export_id, package_id, told_on, way, told_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [caller.firmId, engagementId, id, correctionId, ofExport, ofPackage, toldOn, way, caller.userId],
    );
    this.ledger.bind(tx, engagementId, 'correction', [correctionId]);
    return id;
  }
}
