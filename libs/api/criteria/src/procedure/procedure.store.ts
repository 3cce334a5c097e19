import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { ProcedureRowView, ProcedureView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

const selectProcedures = `
  SELECT p.id, p.edition_id AS "editionId", p.criterion_key AS "criterionKey", c.number, p.test_type AS "testType", p.code,
    (SELECT json_agg(json_build_object('version', v.version, 'techniques', v.techniques, 'text', v.text, 'asks', v.asks, 'shows', v.shows,
        'fileName', f.file_name, 'rightsBasis', i.rights_basis, 'byName', m.family_name || ' ' || m.given_name,
        'importedAt', to_char(i.imported_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY v.version DESC)
      FROM procedure_version v
      JOIN procedure_import i ON i.firm_id = v.firm_id AND i.edition_id = v.edition_id AND i.number = v.import_number
      JOIN procedure_file f ON f.firm_id = i.firm_id AND f.id = i.file_id
      JOIN member m ON m.firm_id = i.firm_id AND m.user_id = i.imported_by
      WHERE v.firm_id = p.firm_id AND v.procedure_id = p.id) AS versions
  FROM procedure p JOIN criterion c ON c.firm_id = p.firm_id AND c.edition_id = p.edition_id AND c.key = p.criterion_key`;

const inOrder = `ORDER BY c.position, array_position(ARRAY['DESIGN', 'OPERATION', 'UPDATE'], p.test_type), p.code`;

/** Procedures as the firm's own people read them. */
@Injectable()
export class ProcedureStore {
  /** Every word has to be somewhere in number, title, code or text; letters in any width and case. */
  list(tx: Tx, caller: Caller, editionId: string, q: string): Promise<ProcedureRowView[]> {
    const words = q
      .normalize('NFKC')
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '')
      .slice(0, 10);
    return tx.query(
      `SELECT p.id, p.criterion_key AS "criterionKey", c.number, c.label_ja AS "labelJa", c.label_en AS "labelEn",
         p.test_type AS "testType", p.code, v.techniques, left(v.text, 160) AS beginning, v.version
       FROM procedure p
       JOIN criterion c ON c.firm_id = p.firm_id AND c.edition_id = p.edition_id AND c.key = p.criterion_key
       JOIN LATERAL (SELECT * FROM procedure_version v WHERE v.firm_id = p.firm_id AND v.procedure_id = p.id
         ORDER BY v.version DESC LIMIT 1) v ON true
       CROSS JOIN LATERAL (SELECT lower(normalize(concat_ws(' ', c.number, c.label_ja, c.label_en, p.code, v.text), NFKC))
         AS words) w
       WHERE p.firm_id = $1 AND p.edition_id = $2
         AND NOT EXISTS (SELECT FROM unnest($3::text[]) AS one WHERE strpos(w.words, one) = 0)
       ${inOrder}`,
      [caller.firmId, editionId, words],
    );
  }

  ofCriterion(tx: Tx, caller: Caller, editionId: string, key: string): Promise<ProcedureView[]> {
    return tx.query(
      `${selectProcedures} WHERE p.firm_id = $1 AND p.edition_id = $2 AND p.criterion_key = $3 ${inOrder}`,
      [caller.firmId, editionId, key],
    );
  }

  async view(tx: Tx, caller: Caller, id: string): Promise<ProcedureView> {
    const [view] = await tx.query<ProcedureView[]>(`${selectProcedures} WHERE p.firm_id = $1 AND p.id = $2`, [
      caller.firmId,
      id,
    ]);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }
}
