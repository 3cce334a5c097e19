import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { CriteriaView, EditionView } from '@akashi/contracts';
import type { Criterion } from '@akashi/domain/catalogue';
import { Injectable } from '@nestjs/common';

const selectEditions = `
  SELECT e.id, e.title_ja AS "titleJa", e.title_en AS "titleEn", e.is_fictional AS "isFictional", e.grammar, e.is_restricted AS "isRestricted",
    e.source_note AS "sourceNote", e.criterion_sha256 AS "criterionSha256",
    (SELECT json_build_object(
        'governance', count(*) FILTER (WHERE c.part = 'GOVERNANCE' AND c.level = 4),
        'management', count(*) FILTER (WHERE c.part = 'MANAGEMENT' AND c.level = 4),
        'objectives', count(*) FILTER (WHERE c.part = 'CONTROLS' AND c.level = 3),
        'detailed', count(*) FILTER (WHERE c.part = 'CONTROLS' AND c.level = 4),
        'mandatory', count(*) FILTER (WHERE c.part = 'CONTROLS' AND c.is_mandatory))
      FROM criterion c WHERE c.firm_id = e.firm_id AND c.edition_id = e.id) AS counts
  FROM catalog_edition e`;

const selectCriteria = `
  SELECT json_build_object('key', json_agg(c.key), 'number', json_agg(c.number), 'part', json_agg(c.part),
    'level', json_agg(c.level), 'parentKey', json_agg(c.parent_key), 'chapter', json_agg(c.chapter),
    'labelJa', json_agg(c.label_ja),
    'labelEn', json_agg(c.label_en), 'isMandatory', json_agg(c.is_mandatory), 'isAudited', json_agg(c.is_audited)) AS criteria
  FROM (SELECT * FROM criterion WHERE firm_id = $1 AND edition_id = $2 ORDER BY position) c`;

/** A criterion as statements are checked against it. */
export interface EditionCriterionRow extends Criterion {
  labelJa: string;
  labelEn: string;
}

@Injectable()
export class EditionStore {
  list(tx: Tx, caller: Caller): Promise<EditionView[]> {
    return tx.query(`${selectEditions} WHERE e.firm_id = $1 ORDER BY e.is_fictional, e.id`, [caller.firmId]);
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

  /** Headings and items, in catalogue order; chapters and groups are left out, because no statement answers them. */
  answerable(tx: Tx, caller: Caller, id: string): Promise<EditionCriterionRow[]> {
    return tx.query(
      `SELECT key, number, suffix, part, level, chapter, parent_key AS "parentKey", label_ja AS "labelJa", label_en AS "labelEn", is_mandatory AS "isMandatory"
       FROM criterion WHERE firm_id = $1 AND edition_id = $2 AND level >= 3 AND is_audited ORDER BY position`,
      [caller.firmId, id],
    );
  }
}
