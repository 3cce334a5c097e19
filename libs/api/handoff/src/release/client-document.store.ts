import { DomainProblem, Transactions, type ClientPersonCaller, type Tx } from '@akashi/api-platform';
import { CorrectionStore, replacedIn, type Replacement } from '@akashi/api-reporting';
import type { ClientDocumentView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** $1 firm, $2 client. */
const selectDocuments = `
  SELECT d.id, d.kind, d.engagement_id AS "engagementId", d.report_id AS "reportId", s.name AS "serviceName",
    e.period_start::text AS "periodStart", e.period_end::text AS "periodEnd", d.file_name AS "fileName", d.sha256,
    d.size::float8 AS size, d.note, d.released_by_name AS "releasedByName", d.released_at AS "releasedAt",
    CASE WHEN d.taken_back_at IS NOT NULL
      THEN json_build_object('at', d.taken_back_at, 'reason', d.take_back_reason) END AS "takenBack"
  FROM released_document d
  JOIN engagement e ON e.firm_id = d.firm_id AND e.id = d.engagement_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE d.firm_id = $1 AND e.client_id = $2`;

interface StoredDocument extends Omit<ClientDocumentView, 'replaced' | 'fileName' | 'size'> {
  engagementId: string;
  reportId: string | null;
  fileName: string;
  sha256: string;
  size: number;
}

/** What a client's people were given to keep, asked behind their wall. */
@Injectable()
export class ClientDocumentStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly corrections: CorrectionStore,
  ) {}

  /** The latest first. That a report was replaced stands on the firm's side: it is read there, of what was found behind the wall. */
  async list(caller: ClientPersonCaller): Promise<ClientDocumentView[]> {
    const rows = await this.transactions.read(caller, (tx) =>
      tx.query<StoredDocument[]>(`${selectDocuments} ORDER BY d.released_at DESC, d.id`, [
        caller.firmId,
        caller.clientId,
      ]),
    );
    const replacements = await this.replacements(caller, rows);
    return rows.map((row) => viewOf(row, replacements));
  }

  /** 404 for what was taken back, too: it is theirs no more. */
  file(caller: ClientPersonCaller, id: string): Promise<{ fileName: string; sha256: string; size: number }> {
    return this.transactions.read(caller, async (tx: Tx) => {
      const of = [caller.firmId, caller.clientId, id];
      const [row] = await tx.query<StoredDocument[]>(`${selectDocuments} AND d.id = $3`, of);
      if (!row || row.takenBack !== null) throw new DomainProblem('not-found');
      const { fileName, sha256, size } = row;
      return { fileName, sha256, size };
    });
  }

  private async replacements(caller: ClientPersonCaller, rows: readonly StoredDocument[]): Promise<Replacement[]> {
    const reported = rows.filter(({ reportId }) => reportId !== null);
    const engagements = [...new Set(reported.map(({ engagementId }) => engagementId))];
    if (engagements.length === 0) return [];
    return this.transactions.read({ firmId: caller.firmId, clientId: null }, async (tx) => {
      const found: Replacement[] = [];
      for (const id of engagements) found.push(...(await this.corrections.replacements(tx, caller, id)));
      return found;
    });
  }
}

/** Field by field: what a row gains, the client's people do not. */
function viewOf(row: StoredDocument, replacements: readonly Replacement[]): ClientDocumentView {
  const { id, kind, serviceName, periodStart, periodEnd, note, releasedByName, releasedAt, takenBack } = row;
  const isTheirs = takenBack === null;
  const replaced = row.reportId === null ? null : replacedIn(replacements, row.reportId);
  return {
    ...{ id, kind, serviceName, periodStart, periodEnd, note, releasedByName, releasedAt, takenBack },
    fileName: isTheirs ? row.fileName : null,
    size: isTheirs ? row.size : null,
    replaced: replaced && { edition: replaced.edition, on: replaced.on },
  };
}
