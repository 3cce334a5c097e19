import type { Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';

/** A file of evidence whose words nobody has read yet. */
export interface UnreadEvidence {
  engagementId: string;
  evidenceId: string;
  versionNo: number;
  sha256: string;
  size: number;
}

export interface ReadWords {
  pages: readonly string[] | null;
  /** A line for each line of a page: where it stands in its file. */
  places: readonly string[] | null;
  isCut: boolean;
}

@Injectable()
export class EvidenceTextStore {
  /** The newest files without words, but for these; small ones first: a scan of a hundred pages holds up no list. */
  unread(tx: Tx, firmId: string, most: number, but: readonly string[]): Promise<UnreadEvidence[]> {
    return tx.query(
      `SELECT e.engagement_id AS "engagementId", e.id AS "evidenceId", v.version_no AS "versionNo", v.sha256,
         v.size::float8 AS size
       FROM evidence e
       JOIN evidence_version v ON v.firm_id = e.firm_id AND v.engagement_id = e.engagement_id AND v.evidence_id = e.id
         AND v.version_no = e.latest_version
       WHERE e.firm_id = $1 AND e.id <> ALL ($3::uuid[]) AND NOT EXISTS (SELECT FROM evidence_text t WHERE t.firm_id = v.firm_id
         AND t.engagement_id = v.engagement_id AND t.evidence_id = v.evidence_id AND t.version_no = v.version_no)
       ORDER BY v.size, e.engagement_id, e.id LIMIT $2`,
      [firmId, most, but],
    );
  }

  /** The words of an earlier file go: nobody is led to a file by what stood in the one before. */
  async keep(tx: Tx, firmId: string, of: UnreadEvidence, { pages, places, isCut }: ReadWords): Promise<void> {
    const place = [firmId, of.engagementId, of.evidenceId];
    await tx.query(`DELETE FROM evidence_text WHERE firm_id = $1 AND engagement_id = $2 AND evidence_id = $3`, place);
    await tx.query(
      `INSERT INTO evidence_text (firm_id, engagement_id, evidence_id, version_no, pages, places, is_cut)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [...place, of.versionNo, pages, places, isCut],
    );
  }
}
