import type { CodedLink } from '@akashi/api-people';
import { Clock, DomainProblem, Ids, mustChange, SignInPool, type Caller, type Tx } from '@akashi/api-platform';
import { CorrectionStore, replacedIn } from '@akashi/api-reporting';
import type { ExportView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { selectExports, selectLink } from './export.query';
import { VendorExportEntity } from './vendor-export.entity';

/** Where a link leads, found before any firm is known. */
export interface LinkPlace {
  firmId: string;
  engagementId: string;
  exportId: string;
}

/** As the store of codes knows it. */
export function codedLink({ firmId, engagementId, exportId }: LinkPlace): CodedLink {
  return { firmId, engagementId, linkId: exportId, of: 'export' };
}

export interface LinkRow {
  id: string;
  reportId: string;
  recipientName: string;
  recipientEmail: string;
  expiresAt: Date;
  maxDownloads: number;
  downloads: number;
  revoked: boolean;
  firmName: string;
  serviceName: string;
  /** The firm lets a link open by a mailed code alone. */
  asksCode: boolean;
  /** The firm lets its mail name matters. */
  namesMatters: boolean;
  /** A later version took the place of its report. */
  isReplaced: boolean;
}

type ExportRow = Omit<ExportView, 'replaced'>;

/** Only this hash of a link's token is kept. */
export const tokenHash = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

@Injectable()
export class ExportStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly corrections: CorrectionStore,
  ) {}

  /** Newest first. */
  async list(tx: Tx, caller: Caller, engagementId: string): Promise<ExportView[]> {
    const query = `${selectExports} ORDER BY x.created_at DESC, x.id`;
    const rows = await tx.query<ExportRow[]>(query, [caller.firmId, engagementId, this.clock.now()]);
    return this.withReplaced(tx, caller, engagementId, rows);
  }

  async view(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<ExportView> {
    const rows = await tx.query<ExportRow[]>(`${selectExports} AND x.id = $4`, [
      caller.firmId,
      engagementId,
      this.clock.now(),
      id,
    ]);
    const [view] = await this.withReplaced(tx, caller, engagementId, rows);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  private async withReplaced(tx: Tx, caller: Caller, engagementId: string, rows: ExportRow[]): Promise<ExportView[]> {
    const replacements = await this.corrections.replacements(tx, caller, engagementId);
    return rows.map((row) => ({ ...row, replaced: replacedIn(replacements, row.reportId) }));
  }

  async add(tx: Tx, row: Omit<VendorExportEntity, 'version' | 'revokedAt' | 'revokeReason'>): Promise<void> {
    await tx.insert(VendorExportEntity, row);
  }

  async revoke(
    tx: Tx,
    caller: Caller,
    seen: { engagementId: string; id: string; version: number },
    reason: string,
  ): Promise<void> {
    const change = { revokedAt: this.clock.now(), revokeReason: reason };
    mustChange(await tx.update(VendorExportEntity, { ...seen, firmId: caller.firmId }, change));
  }

  /** Read by the sign-in role, which sees nothing of a link but where it leads; null when no link has this token. */
  async place(token: string): Promise<LinkPlace | null> {
    const { rows } = await this.signInPool.query<LinkPlace>(
      `SELECT firm_id AS "firmId", engagement_id AS "engagementId", id AS "exportId" FROM vendor_export
       WHERE token_sha256 = $1`,
      [tokenHash(token)],
    );
    return rows[0] ?? null;
  }

  async link(tx: Tx, { firmId, engagementId, exportId }: LinkPlace): Promise<LinkRow | null> {
    const [row] = await tx.query<LinkRow[]>(selectLink, [firmId, engagementId, exportId]);
    return row ?? null;
  }

  /** Counts one download, and not one more than agreed however many ask at once. False when there is none left. */
  async count(
    tx: Tx,
    { firmId, engagementId, exportId }: LinkPlace,
    access: { format: string; ip: string },
  ): Promise<boolean> {
    const [, counted] = await tx.query<[unknown[], number]>(
      `UPDATE vendor_export SET download_count = download_count + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND download_count < max_downloads AND revoked_at IS NULL`,
      [firmId, engagementId, exportId],
    );
    if (counted !== 1) return false;
    await tx.query(
      `INSERT INTO export_access (firm_id, engagement_id, id, export_id, format, ip) VALUES ($1, $2, $3, $4, $5, $6)`,
      [firmId, engagementId, this.ids.next(), exportId, access.format, access.ip],
    );
    return true;
  }
}
