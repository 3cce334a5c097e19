import { scanOf } from '@akashi/api-platform';
import { closingPlan, saidWhenClosed, sampleNow, sampleWhenClosed, versionOnPaper } from './closed-paper.query';
import { frozenByCorrection } from './report-approval';

/** Everything one paper shows but its lists of evidence and deviations. $1 firm, $2 engagement, $3 test. */
export const selectPaper = `
  SELECT t.id, t.test_type AS type, t.state, t.round, t.version, t.assignee_id AS "assigneeId", t.due_on AS "dueOn",
    t.conclusion, t.conclusion_note AS "conclusionNote", t.evidence_count AS "evidenceCount", t.item_total AS "itemTotal",
    t.item_done AS "itemDone", t.deviation_count AS "deviationCount", t.open_note_count AS "openNoteCount",
    (${frozenByCorrection}) AS "isFrozen",
    json_build_object('id', c.id, 'number', k.number, 'suffix', k.suffix, 'labelJa', k.label_ja, 'labelEn', k.label_en,
      'text', c.text, 'statementVersion', s.version_no, 'frequency', c.frequency, 'owner', c.owner, 'target', c.main_target,
      'populationCode', c.population_code, 'inheritedFrom', c.inherited_from, 'validFrom', c.valid_from,
      'validTo', c.valid_to) AS control,
    coalesce((SELECT json_agg(json_build_object('id', o.id, 'type', o.test_type, 'state', o.state,
        'conclusion', o.conclusion) ORDER BY o.test_type) FROM control_test o
      WHERE o.firm_id = t.firm_id AND o.engagement_id = t.engagement_id
        AND o.individual_control_id = t.individual_control_id AND o.id <> t.id), '[]') AS siblings,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.name, 'rowCount', p.row_count,
        'state', p.state, 'drawn', coalesce(w.drawn, n.drawn), 'drawnLater', n.drawn - coalesce(w.drawn, n.drawn),
        'lastRank', w.rank, 'attributes', a.attributes) ORDER BY p.code, p.version_no)
      FROM (SELECT x.population_id, json_agg(json_build_object('attribute', x.attribute, 'name', x.attribute_name)
              ORDER BY x.attribute) AS attributes
            FROM population_test x WHERE x.firm_id = t.firm_id AND x.engagement_id = t.engagement_id AND x.test_id = t.id
            GROUP BY x.population_id) a
      JOIN population p ON p.firm_id = t.firm_id AND p.engagement_id = t.engagement_id AND p.id = a.population_id
        AND (p.ended_at IS NULL OR p.ended_at > z.approved_at) ${sampleNow} ${sampleWhenClosed}), '[]')
      AS populations
  FROM control_test t
  JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key
  JOIN statement s ON s.firm_id = c.firm_id AND s.engagement_id = c.engagement_id AND s.id = c.statement_id ${closingPlan}
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = $3`;

/** $1 firm, $2 engagement, $3 test. */
export const selectSignOffs = `
  SELECT s.id, s.role, s.signer_id AS "signerId", m.family_name || ' ' || m.given_name AS "signerName",
    s.team_role AS "teamRole", s.subject_digest AS digest, s.signed_at AS "signedAt",
    s.method, a.credential_id AS passkey,
    CASE WHEN v.sign_off_id IS NOT NULL THEN json_build_object('reason', v.reason, 'by', v.voided_by, 'at', v.voided_at) END
      AS voided
  FROM sign_off s
  JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.signer_id
  LEFT JOIN sign_off_void v ON v.firm_id = s.firm_id AND v.engagement_id = s.engagement_id AND v.sign_off_id = s.id
  LEFT JOIN sign_off_assertion l ON l.firm_id = s.firm_id AND l.engagement_id = s.engagement_id AND l.sign_off_id = s.id
  LEFT JOIN assertion a ON a.firm_id = l.firm_id AND a.stream_id = l.engagement_id AND a.id = l.assertion_id
  WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.subject_type = 'control_test' AND s.subject_id = $3
  ORDER BY s.signed_at, s.id`;

/** Evidence in use on a paper, each in the version and with what is said of it that stand on it. $1 firm, $2 engagement, $3 test. */
export const selectEvidenceLinks = `
  SELECT l.id AS "linkId", e.id AS "evidenceId", l.step_id AS "stepId", e.number,
    CASE WHEN s.said IS NULL THEN e.name ELSE s.said->>'name' END AS name,
    CASE WHEN s.said IS NULL THEN e.source ELSE s.said->>'source' END AS source,
    CASE WHEN s.said IS NULL THEN e.as_of ELSE (s.said->>'asOf')::date END AS "asOf",
    CASE WHEN s.said IS NULL THEN e.received_on ELSE (s.said->>'receivedOn')::date END AS "receivedOn",
    CASE WHEN s.said IS NULL THEN e.origin ELSE s.said->>'origin' END AS origin,
    CASE WHEN s.said IS NULL THEN e.ipe ELSE s.said->'ipe' END AS ipe,
    coalesce(s.version, e.version) AS version,
    coalesce((SELECT json_agg(json_build_object('version', c.version, 'before', c.before, 'after', c.after, 'reason', c.reason,
        'by', c.corrected_by, 'byName', m.family_name || ' ' || m.given_name, 'at', c.corrected_at) ORDER BY c.version)
      FROM evidence_correction c JOIN member m ON m.firm_id = c.firm_id AND m.user_id = c.corrected_by
      WHERE c.firm_id = e.firm_id AND c.engagement_id = e.engagement_id AND c.evidence_id = e.id
        AND (z.id IS NULL OR c.corrected_at <= z.approved_at)), '[]') AS corrections,
    v.version_no AS "versionNo", v.sha256, v.file_name AS "fileName",
    v.media_type AS "mediaType", v.size, v.sealed_for AS "sealedFor", ${scanOf('v')} AS scan
  FROM evidence_link l
  JOIN control_test t ON t.firm_id = l.firm_id AND t.engagement_id = l.engagement_id AND t.id = l.test_id ${closingPlan}
  JOIN evidence e ON e.firm_id = l.firm_id AND e.engagement_id = l.engagement_id AND e.id = l.evidence_id
  JOIN evidence_version v ON v.firm_id = e.firm_id AND v.engagement_id = e.engagement_id AND v.evidence_id = e.id
    AND v.version_no = ${versionOnPaper}
  ${saidWhenClosed}
  WHERE l.firm_id = $1 AND l.engagement_id = $2 AND l.test_id = $3 AND l.ended_at IS NULL ORDER BY e.number, l.id`;
