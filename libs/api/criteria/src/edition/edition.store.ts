import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { CriteriaFoundView, CriteriaView, CriterionView, EditionView } from '@akashi/contracts';
import type { Criterion } from '@akashi/domain/catalogue';
import { Injectable } from '@nestjs/common';

const selectEditions = `
  SELECT e.id, e.title_ja AS "titleJa", e.title_en AS "titleEn", e.is_fictional AS "isFictional", e.grammar, e.is_restricted AS "isRestricted",
    e.source_note AS "sourceNote", e.criterion_sha256 AS "criterionSha256", e.added_at AS "addedAt",
    CASE WHEN e.imported_by IS NOT NULL THEN json_build_object('fileName', e.file_name, 'format', e.file_format,
      'fileSha256', e.file_sha256, 'rightsBasis', e.rights_basis, 'byName',
      (SELECT m.family_name || ' ' || m.given_name FROM member m WHERE m.firm_id = e.firm_id AND m.user_id = e.imported_by)
    ) END AS imported,
    (SELECT json_build_object(
        'all', count(*),
        'governance', count(*) FILTER (WHERE c.part = 'GOVERNANCE' AND c.level = 4),
        'management', count(*) FILTER (WHERE c.part = 'MANAGEMENT' AND c.level = 4),
        'objectives', count(*) FILTER (WHERE c.part = 'CONTROLS' AND c.level = 3),
        'detailed', count(*) FILTER (WHERE c.part = 'CONTROLS' AND c.level = 4),
        'mandatory', count(*) FILTER (WHERE c.part = 'CONTROLS' AND c.is_mandatory))
      FROM criterion c WHERE c.firm_id = e.firm_id AND c.edition_id = e.id) AS counts
  FROM catalog_edition e`;

const selectCriteria = `
  SELECT json_build_object('key', json_agg(c.key), 'number', json_agg(c.number), 'part', json_agg(c.part),
    'level', json_agg(c.level), 'depth', json_agg(c.depth), 'parentKey', json_agg(c.parent_key), 'chapter', json_agg(c.chapter),
    'labelJa', json_agg(c.label_ja),
    'labelEn', json_agg(c.label_en), 'isMandatory', json_agg(c.is_mandatory), 'isAudited', json_agg(c.is_audited)) AS criteria
  FROM (SELECT * FROM criterion WHERE firm_id = $1 AND edition_id = $2 ORDER BY position) c`;

/** Titles and texts in further languages, one after the other. */
const otherWords = `(SELECT string_agg(concat_ws(' ', o.title, o.text), ' ')
  FROM jsonb_to_recordset(other_words) AS o(title text, text text))`;

/** A criterion as statements are checked against it. */
export interface EditionCriterionRow extends Criterion {
  labelJa: string;
  labelEn: string;
}

@Injectable()
export class EditionStore {
  list(tx: Tx, caller: Caller): Promise<EditionView[]> {
    return tx.query(
      `${selectEditions} WHERE e.firm_id = $1 ORDER BY e.is_fictional, e.is_restricted DESC, e.added_at DESC, e.id`,
      [caller.firmId],
    );
  }

  async view(tx: Tx, caller: Caller, id: string): Promise<EditionView> {
    const [view] = await tx.query<EditionView[]>(`${selectEditions} WHERE e.firm_id = $1 AND e.id = $2`, [
      caller.firmId,
      id,
    ]);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  /** All criteria in one row, a column each: PostgreSQL builds what travels. */
  async criteria(tx: Tx, caller: Caller, id: string): Promise<CriteriaView> {
    await this.view(tx, caller, id);
    const [row] = await tx.query<{ criteria: CriteriaView }[]>(selectCriteria, [caller.firmId, id]);
    if (!row) throw new DomainProblem('not-found');
    return row.criteria;
  }

  /** What the edition says of one criterion. */
  async criterion(tx: Tx, caller: Caller, id: string, key: string): Promise<CriterionView> {
    const [row] = await tx.query<CriterionView[]>(
      `SELECT key, number, label_ja AS "labelJa", label_en AS "labelEn", part_name AS "partName", text_ja AS "textJa",
         text_en AS "textEn", other_words AS others, responsibility, critical_area AS "criticalArea", main_target AS "mainTarget",
         change_type AS "changeType", lineage, is_mandatory AS "isMandatory", is_audited AS "isAudited"
       FROM criterion WHERE firm_id = $1 AND edition_id = $2 AND key = $3`,
      [caller.firmId, id, key],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Every word has to be somewhere in number, title, text or sources; letters in any width and case. */
  async search(tx: Tx, caller: Caller, id: string, text: string): Promise<CriteriaFoundView> {
    await this.view(tx, caller, id);
    const words = text
      .normalize('NFKC')
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '')
      .slice(0, 10);
    const rows = await tx.query<{ key: string }[]>(
      `SELECT key FROM criterion, LATERAL (SELECT lower(normalize(concat_ws(' ', number, label_ja, label_en, text_ja,
           text_en, ${otherWords}, part_name, responsibility, critical_area, main_target, change_type, lineage::text), NFKC)) AS words) w
       WHERE firm_id = $1 AND edition_id = $2
         AND NOT EXISTS (SELECT FROM unnest($3::text[]) AS one WHERE strpos(w.words, one) = 0)
       ORDER BY position`,
      [caller.firmId, id, words],
    );
    return { keys: rows.map(({ key }) => key) };
  }

  /** Headings and items, in catalogue order; chapters and groups are left out, because no statement answers them. */
  answerable(tx: Tx, caller: Caller, id: string): Promise<EditionCriterionRow[]> {
    return tx.query(
      `SELECT key, number, suffix, part, level, chapter, parent_key AS "parentKey", label_ja AS "labelJa", label_en AS "labelEn", is_mandatory AS "isMandatory"
       FROM criterion WHERE firm_id = $1 AND edition_id = $2 AND level >= 3 AND is_audited ORDER BY position`,
      [caller.firmId, id],
    );
  }
}
