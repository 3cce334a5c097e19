import { Clock, mustChange, type Caller, type ReceivedFile, type Tx } from '@akashi/api-platform';
import type { TemplateChoiceView } from '@akashi/contracts';
import type { NamedTemplate } from '@akashi/domain/report-template';
import { Injectable } from '@nestjs/common';
import { TemplateChoiceEntity } from './template-choice.entity';

/** The template that is chosen, with its file. */
export interface ChosenTemplate extends NamedTemplate, ReceivedFile {
  name: string;
}

interface ChoiceRow extends ChosenTemplate {
  version: number;
}

/** $1 firm, $2 engagement. */
const selectChoice = `
  SELECT c.version, c.template_id AS "templateId", c.version_no AS "versionNo", t.name, v.file_sha256 AS sha256,
    f.size::float8 AS size
  FROM report_template_choice c
  LEFT JOIN report_template t ON t.firm_id = c.firm_id AND t.id = c.template_id
  LEFT JOIN report_template_version v ON v.firm_id = c.firm_id AND v.template_id = c.template_id
    AND v.version_no = c.version_no
  LEFT JOIN stored_file f ON f.firm_id = v.firm_id AND f.sha256 = v.file_sha256
  WHERE c.firm_id = $1 AND c.engagement_id = $2`;

@Injectable()
export class TemplateChoiceStore {
  constructor(private readonly clock: Clock) {}

  async view(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<TemplateChoiceView> {
    const [row] = await tx.query<ChoiceRow[]>(selectChoice, [caller.firmId, engagementId]);
    if (!row?.templateId) return { chosen: null, version: row?.version ?? 0 };
    const { templateId, name, versionNo, version } = row;
    return { chosen: { templateId, name, versionNo }, version };
  }

  /** Null while it is the form that comes with the product. */
  async chosen(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<ChosenTemplate | null> {
    const [row] = await tx.query<ChoiceRow[]>(selectChoice, [caller.firmId, engagementId]);
    return row?.templateId ? row : null;
  }

  /** 409 when somebody chose meanwhile. */
  async choose(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    wanted: NamedTemplate | null,
    version: number,
  ): Promise<void> {
    const { templateId, versionNo } = wanted ?? { templateId: null, versionNo: null };
    if (version > 0) {
      const change = { templateId, versionNo, chosenBy: caller.userId, chosenAt: this.clock.now() };
      const seen = { firmId: caller.firmId, engagementId, version };
      mustChange(await tx.update(TemplateChoiceEntity, seen, change));
      return;
    }
    const added = await tx.query<unknown[]>(
      `INSERT INTO report_template_choice (firm_id, engagement_id, template_id, version_no, chosen_by, chosen_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING version`,
      [caller.firmId, engagementId, templateId, versionNo, caller.userId, this.clock.now()],
    );
    mustChange({ affected: added.length });
  }

  /** The template that made the Word file of an issued report; null where it has the form that comes with the product. */
  async issued(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    engagementId: string,
    reportId: string,
  ): Promise<{ name: string; versionNo: number } | null> {
    const [row] = await tx.query<{ name: string; versionNo: number }[]>(
      `SELECT t.name, i.version_no AS "versionNo" FROM issued_template i
       JOIN report_template t ON t.firm_id = i.firm_id AND t.id = i.template_id
       WHERE i.firm_id = $1 AND i.engagement_id = $2 AND i.report_id = $3`,
      [caller.firmId, engagementId, reportId],
    );
    return row ?? null;
  }

  /** Which template made the Word file of an issued report. */
  async keepIssued(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    of: { engagementId: string; reportId: string },
    { templateId, versionNo }: NamedTemplate,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO issued_template (firm_id, engagement_id, report_id, template_id, version_no)
       VALUES ($1, $2, $3, $4, $5)`,
      [caller.firmId, of.engagementId, of.reportId, templateId, versionNo],
    );
  }
}
