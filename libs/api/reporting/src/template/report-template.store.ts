import { DomainProblem, Ids, mustChange, type Caller, type ReceivedFile, type Tx } from '@akashi/api-platform';
import type { ReportTemplateView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

interface KeptFile extends ReceivedFile {
  fileName: string;
}

/** $1 firm. Each template with its versions, the newest first. */
const selectTemplates = `
  SELECT t.id, t.name, json_agg(json_build_object('versionNo', v.version_no, 'fileName', v.file_name,
      'sha256', v.file_sha256, 'size', f.size, 'keptBy', m.family_name || ' ' || m.given_name, 'keptAt', v.kept_at)
      ORDER BY v.version_no DESC) AS versions
  FROM report_template t
  JOIN report_template_version v ON v.firm_id = t.firm_id AND v.template_id = t.id
  JOIN stored_file f ON f.firm_id = v.firm_id AND f.sha256 = v.file_sha256
  JOIN member m ON m.firm_id = v.firm_id AND m.user_id = v.kept_by
  WHERE t.firm_id = $1`;

/** $1 firm, $2 template, $3 version. */
const selectFile = `
  SELECT v.file_name AS "fileName", v.file_sha256 AS sha256, f.size::float8 AS size
  FROM report_template_version v JOIN stored_file f ON f.firm_id = v.firm_id AND f.sha256 = v.file_sha256
  WHERE v.firm_id = $1 AND v.template_id = $2 AND v.version_no = $3`;

/** The Word templates of a firm: names and versions are only ever added. */
@Injectable()
export class ReportTemplateStore {
  constructor(private readonly ids: Ids) {}

  list(tx: Tx, caller: Pick<Caller, 'firmId'>): Promise<ReportTemplateView[]> {
    return tx.query(`${selectTemplates} GROUP BY t.id, t.name ORDER BY t.name, t.id`, [caller.firmId]);
  }

  /** 404 for one of another firm. */
  async one(tx: Tx, caller: Pick<Caller, 'firmId'>, id: string): Promise<ReportTemplateView> {
    const [row] = await tx.query<ReportTemplateView[]>(`${selectTemplates} AND t.id = $2 GROUP BY t.id, t.name`, [
      caller.firmId,
      id,
    ]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** 404 for one of another firm. */
  async file(tx: Tx, caller: Pick<Caller, 'firmId'>, id: string, versionNo: number): Promise<KeptFile> {
    const [row] = await tx.query<KeptFile[]>(selectFile, [caller.firmId, id, versionNo]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Gives its id. */
  async add(tx: Tx, caller: Caller, name: string): Promise<string> {
    const id = this.ids.next();
    await tx.query(`INSERT INTO report_template (firm_id, id, name) VALUES ($1, $2, $3)`, [caller.firmId, id, name]);
    return id;
  }

  /** 409 where somebody kept this version meanwhile. */
  async addVersion(tx: Tx, caller: Caller, of: { id: string; versionNo: number }, file: KeptFile): Promise<void> {
    const added = await tx.query<unknown[]>(
      `INSERT INTO report_template_version (firm_id, template_id, version_no, file_name, file_sha256, kept_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING version_no`,
      [caller.firmId, of.id, of.versionNo, file.fileName, file.sha256, caller.userId],
    );
    mustChange({ affected: added.length });
  }
}
