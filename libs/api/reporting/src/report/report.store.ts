import { SignatureStore } from '@akashi/api-fieldwork';
import {
  DomainProblem,
  grantedRole,
  Ids,
  LedgerWriter,
  mustChange,
  storedJson,
  type Caller,
  type MemberCaller,
  type Tx,
} from '@akashi/api-platform';
import type { IssuedFileView } from '@akashi/contracts';
import type { ReportModel } from '@akashi/documents';
import type { SignatureMethod, SignOff, SignOffRole } from '@akashi/domain/control';
import type { ReportState } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { AcknowledgementStore } from './approve/acknowledgement.store';
import { ReportEntity } from './report.entity';
import { selectIssuedFiles, selectReports, selectSignatures, selectVersions } from './report.query';

export interface StoredReport {
  id: string;
  versionNo: number;
  state: ReportState;
  datedOn: string;
  model: ReportModel;
  digest: string;
  composedBy: string;
  composedByName: string;
  composedAt: Date;
  issuedAt: Date | null;
  ledgerSize: number | null;
  ledgerRoot: string | null;
  version: number;
}

export type ReportVersion = Pick<StoredReport, 'id' | 'versionNo' | 'state' | 'datedOn' | 'composedAt'> & {
  /** 1 for 第1版. */
  edition: number;
};

type ReportRow = Omit<StoredReport, 'model'> & { model: string };

export interface SignatureRow {
  role: 'quality_review' | 'approve';
  signerId: string;
  signerName: string;
  meaning: string;
  method: SignatureMethod;
  passkey: string | null;
  signedAt: Date;
  digest: string;
  voided: boolean;
}

/** A signature that the caller puts under a report. */
export interface NewSignature extends Pick<SignatureRow, 'role' | 'meaning' | 'digest'> {
  engagementId: string;
  reportId: string;
  method: SignatureMethod;
}

/** Roles as the table names them, and as the rules do. */
const roleOfRow: Record<SignatureRow['role'], SignOffRole> = {
  quality_review: 'quality_reviewer',
  approve: 'approver',
};

@Injectable()
export class ReportStore {
  constructor(
    private readonly signOffs: SignatureStore,
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
    readonly acknowledgements: AcknowledgementStore,
  ) {}

  /** Newest first. */
  versions(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<ReportVersion[]> {
    return tx.query(selectVersions, [caller.firmId, engagementId]);
  }

  /** The version that stands: the newest that no other took the place of; null when nothing was composed yet. */
  async standing(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<StoredReport | null> {
    const query = `${selectReports} AND r.state NOT IN ('superseded', 'replaced') ORDER BY r.version_no DESC LIMIT 1`;
    const [row] = await tx.query<ReportRow[]>(query, [caller.firmId, engagementId]);
    return row ? toStored(row) : null;
  }

  async one(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string, id: string): Promise<StoredReport> {
    const [row] = await tx.query<ReportRow[]>(`${selectReports} AND r.id = $3`, [caller.firmId, engagementId, id]);
    if (!row) throw new DomainProblem('not-found');
    return toStored(row);
  }

  signatures(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string, id: string): Promise<SignatureRow[]> {
    return tx.query(selectSignatures, [caller.firmId, engagementId, id]);
  }

  files(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string, id: string): Promise<IssuedFileView[]> {
    return tx.query(selectIssuedFiles, [caller.firmId, engagementId, id]);
  }

  /** Gives its id. */
  async add(tx: Tx, report: Omit<ReportEntity, 'id' | 'version' | 'issuedBy' | 'issuedAt'>): Promise<string> {
    const id = this.ids.next();
    await tx.insert(ReportEntity, { ...report, id });
    return id;
  }

  /** 409 when the report is not at this version any more. */
  async change(
    tx: Tx,
    caller: Caller,
    seen: { engagementId: string; id: string; version: number },
    change: Partial<Pick<ReportEntity, 'state' | 'issuedBy' | 'issuedAt'>>,
  ): Promise<void> {
    mustChange(await tx.update(ReportEntity, { ...seen, firmId: caller.firmId }, change));
    this.ledger.bind(tx, seen.engagementId, 'report', [seen.id]);
  }

  /** Where the ledger stood once the approval was written to it; the first answer stays. */
  async anchor(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    id: string,
    at: { size: number; root: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE report SET ledger_size = $4, ledger_root = $5
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND ledger_size IS NULL`,
      [caller.firmId, engagementId, id, at.size, at.root],
    );
  }

  async addFile(
    tx: Tx,
    caller: Caller,
    of: { engagementId: string; reportId: string },
    file: IssuedFileView,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO issued_file (firm_id, engagement_id, report_id, format, file_name, sha256, size)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [caller.firmId, of.engagementId, of.reportId, file.format, file.fileName, file.sha256, file.size],
    );
  }

  /** Takes back every signature on a report, for a reason that is a code. */
  async voidSignatures(tx: Tx, caller: Caller, engagementId: string, id: string, reason: string): Promise<void> {
    await this.signOffs.takeBack(tx, caller, engagementId, { kind: 'report', ids: [id] }, reason);
  }

  sign(tx: Tx, caller: MemberCaller, signature: NewSignature): Promise<void> {
    const { engagementId, reportId, digest, ...as } = signature;
    const subjects = [{ id: reportId, digest }];
    return this.signOffs.put(tx, caller, engagementId, {
      kind: 'report',
      subjects,
      teamRole: grantedRole(caller),
      ...as,
    });
  }

  /** True when this person composed a version, or signed a paper of the engagement. */
  async didWork(tx: Tx, caller: Caller, engagementId: string): Promise<boolean> {
    const [row] = await tx.query<{ did: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM sign_off WHERE firm_id = $1 AND engagement_id = $2 AND signer_id = $3
           AND subject_type = 'control_test')
         OR EXISTS (SELECT 1 FROM report WHERE firm_id = $1 AND engagement_id = $2 AND composed_by = $3) AS did`,
      [caller.firmId, engagementId, caller.userId],
    );
    return row?.did ?? false;
  }
}

function toStored(row: ReportRow): StoredReport {
  return { ...row, model: storedJson<ReportModel>(row.model) };
}

/** Signatures in the terms of the rules. */
export function toSignOffs(rows: readonly SignatureRow[]): SignOff[] {
  return rows.map(({ role, signerId, digest, voided }) => {
    return { role: roleOfRow[role], signerId, subjectDigest: digest, voided };
  });
}
