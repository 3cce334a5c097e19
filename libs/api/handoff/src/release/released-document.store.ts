import { Clock, DomainProblem, fileUses, Ids, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import { CorrectionStore, replacedIn } from '@akashi/api-reporting';
import type { ReleasedDocumentView, ReportFormat } from '@akashi/contracts';
import type { HeldUse, ReleasedKind } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { ReleasedDocumentEntity } from './released-document.entity';

/** $1 firm, $2 engagement. */
const selectDocuments = `
  SELECT d.id, d.kind, d.report_id AS "reportId", d.report_format AS "reportFormat", d.file_name AS "fileName", d.sha256,
    d.size::float8 AS size, d.note, d.released_by_name AS "releasedByName", d.released_at AS "releasedAt",
    CASE WHEN d.taken_back_at IS NOT NULL THEN json_build_object('byName', d.taken_back_by_name, 'at', d.taken_back_at,
      'reason', d.take_back_reason) END AS "takenBack", d.version::int
  FROM released_document d WHERE d.firm_id = $1 AND d.engagement_id = $2`;

type StoredDocument = Omit<ReleasedDocumentView, 'replaced'> & { reportFormat: ReportFormat | null; sha256: string };

interface NewDocument {
  engagementId: string;
  kind: ReleasedKind;
  file: { fileName: string; sha256: string; size: number };
  report: { id: string; format: ReportFormat } | null;
  note: string;
}

/** What the client's people were given to keep, from the firm's side. */
@Injectable()
export class ReleasedDocumentStore {
  constructor(
    private readonly corrections: CorrectionStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(tx: Tx, caller: Caller, engagementId: string): Promise<ReleasedDocumentView[]> {
    const rows = await this.rows(tx, caller, engagementId);
    const replacements = await this.corrections.replacements(tx, caller, engagementId);
    return rows.map(({ reportFormat: _, sha256: __, ...row }) => {
      return { ...row, replaced: row.reportId === null ? null : replacedIn(replacements, row.reportId) };
    });
  }

  async view(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<ReleasedDocumentView> {
    const view = (await this.list(tx, caller, engagementId)).find((one) => one.id === id);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  /** Which files of reports are with the client's people: `id/pdf`. */
  async reportsThere(tx: Tx, caller: Caller, engagementId: string): Promise<Set<string>> {
    const rows = await this.rows(tx, caller, engagementId);
    const there = rows.filter(({ reportId, takenBack }) => reportId !== null && takenBack === null);
    return new Set(there.map(({ reportId, reportFormat }) => `${reportId}/${reportFormat}`));
  }

  async file(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<StoredDocument> {
    const row = (await this.rows(tx, caller, engagementId)).find((one) => one.id === id);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Every place where the firm holds this content. */
  held(tx: Tx, { firmId }: Caller, engagementId: string, sha256: string): Promise<HeldUse[]> {
    return tx.query(
      `SELECT DISTINCT u.kind, u.engagement_id IS NOT DISTINCT FROM $2::uuid AS here FROM (${fileUses}) u
       WHERE u.firm_id = $1 AND u.sha256 = $3`,
      [firmId, engagementId, sha256],
    );
  }

  /** Gives its id. */
  async add(tx: Tx, caller: Caller, { engagementId, kind, file, report, note }: NewDocument): Promise<string> {
    const id = this.ids.next();
    const { fileName, sha256, size } = file;
    await tx.insert(ReleasedDocumentEntity, {
      ...{ firmId: caller.firmId, engagementId, id, kind, fileName, sha256, size, note },
      reportId: report?.id ?? null,
      reportFormat: report?.format ?? null,
      releasedBy: caller.userId,
      releasedByName: caller.name,
      releasedAt: this.clock.now(),
    });
    return id;
  }

  /** 409 when the document is not at this version any more. */
  async takeBack(
    tx: Tx,
    caller: Caller,
    seen: { engagementId: string; id: string; version: number },
    reason: string,
  ): Promise<void> {
    const by = { takenBackBy: caller.userId, takenBackByName: caller.name, takenBackAt: this.clock.now() };
    const change = { ...by, takeBackReason: reason };
    mustChange(await tx.update(ReleasedDocumentEntity, { ...seen, firmId: caller.firmId }, change));
  }

  private rows(tx: Tx, { firmId }: Caller, engagementId: string): Promise<StoredDocument[]> {
    return tx.query(`${selectDocuments} ORDER BY d.released_at DESC, d.id`, [firmId, engagementId]);
  }
}
