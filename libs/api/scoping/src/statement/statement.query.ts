const columns = `
  s.id, s.version_no AS "versionNo", s.edition_id AS "editionId", s.dated_on AS "datedOn", s.file_name AS "fileName",
  s.file_sha256 AS "fileSha256", f.size AS "fileSize", s.control_count AS "controlCount", s.imported_at AS "importedAt",
  m.family_name || ' ' || m.given_name AS "importedBy"`;

/** $1 firm, $2 engagement; newest first. */
export const selectVersions = `
  SELECT ${columns} FROM statement s
  JOIN stored_file f ON f.firm_id = s.firm_id AND f.sha256 = s.file_sha256
  JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.imported_by
  WHERE s.firm_id = $1 AND s.engagement_id = $2 ORDER BY s.version_no DESC`;

/** $1 firm, $2 engagement, $3 statement. */
export const selectSelections = `
  SELECT json_build_object('criterionKey', coalesce(json_agg(x.criterion_key), '[]'),
    'choice', coalesce(json_agg(x.choice), '[]'), 'reason', coalesce(json_agg(x.reason), '[]')) AS columns
  FROM (SELECT l.* FROM statement_selection l
    JOIN criterion c ON c.firm_id = l.firm_id AND c.edition_id = l.edition_id AND c.key = l.criterion_key
    WHERE l.firm_id = $1 AND l.engagement_id = $2 AND l.statement_id = $3 ORDER BY c.position) x`;

/** $1 firm, $2 engagement, $3 statement. */
export const selectControls = `
  SELECT json_build_object('id', coalesce(json_agg(x.id), '[]'), 'stableKey', coalesce(json_agg(x.stable_key), '[]'),
    'criterionKey', coalesce(json_agg(x.criterion_key), '[]'), 'text', coalesce(json_agg(x.text), '[]'),
    'frequency', coalesce(json_agg(x.frequency), '[]'), 'owner', coalesce(json_agg(x.owner), '[]'),
    'mainTarget', coalesce(json_agg(x.main_target), '[]'),
    'populationCode', coalesce(json_agg(x.population_code), '[]'),
    'inheritedFrom', coalesce(json_agg(x.inherited_from), '[]'),
    'operationClaimed', coalesce(json_agg(x.operation_claimed), '[]')) AS columns
  FROM (SELECT * FROM individual_control
    WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = $3 ORDER BY position) x`;

/** $1 firm, $2 engagement, $3 statement, $4 edition, $5 selections. */
export const insertSelections = `
  INSERT INTO statement_selection (firm_id, engagement_id, statement_id, edition_id, criterion_key, choice, reason)
  SELECT $1, $2, $3, $4, x."criterionKey", x.choice, x.reason
  FROM jsonb_to_recordset($5) AS x("criterionKey" text, choice text, reason text)`;

/** $1 firm, $2 engagement, $3 statement, $4 edition, $5 controls. */
export const insertControls = `
  INSERT INTO individual_control (firm_id, engagement_id, statement_id, edition_id, id, stable_key, criterion_key, position,
    text, frequency, owner, main_target, population_code, inherited_from, operation_claimed)
  SELECT $1, $2, $3, $4, x.id, x."stableKey", x."criterionKey", x.position, x.text, x.frequency, x.owner, x."mainTarget",
    x."populationCode", x."inheritedFrom", x."operationClaimed"
  FROM jsonb_to_recordset($5) AS x(id uuid, "stableKey" text, "criterionKey" text, position int, text text,
    frequency text, owner text, "mainTarget" text, "populationCode" text, "inheritedFrom" text, "operationClaimed" boolean)`;

/** $1 firm, $2 engagement: the controls of all versions, by position, with the latest version's marked. */
export const selectKeyedControls = `
  SELECT i.stable_key AS "stableKey", i.criterion_key AS "criterionKey", i.text,
    s.version_no = max(s.version_no) OVER () AS "isLatest"
  FROM individual_control i
  JOIN statement s ON s.firm_id = i.firm_id AND s.engagement_id = i.engagement_id AND s.id = i.statement_id
  WHERE i.firm_id = $1 AND i.engagement_id = $2 ORDER BY i.position, i.id`;
